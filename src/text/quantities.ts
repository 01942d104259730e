import bounds from '../lang/en/bounds.json' with { type: 'json' };
import type { Hedge, Quantity, Span } from '../model/index.ts';
import { readAge } from './ages.ts';
import type { Sentence } from './analyse.ts';
import { readCountedThing, readMeasuredThing } from './countedThing.ts';
import { readElidedUnit, type ToldMeasure } from './elidedUnits.ts';
import { type Measure, readMeasure } from './measures.ts';
import { readMeasureRange, readSharedUnit } from './measureRanges.ts';
import { countsNothing, isTitled } from './notQuantities.ts';
import type { NumberRun } from './numberRun.ts';
import { type BoundReading, readBound, readBoundAfter } from './quantityBounds.ts';
import { type QuantityContext, quantityContext } from './quantityContext.ts';
import { scoreAround } from './scores.ts';

export interface FoundQuantity {
  readonly value: Quantity;
  readonly span: Span;
  readonly hedges: readonly Hedge[];
  /** Where the words that say what is counted stand; null where the unit says it or nothing does. */
  readonly countsSpan: Span | null;
}

/**
 * Every quantity of a sentence in text order: counts, measures in canonical units, money, shares, ages ("year old") and
 * results (unit "score"). Dates, times of day, years, ordinals and numbers within names are none.
 */
export function findQuantities(sentence: Sentence): FoundQuantity[] {
  const context = quantityContext(sentence);
  const found: FoundQuantity[] = [];
  let past = -1;
  let told: ToldMeasure | null = null;
  for (const run of context.numbers) {
    if (run.first <= past || isTitled(context, run)) continue;
    const quantity: Read | null =
      readScoreQuantity(context, run) ??
      readAgeQuantity(context, run) ??
      readRange(context, run) ??
      readMeasured(context, run, told) ??
      readCount(context, run);
    // "12 °C$ 12": what belongs to the one before is no currency of the next.
    if (quantity === null || quantity.found.span.start < (found.at(-1)?.span.end ?? 0)) continue;
    told = quantity.measure ? { run, measure: quantity.measure } : told;
    found.push(quantity.found);
    past = quantity.last;
  }
  return found;
}

/** What people are blamed for, and verbs and nouns of blame. */
const REASONS = new Set(bounds.reasons);
const BLAMED = new Set(bounds.blamed);
const NOUN_REACH = 12;
const NEAR = 4;

interface Read {
  readonly found: FoundQuantity;
  /** Set where the number has a unit, for a later one that shares it. */
  readonly measure?: Measure;
  readonly last: number;
}

function readScoreQuantity(context: QuantityContext, run: NumberRun): Read | null {
  const score = scoreAround(context, run);
  if (!score) return null;
  const value: Quantity = {
    kind: 'quantity',
    low: score.low,
    high: score.high,
    unit: 'score',
    counts: '',
    rounded: false,
    bound: null,
  };
  return assembled(context, value, score.first, score.last, null, null);
}

function readAgeQuantity(context: QuantityContext, run: NumberRun): Read | null {
  const age = readAge(context, run);
  if (!age) return null;
  const bound = readBound(context.pieces, age.first, age.last);
  const read = bounded(run, bound, (number) => number * age.factor, null, 'year old');
  const value: Quantity =
    age.span === undefined || read.low === null ? read : { ...read, high: read.low + age.span, bound: 'between' };
  return assembled(context, value, age.first, age.last, bound, null);
}

function readRange(context: QuantityContext, run: NumberRun): Read | null {
  const range = readMeasureRange(context, run);
  if (!range) return null;
  const { low, high, unit } = range;
  const counted = readCountsOfMeasure(context, range.last, unit);
  const value: Quantity = {
    kind: 'quantity',
    low: exact(low),
    high: exact(high),
    unit,
    counts: counted.counts,
    rounded: false,
    bound: 'between',
  };
  return assembled(context, value, range.first, range.last, null, counted.span);
}

function readMeasured(context: QuantityContext, run: NumberRun, told: ToldMeasure | null): Read | null {
  const measure = readMeasure(context, run) ?? readSharedUnit(context, run) ?? readElidedUnit(context, run, told);
  if (!measure) return null;
  const stated = readBound(context.pieces, measure.first, measure.last) ?? within(context, measure);
  const bound =
    stated !== null && (isDuring(context, measure, stated) || isReason(context, measure, stated)) ? null : stated;
  const counted = measure.of ?? readCountsOfMeasure(context, measure.last, measure.unit);
  const value = bounded(run, bound, measure.convert, measure.unit, counted.counts);
  return { ...assembled(context, value, measure.first, measure.last, bound, counted.span), measure };
}

/** "Hired over three years" tells how long it took; "for over three years" and "lasted over three years" more than that. */
function isDuring(context: QuantityContext, { unit }: Measure, { first, last }: BoundReading): boolean {
  if (unit !== 's' || first !== last || context.pieces[first]!.lower !== 'over') return false;
  const before = context.pieces[first - 1];
  return !/^(?:for|after|in|within|of|to|by|than|with|a|is|was|were|be|been|has|had|spans?|lasts?|lasted|takes?|took|taken|waits?|waited|spent|serv(?:es?|ed)|just|slightly|little)$/.test(
    before?.lower ?? 'for',
  );
}

/** "within 20 miles", "inside 20 minutes": an upper end of a length or a time. */
function within(context: QuantityContext, { unit, first }: Measure): BoundReading | null {
  const word = context.pieces[first - 1]?.lower;
  if ((word !== 'within' && word !== 'inside') || (unit !== 'm' && unit !== 's')) return null;
  return { bound: word === 'within' ? 'at-most' : 'less-than', hedge: 'bound', first: first - 1, last: first - 1 };
}

/** "Jailed over £2m theft": the crime or quarrel it was for, told without an article. */
function isReason(context: QuantityContext, measure: Measure, { first, last }: BoundReading): boolean {
  if (
    first !== last ||
    context.pieces[first]!.lower !== 'over' ||
    !REASONS.has(context.pieces[measure.last + 1]?.lower ?? '')
  )
    return false;
  const before = context.sentence.tokens.slice(
    Math.max(0, (context.tokenOf[first] ?? 0) - NEAR),
    context.tokenOf[first],
  );
  return before.some(({ lemma }) => BLAMED.has(lemma));
}

/** "300 tonnes of rice", "a $2 million necklace": only a noun that follows directly says what a measure is of. */
function readCountsOfMeasure(
  context: QuantityContext,
  last: number,
  unit: string,
): { counts: string; span: Span | null } {
  const nothing = { counts: '', span: null };
  const next = context.pieces[last + 1];
  if (next?.kind !== 'word' || unit === 'magnitude') return nothing;
  const worth = next.lower === 'worth' && context.pieces[last + 2]?.lower === 'of' ? 1 : 0;
  const phrase = readMeasuredThing(context, last + worth, unit === '%');
  const near = phrase.span !== null && phrase.span.start - context.pieces[last]!.end < 30;
  // "within 40 miles of Brannoc" is a distance from there.
  const place =
    unit === 'm' &&
    next.lower === 'of' &&
    (/^\p{Lu}/u.test(context.pieces[last + 2]?.form ?? '') || isWithin(context, last));
  return near && !place && !phrase.counts.startsWith('people ') ? phrase : nothing;
}

function isWithin(context: QuantityContext, last: number): boolean {
  return context.pieces.slice(Math.max(0, last - NEAR), last).some(({ lower }) => /^(?:within|inside)$/.test(lower));
}

function readCount(context: QuantityContext, run: NumberRun): Read | null {
  if (run.kind === 'fraction' || run.kind === 'ratio' || countsNothing(context, run)) return null;
  const but = allBut(context, run);
  if (but !== null) return readAllBut(context, run, but);
  const beside = readBound(context.pieces, run.first, run.last);
  const last = Math.max(run.last, beside?.last ?? 0);
  const counted = readCountedThing(context, Math.min(run.first, beside?.first ?? run.first), last);
  const bound = beside ?? boundAfterNoun(context, last, counted.span);
  return assembled(
    context,
    bounded(run, bound, (number) => number, null, counted.counts),
    run.first,
    run.last,
    bound,
    counted.span,
  );
}

/** The whole in "all but three of the 21"; undefined where the text does not tell it, null where the words are not there. */
function allBut(context: QuantityContext, run: NumberRun): NumberRun | undefined | null {
  const [all, but] = [context.pieces[run.first - 2]?.lower, context.pieces[run.first - 1]?.lower];
  if (but !== 'but' || all !== 'all') return null;
  return context.numbers.find((other) => other.first > run.last && other.first <= run.last + 3);
}

function readAllBut(context: QuantityContext, run: NumberRun, whole: NumberRun | undefined): Read | null {
  if (whole?.low == null || run.low === null || context.pieces[run.last + 1]?.lower !== 'of') return null;
  const counted = readCountedThing(context, run.first, run.last);
  const rest = whole.low - run.low;
  const value = { ...bounded(run, null, (number) => number, null, counted.counts), low: rest, high: rest };
  return assembled(context, value, run.first - 2, run.last, null, counted.span);
}

/** "50 boats or more". */
function boundAfterNoun(context: QuantityContext, last: number, noun: Span | null): BoundReading | null {
  if (!noun) return null;
  let at = last + 1;
  while (at < context.pieces.length && at < last + NOUN_REACH && context.pieces[at]!.start < noun.end) at += 1;
  return at < context.pieces.length && context.pieces[at]!.start >= noun.end
    ? readBoundAfter(context.pieces, at)
    : null;
}

/** Lays bound words over a number: "at least 50" is open above, "up to 9" below, "about" keeps the figure and says it is rounded. */
function bounded(
  run: NumberRun,
  reading: BoundReading | null,
  convert: (number: number) => number,
  unit: string | null,
  counts: string,
): Quantity {
  const turn = (number: number | null): number | null => (number === null ? null : exact(convert(number)));
  const [low, high] = [turn(run.low), turn(run.high)];
  const base = { kind: 'quantity', unit, counts, rounded: run.rounded } as const;
  const bound = reading?.bound ?? null;
  if (run.kind === 'vague') return { ...base, low, high, rounded: true, bound: 'vague' };
  if (bound === 'at-least' || bound === 'more-than') return { ...base, low, high: null, bound };
  if (bound === 'at-most' || bound === 'less-than') return { ...base, low: null, high, bound };
  if (run.kind === 'range' || low !== high) return { ...base, low, high, rounded: bound === 'about', bound: 'between' };
  return { ...base, low, high, rounded: run.rounded || bound === 'about', bound };
}

/** Takes away what binary fractions add. */
function exact(number: number): number {
  return Number(number.toPrecision(12));
}

function assembled(
  context: QuantityContext,
  value: Quantity,
  first: number,
  last: number,
  bound: BoundReading | null,
  countsSpan: Span | null,
): Read {
  const pieces = context.pieces;
  const from = Math.min(first, bound?.first ?? first);
  const to = Math.max(last, bound?.last ?? last);
  const span = { start: pieces[from]!.start, end: pieces[to]!.end };
  const hedges: Hedge[] = bound
    ? [{ span: { start: pieces[bound.first]!.start, end: pieces[bound.last]!.end }, kind: bound.hedge }]
    : [];
  return { found: { value, span, hedges, countsSpan }, last: to };
}
