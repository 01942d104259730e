import type { ChangedFact, Edit, Span } from '../model/index.ts';
import { findNumbers } from '../text/numbers.ts';
import { cutPieces } from '../text/pieces.ts';
import { judgeNames } from './changedNames.ts';
import { judgeNumbers } from './changedNumbers.ts';
import { judgeTimes, type WordedTime } from './changedTimes.ts';
import { plainWords } from './plainWords.ts';
import type { SentenceIndex, SentencePlace } from './sentenceIndex.ts';
import { meets, type SentenceReading } from './sentenceReading.ts';

/** How a new figure, time or name is looked for in other articles. */
interface Finder {
  /** Sentences that may give it. */
  readonly among: (index: SentenceIndex) => readonly SentencePlace[];
  /** Where a sentence gives the same; null where it does not. */
  readonly findIn: (reading: SentenceReading) => Span | null;
}

/** What is sought, and the words of the sentence that gives it, besides itself. */
export interface Sought extends Finder {
  readonly around: ReadonlySet<string>;
}

/** Words that two sentences must share, besides the fact, to be taken to tell of one thing. */
const LEAST_SHARED = 2;

/** What the later state gives anew, as it can be looked for elsewhere; null where its words are read as no value. */
export function soughtFact(fact: ChangedFact, edit: Edit, index: SentenceIndex): Sought | null {
  const place = placeOf(edit, index);
  if (!place || fact.after === null) return null;
  const reading = index.state.read(place.part, place.at, 'whole');
  const span = fact.afterSpan ?? spanOfWords(reading, place.part.text, fact.after);
  const finder = span && finderOf(fact.of, reading, span);
  if (!finder) return null;
  const own = new Set(plainWords(fact.after));
  return { ...finder, around: new Set([...place.content].filter((word) => !own.has(word))) };
}

/** Where a state gives what is sought, in a sentence that tells of the same; its headline and standfirst count, then without a span. */
export function findSighting(sought: Sought, index: SentenceIndex): { readonly span: Span | null } | null {
  for (const { part, at, content } of sought.among(index)) {
    if (sharedWords(sought.around, content) < LEAST_SHARED) continue;
    const span = sought.findIn(index.state.read(part, at, 'whole'));
    if (span) return { span: part.part === 'body' ? span : null };
  }
  return null;
}

function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared;
}

function placeOf({ part: name, after }: Edit, index: SentenceIndex): SentencePlace | undefined {
  return index.all().find(({ part, at }) => {
    const { start, end } = part.sentences[at]!;
    if (!after || part.part !== name) return false;
    return after.span ? start === after.span.start : part.text.slice(start, end) === after.words;
  });
}

function spanOfWords({ span }: SentenceReading, text: string, words: string): Span | null {
  const start = text.indexOf(words, span.start);
  return start < 0 ? null : { start, end: start + words.length };
}

function finderOf(of: ChangedFact['of'], reading: SentenceReading, span: Span): Finder | null {
  if (of === 'number') return numberFinder(reading, span);
  if (of === 'time') return timeFinder(reading, span);
  return of === 'name' ? nameFinder(reading, span) : null;
}

function numberFinder(reading: SentenceReading, span: Span): Finder | null {
  const own = reading.numbers.find((one) => meets(one.span, span));
  if (!own) return null;
  // The figure as written: a measure is kept in another unit than it is told in.
  const run = findNumbers(cutPieces(reading.text, own.span))[0];
  const value = run?.low ?? run?.high ?? null;
  if (value === null) return null;
  return {
    among: (index) => index.withNumber(value),
    findIn: ({ numbers }) => numbers.find((one) => judgeNumbers(own, one) === null)?.span ?? null,
  };
}

function nameFinder(reading: SentenceReading, span: Span): Finder | null {
  const own = reading.names.find((one) => meets(one.span, span));
  const last = plainWords(own?.value.name ?? '').at(-1);
  if (!own || last === undefined) return null;
  return {
    among: (index) => index.withWord(last),
    findIn: ({ names }) => names.find((one) => judgeNames(own, one) === null)?.span ?? null,
  };
}

function timeFinder(reading: SentenceReading, span: Span): Finder | null {
  const own = wordedTimes(reading).find((one) => meets(one.span, span));
  if (!own) return null;
  return {
    among: (index) => index.all(),
    findIn: (other) => wordedTimes(other).find((one) => isSameTime(own, one))?.span ?? null,
  };
}

/** Times that nothing resolves are the same by no more than their words, which mean other days in other articles. */
function isSameTime(a: WordedTime, b: WordedTime): boolean {
  return a.value.from !== null && a.value.from === b.value.from && judgeTimes(a, b) === null;
}

function wordedTimes({ text, times }: SentenceReading): WordedTime[] {
  return times.map((time) => ({ ...time, words: text.slice(time.span.start, time.span.end) }));
}
