import { deriveFigure, deriveRate, type Derivation, type ReckoningWords } from '../../compare/arithmetic.ts';
import { bearingOf, figureOf } from '../../compare/bearing.ts';
import { countsRelation, statesExclude } from '../../compare/counts.ts';
import { compareQuantities } from '../../compare/quantities.ts';
import type { Part, Quantity } from '../../model/index.ts';

export type QuantityPart = Part & { readonly value: Quantity };

/** How a figure of one text stands to the figures of another, and the parts that show it. */
export interface FigureStanding {
  readonly kind: 'stated' | 'derived' | 'contradicted' | 'open';
  readonly asked: QuantityPart;
  readonly by: readonly QuantityPart[];
  readonly derivation: Derivation | null;
}

/**
 * How each figure asked about stands to those given: said there with what it counts, reached from them by reckoning, at odds with
 * all that count the same, or open. A figure that only serves to reckon another ("6 eggs in 2 boxes") is no question of its own,
 * and neither is a "one" that is not said.
 */
export function standFigures(
  asked: readonly QuantityPart[],
  given: readonly QuantityPart[],
  words: ReckoningWords,
): FigureStanding[] {
  const said = asked.map((one) => stated(one, given));
  const unsaid = asked.filter((_, i) => said[i] === null);
  const standings = asked.map((one, i) => said[i] ?? derived(one, given, unsaid, words) ?? atOdds(one, given));
  const used = new Set(standings.flatMap((one) => (one.kind === 'derived' ? one.by : [])));
  return standings
    .map((one): FigureStanding => (used.has(one.asked) ? { ...one, kind: 'derived' } : one))
    .filter((one) => one.kind !== 'open' || !isOne(one.asked.value));
}

export function isFigure(part: Part): part is QuantityPart {
  return part.value.kind === 'quantity';
}

export function isBorneOut({ kind }: FigureStanding): boolean {
  return kind === 'stated' || kind === 'derived';
}

/** "one man" tells no more than "a man". */
function isOne({ low, high, unit }: Quantity): boolean {
  return unit === null && low === 1 && high === 1;
}

function stated(asked: QuantityPart, given: readonly QuantityPart[]): FigureStanding | null {
  const by = given.find(
    (one) => mayBeSame(one.value, asked.value) && /implied|loose/.test(bearingOf(one.value, asked.value)),
  );
  return by ? { kind: 'stated', asked, by: [by], derivation: null } : null;
}

/** One unit and like things counted; or one figure, whatever the two call what it counts. */
function mayBeSame(a: Quantity, b: Quantity): boolean {
  if (a.unit !== b.unit) return false;
  if (countsRelation(a.counts, b.counts) !== 'differ') return true;
  const figure = figureOf(a);
  return figure !== null && figure === figureOf(b) && !statesExclude(a.counts, b.counts);
}

/** Reckoned from the figures given; at so much for each also with what the question itself says of how many. */
function derived(
  asked: QuantityPart,
  given: readonly QuantityPart[],
  unsaid: readonly QuantityPart[],
  words: ReckoningWords,
): FigureStanding | null {
  const known = [...given, ...unsaid.filter((one) => one !== asked)];
  const values = known.map((one) => one.value);
  const own = deriveFigure(asked.value, values.slice(0, given.length), words);
  const derivation = own ?? (words.rates ? deriveRate(asked.value, values) : null);
  if (!derivation?.from.some((place) => place < given.length)) return null;
  return { kind: 'derived', asked, by: derivation.from.map((place) => known[place]!), derivation };
}

function atOdds(asked: QuantityPart, given: readonly QuantityPart[]): FigureStanding {
  const compared = given
    .filter((one) => !areFarApart(one.value, asked.value))
    .map((one) => ({ one, kind: compareQuantities(one.value, asked.value).kind }));
  const clashing = compared.filter(({ kind }) => kind === 'conflicts').map(({ one }) => one);
  const doubtful = compared.some(({ kind }) => kind === 'same' || kind === 'vaguer');
  return {
    kind: clashing.length > 0 && !doubtful ? 'contradicted' : 'open',
    asked,
    by: clashing.slice(0, 3),
    derivation: null,
  };
}

/** Two figures so many times apart tell of two things, whatever their words. */
const FAR = 50;

function areFarApart(a: Quantity, b: Quantity): boolean {
  const [x, y] = [figureOf(a), figureOf(b)];
  return x !== null && y !== null && Math.min(x, y) > 0 && Math.max(x, y) > FAR * Math.min(x, y);
}
