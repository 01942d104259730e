import type { ChangedFact, Edit, Span } from '../model/index.ts';
import type { ArticleState, PartText } from './articleState.ts';
import { judgeNames } from './changedNames.ts';
import { judgeNumbers } from './changedNumbers.ts';
import { judgeTimes, type WordedTime } from './changedTimes.ts';
import { isStopword, plainWords } from './plainWords.ts';
import { meets, type SentenceReading } from './sentenceReading.ts';

/** A new figure, time or name to be looked for in other articles. */
export interface Sought {
  /** Whether a sentence gives the same, and where; null where it does not. */
  readonly findIn: (reading: SentenceReading) => Span | null;
  /** Words of the sentence that gives it, besides the fact itself. */
  readonly around: ReadonlySet<string>;
}

/** Words that two sentences must share, besides the fact, to be taken to tell of one thing. */
const LEAST_SHARED = 2;

/** What the later state gives anew, as it can be looked for elsewhere; null where its words are read as no value. */
export function soughtFact(fact: ChangedFact, edit: Edit, state: ArticleState): Sought | null {
  const found = sentenceOf(edit, state);
  if (!found || fact.after === null) return null;
  const { part, at } = found;
  const reading = state.read(part, at, 'whole');
  const span = fact.afterSpan ?? spanOfWords(reading, part.text, fact.after);
  const findIn = span && finderOf(fact.of, reading, span);
  if (!findIn) return null;
  const own = new Set(plainWords(fact.after));
  return { findIn, around: new Set([...contentOf(part, at)].filter((word) => !own.has(word))) };
}

/** Where a state gives what is sought, in a sentence that tells of the same; its headline and standfirst count, then without a span. */
export function findSighting(sought: Sought, state: ArticleState): { readonly span: Span | null } | null {
  for (const part of state.parts)
    for (let at = 0; at < part.sentences.length; at++) {
      if (sharedWords(sought.around, contentOf(part, at)) < LEAST_SHARED) continue;
      const span = sought.findIn(state.read(part, at, 'whole'));
      if (span) return { span: part.part === 'body' ? span : null };
    }
  return null;
}

/** Content words of sentences, kept while their part is. */
const CONTENT = new WeakMap<PartText, Map<number, ReadonlySet<string>>>();

function contentOf(part: PartText, at: number): ReadonlySet<string> {
  const known = CONTENT.get(part) ?? new Map<number, ReadonlySet<string>>();
  CONTENT.set(part, known);
  const before = known.get(at);
  if (before) return before;
  const { start, end } = part.sentences[at]!;
  const words = plainWords(part.text.slice(start, end)).filter((word) => !isStopword(word) && !/^\d/.test(word));
  const content = new Set(words);
  known.set(at, content);
  return content;
}

function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared;
}

function sentenceOf({ part: name, after }: Edit, { parts }: ArticleState): { part: PartText; at: number } | null {
  const part = parts.find((one) => one.part === name);
  if (!part || !after) return null;
  const at = part.sentences.findIndex(({ start, end }) =>
    after.span ? start === after.span.start : part.text.slice(start, end) === after.words,
  );
  return at < 0 ? null : { part, at };
}

function spanOfWords({ span }: SentenceReading, text: string, words: string): Span | null {
  const start = text.indexOf(words, span.start);
  return start < 0 ? null : { start, end: start + words.length };
}

function finderOf(of: ChangedFact['of'], reading: SentenceReading, span: Span): Sought['findIn'] | null {
  if (of === 'number') {
    const own = reading.numbers.find((one) => meets(one.span, span));
    return own ? ({ numbers }) => numbers.find((one) => judgeNumbers(own, one) === null)?.span ?? null : null;
  }
  if (of === 'time') {
    const own = wordedTimes(reading).find((one) => meets(one.span, span));
    return own ? (other) => wordedTimes(other).find((one) => isSameTime(own, one))?.span ?? null : null;
  }
  const own = of === 'name' ? reading.names.find((one) => meets(one.span, span)) : undefined;
  return own ? ({ names }) => names.find((one) => judgeNames(own, one) === null)?.span ?? null : null;
}

/** Times that nothing resolves are the same by no more than their words, which mean other days in other articles. */
function isSameTime(a: WordedTime, b: WordedTime): boolean {
  return a.value.from !== null && b.value.from !== null && judgeTimes(a, b) === null && a.value.from === b.value.from;
}

function wordedTimes({ text, times }: SentenceReading): WordedTime[] {
  return times.map((time) => ({ ...time, words: text.slice(time.span.start, time.span.end) }));
}
