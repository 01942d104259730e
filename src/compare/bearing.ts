import type { Quantity } from '../model/index.ts';
import { compareQuantities } from './quantities.ts';
import { type QuantityRange, rangeOf } from './quantityRanges.ts';

/**
 * What one figure says of another: `implied` where all that the first leaves possible fits the second, `loose` where the second
 * is another way to tell it that says a little more (a bound or hedge dropped, fewer digits, "dozens"), `excluded` where nothing
 * fits both, else `open`.
 */
export type Bearing = 'implied' | 'loose' | 'open' | 'excluded';

/** What `given` says of `asked`, both taken to count one thing in one unit at one time. */
export function bearingOf(given: Quantity, asked: Quantity): Bearing {
  const [a, b] = [rangeOf(given), rangeOf(asked)];
  if (isFigure(a) && isFigure(b)) return bearingOfFigures(given, asked);
  if (isInside(a, b)) return 'implied';
  if (isLooser(given, asked, a, b)) return 'loose';
  return areApart(a, b) ? 'excluded' : 'open';
}

/** The one number a quantity is told by: its figure, or that of its bound; null for ranges and vague counts. */
export function figureOf({ low, high, bound }: Quantity): number | null {
  if (bound === 'vague') return null;
  if (low !== null && high !== null && low !== high) return null;
  return low ?? high;
}

/** One figure with other words about it, or a vague count that can mean it. */
function isLooser(given: Quantity, asked: Quantity, a: QuantityRange, b: QuantityRange): boolean {
  if (b.shape === 'vague') return !areApart(a, b);
  const hedged = b.shape === 'about' || (isFigure(b) && !isFigure(a)) || (a.shape === 'about' && b.shape !== 'between');
  return hedged && figureOf(given) !== null && figureOf(given) === figureOf(asked);
}

/** A figure implies its own rounding; the rounding only leads to the figure. */
function bearingOfFigures(given: Quantity, asked: Quantity): Bearing {
  // Both count one thing, whatever it is called.
  const compared = compareQuantities({ ...given, counts: 'thing' }, { ...asked, counts: 'thing' });
  if (compared.kind === 'same' || compared.vaguer === 'right') return 'implied';
  return compared.vaguer === 'left' ? 'loose' : 'excluded';
}

function isFigure({ shape }: QuantityRange): boolean {
  return shape === 'figure';
}

function isInside(inner: QuantityRange, outer: QuantityRange): boolean {
  const above = inner.low > outer.low || (inner.low === outer.low && (!opensLow(outer) || opensLow(inner)));
  const below = inner.high < outer.high || (inner.high === outer.high && (!opensHigh(outer) || opensHigh(inner)));
  return above && below;
}

function areApart(a: QuantityRange, b: QuantityRange): boolean {
  return liesBelow(a, b) || liesBelow(b, a);
}

function liesBelow(a: QuantityRange, b: QuantityRange): boolean {
  return a.high < b.low || (a.high === b.low && (opensHigh(a) || opensLow(b)));
}

/** "more than 5" leaves 5 out. */
function opensLow({ shape, strict }: QuantityRange): boolean {
  return shape === 'from' && strict;
}

function opensHigh({ shape, strict }: QuantityRange): boolean {
  return shape === 'to' && strict;
}
