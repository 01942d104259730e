import type { FactKind, Span } from '../model/index.ts';
import { type FactDraft, oneSided, type Verdict } from './changedFact.ts';
import { findChangedCredits } from './changedCredits.ts';
import { judgeNames } from './changedNames.ts';
import { findNegation } from './changedNegation.ts';
import { countOneThing, countOthers, judgeNumbers } from './changedNumbers.ts';
import { findChangedQuotes, tellsWords } from './changedQuotes.ts';
import { judgeTimes, type WordedTime } from './changedTimes.ts';
import { findExclusiveWords } from './exclusiveWords.ts';
import type { SaidAnywhere } from './knownElsewhere.ts';
import { type MatchedFacts, matchFacts } from './matchFacts.ts';
import { plainWords } from './plainWords.ts';
import { meets, type SentenceReading } from './sentenceReading.ts';
import { type PairedReading, type Side, widenToHunk } from './wordsInPlace.ts';

/** What each state says anywhere. */
export type Known = Readonly<Record<Side, SaidAnywhere>>;

/**
 * The facts that two states of a sentence give otherwise, in text order. A value that stands in one of them alone is a change
 * only where the other state gives it nowhere.
 */
export function findFactChanges(pair: PairedReading, known: Known): FactDraft[] {
  const { earlier, later } = pair;
  const numbers = matchFacts(pair, earlier.numbers, later.numbers, {
    isSame: (a, b) => judgeNumbers(a, b) === null,
    isOfOneThing: countOneThing,
    differsByContext: countOthers,
  });
  const times = matchFacts(pair, timesOf(earlier), timesOf(later), {
    isSame: (a, b) => judgeTimes(a, b) === null,
    isOfOneThing: () => false,
  });
  const names = matchFacts(pair, earlier.names, later.names, {
    isSame: (a, b) => judgeNames(a, b) === null,
    isOfOneThing: () => false,
  });
  const gone = { numbers: besideCredits(numbers.gone, earlier), names: names.gone };
  const fresh = { numbers: besideCredits(numbers.fresh, later), names: names.fresh };
  return inOrder([
    ...drafts('number', numbers, judgeNumbers).map((draft) => withContext(pair, draft)),
    ...drafts('time', times, judgeTimes),
    ...drafts('name', names, judgeNames),
    ...alone({ ...gone, times: unsaid(times.gone, later) }, earlier, 'before', known.later),
    ...alone({ ...fresh, times: unsaid(times.fresh, earlier) }, later, 'after', known.earlier),
    ...findChangedCredits(pair),
    ...findNegation(pair),
    ...(numbers.exchanged.some(([a, b]) => countOthers(a, b)) ? [] : findExclusiveWords(pair)),
    ...findChangedQuotes(pair, (side, words) => known[side === 'earlier' ? 'later' : 'earlier'].words(words)),
  ]);
}

/** The facts of a sentence that only one state has, as far as the other state gives them nowhere; in text order. */
export function findNewFacts(reading: SentenceReading, side: 'before' | 'after', other: SaidAnywhere): FactDraft[] {
  const { text, quotations, numbers, names } = reading;
  const quoted = quotations
    .filter((span) => tellsWords(text, span) && !other.words(text.slice(span.start, span.end)))
    .map((span) => oneSided('quote', side, span));
  return inOrder([...alone({ numbers, times: timesOf(reading), names }, reading, side, other), ...quoted]);
}

/** Numbers but those that tell how many are credited: "two diplomats said" is told as a source. */
function besideCredits(numbers: SentenceReading['numbers'], { credits }: SentenceReading): SentenceReading['numbers'] {
  return numbers.filter(
    ({ span }) =>
      !credits.some(
        ({ attribution: { source } }) => source && meets({ start: source.start, end: source.start + 1 }, span),
      ),
  );
}

/** Times but parts of the day that the other state names too, in other words: "before dawn", "shortly before dawn". */
function unsaid(times: readonly WordedTime[], { text, span }: SentenceReading): WordedTime[] {
  const there = new Set(plainWords(text.slice(span.start, span.end)));
  return times.filter(({ value, words }) => {
    const last = plainWords(words).at(-1) ?? '';
    return value.precision !== 'part-of-day' || !there.has(last);
  });
}

interface Values {
  readonly numbers: SentenceReading['numbers'];
  readonly times: readonly WordedTime[];
  readonly names: SentenceReading['names'];
}

function alone(values: Values, reading: SentenceReading, side: 'before' | 'after', other: SaidAnywhere): FactDraft[] {
  const numbers = values.numbers.filter((one) => !other.number(one, reading.pieces));
  const times = values.times.filter(({ value, words }) => value.precision !== 'vague' && !other.time(value, words));
  const names = values.names.filter((one) => /^(?:person|body|place)$/.test(one.kind) && !other.name(one));
  return [
    ...numbers.map(({ span }) => oneSided('number', side, span)),
    ...times.map(({ span }) => oneSided('time', side, span)),
    ...names.map(({ span }) => oneSided('name', side, span)),
  ];
}

function drafts<Fact extends { readonly span: Span }>(
  of: FactKind,
  { exchanged }: MatchedFacts<Fact>,
  judge: (a: Fact, b: Fact) => Verdict,
): FactDraft[] {
  return exchanged.flatMap(([a, b]) => {
    const verdict = judge(a, b);
    return verdict ? [{ of, ...verdict, before: a.span, after: b.span }] : [];
  });
}

/** Where the figure stayed and what it counts changed, the words from the one to the other. */
function withContext(pair: PairedReading, draft: FactDraft): FactDraft {
  if (draft.code !== 'revision-counts-changed' || !draft.before || !draft.after) return draft;
  return {
    ...draft,
    before: widenToHunk(pair, 'earlier', draft.before),
    after: widenToHunk(pair, 'later', draft.after),
  };
}

function timesOf({ text, times }: SentenceReading): WordedTime[] {
  return times.map((time) => ({ ...time, words: text.slice(time.span.start, time.span.end) }));
}

function inOrder(found: readonly FactDraft[]): FactDraft[] {
  const at = ({ before, after }: FactDraft): number => (after ?? before)!.start;
  return [...found].sort((a, b) => at(a) - at(b));
}
