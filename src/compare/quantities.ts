import type { Quantity } from '../model/index.ts';
import { type Comparison, conflicts, same, turned, unclear, vaguer } from './comparison.ts';
import { type CountsRelation, countsRelation, isRunningCount, wholeSide } from './counts.ts';
import { type QuantityRange, rangeOf } from './quantityRanges.ts';
import { sayQuantity } from './quantityWords.ts';
import { statedForm, trailingZeros } from './statedForms.ts';

/**
 * Compares two quantities of the same unit and the same thing counted; all else is unclear. Figures conflict when they
 * differ by more than their rounding, bounds when no figure fits both, and running tolls also when their bounds differ.
 */
export function compareQuantities(a: Quantity, b: Quantity): Comparison {
  const says = `${sayQuantity(a)}; ${sayQuantity(b)}.`;
  if (a.unit !== b.unit) return unclear('compare-quantity-units-differ', `Different units are not compared: ${says}`);
  const counts = countsRelation(a.counts, b.counts);
  if (counts === 'differ') return unclear('compare-quantity-counts-differ', `What is counted is not the same: ${says}`);
  const compared = compareFigures(a, b, says);
  return compared.kind === 'conflicts' ? doubted(compared, counts, a, b, says) : compared;
}

/** Figures that differ are no conflict where one may count only part of what the other counts. */
function doubted(compared: Comparison, counts: CountsRelation, a: Quantity, b: Quantity, says: string): Comparison {
  if (counts === 'overlap' && !partExceedsWhole(a, b))
    return unclear('compare-quantity-counts-overlap', `One may count a part of the other: ${says}`);
  if (counts === 'open' && a.unit === null)
    return unclear('compare-quantity-counts-unknown', `One figure does not say what it counts: ${says}`);
  return compared;
}

/** Six civilians among four people: a part larger than the whole cannot be. */
function partExceedsWhole(a: Quantity, b: Quantity): boolean {
  const whole = wholeSide(a.counts, b.counts);
  if (whole === null) return false;
  const [all, part] = whole === 'left' ? [a, b] : [b, a];
  const [most, some] = [all.high ?? all.low, part.low ?? part.high];
  return most !== null && some !== null && some > most;
}

function compareFigures(a: Quantity, b: Quantity, says: string): Comparison {
  if (a.unit === 'score') return twoResults(a, b, says);
  const [left, right] = [rangeOf(a), rangeOf(b)];
  if (a.low === b.low && a.high === b.high && left.shape === right.shape && left.strict === right.strict)
    return same('compare-quantity-same', `The figures are the same: ${says}`);
  if (left.shape === 'figure' && right.shape === 'figure') return twoFigures(a, b, says);
  if (left.shape === 'about' && right.shape === 'about') return twoRounded(a, b, left, right, says);
  return leftVaguer(a, b, left, right, says) ?? mirrored(a, b, left, right, says) ?? rest(a, left, right, says);
}

function twoResults(a: Quantity, b: Quantity, says: string): Comparison {
  if (a.low === b.low && a.high === b.high) return same('compare-quantity-same', `The results are the same: ${says}`);
  return conflicts('compare-quantity-figures-differ', `The results differ: ${says}`);
}

/** Two bare figures: the same in another unit, one the rounding of the other, or a conflict. */
function twoFigures(a: Quantity, b: Quantity, says: string): Comparison {
  const [x, y] = [a.low!, b.low!];
  const [formX, formY] = [statedForm(x, a.unit), statedForm(y, b.unit)];
  const converted =
    formX.factor !== formY.factor &&
    Math.abs(x - y) <= Math.max(formX.step, formY.step) * 0.501 + Math.min(formX.step, formY.step) * 0.501;
  if (converted && a.unit === 's') {
    const side = formX.step >= formY.step ? 'left' : 'right';
    return vaguer(side, 'compare-quantity-rounded-figure', `One counts in larger units: ${says}`);
  }
  if (converted && Math.abs(x - y) <= Math.max(x, y) * 0.1)
    return same('compare-quantity-unit-converted', `The figures agree when converted, within their rounding: ${says}`);
  if (roundsTo(x, y, a.unit))
    return vaguer('left', 'compare-quantity-rounded-figure', `The first is a rounding of the second: ${says}`);
  if (roundsTo(y, x, a.unit))
    return vaguer('right', 'compare-quantity-rounded-figure', `The second is a rounding of the first: ${says}`);
  return conflicts('compare-quantity-figures-differ', `The figures differ: ${says}`);
}

/** True where the round figure may stand for the finer one: 27,000 for 27,140, 1.2 million for 1.23 million, not 120 for 118. */
function roundsTo(round: number, fine: number, unit: string | null): boolean {
  const zeros = trailingZeros(round, unit);
  if (zeros < 2 || zeros <= trailingZeros(fine, unit)) return false;
  const gap = Math.abs(round - fine);
  return gap <= statedForm(round, unit).step / 2 && gap <= Math.abs(round) * (zeros >= 3 ? 0.05 : 0.01);
}

function twoRounded(a: Quantity, b: Quantity, left: QuantityRange, right: QuantityRange, says: string): Comparison {
  const [x, y] = [a.low!, b.low!];
  if (x === y) return same('compare-quantity-same', `The figures are the same: ${says}`);
  const [widthX, widthY] = [left.high - left.low, right.high - right.low];
  const fits = widthX >= widthY ? y >= left.low && y <= left.high : x >= right.low && x <= right.high;
  if (!fits)
    return conflicts('compare-quantity-figures-differ', `The figures differ by more than their rounding: ${says}`);
  if (statedForm(x, a.unit).factor !== statedForm(y, b.unit).factor)
    return same('compare-quantity-unit-converted', `The figures agree when converted, within their rounding: ${says}`);
  const [stepX, stepY] = [statedForm(x, a.unit).step, statedForm(y, b.unit).step];
  const coarser = stepX === stepY ? widthX >= widthY : stepX > stepY;
  return vaguer(
    coarser ? 'left' : 'right',
    'compare-quantity-about',
    `Both are rounded and round to each other: ${says}`,
  );
}

function mirrored(
  a: Quantity,
  b: Quantity,
  left: QuantityRange,
  right: QuantityRange,
  says: string,
): Comparison | null {
  const other = leftVaguer(b, a, right, left, says);
  return other && turned(other);
}

/** The first leaves more open, and the second lies within what it leaves open; or within nothing of it. */
function leftVaguer(
  a: Quantity,
  b: Quantity,
  left: QuantityRange,
  right: QuantityRange,
  says: string,
): Comparison | null {
  if (left.shape === 'about' && right.shape === 'figure') {
    return within(right, left)
      ? vaguer('left', 'compare-quantity-about', `The rounded figure covers the exact one: ${says}`)
      : conflicts('compare-quantity-figures-differ', `The exact figure is not what the rounded one rounds to: ${says}`);
  }
  if (left.shape === 'vague' && right.shape !== 'vague') return vagueCount(left, right, says);
  if (left.shape === 'between' && (right.shape === 'figure' || right.shape === 'about')) {
    if (overlaps(left, right))
      return vaguer('left', 'compare-quantity-within-range', `The figure lies within the range: ${says}`);
    return conflicts('compare-quantity-figures-differ', `The figure lies outside the range: ${says}`);
  }
  if (left.shape === 'from' && right.shape !== 'from' && right.shape !== 'to' && right.shape !== 'vague')
    return lowerBound(a, b, left, right, says);
  if (left.shape === 'to' && right.shape !== 'from' && right.shape !== 'to' && right.shape !== 'vague')
    return upperBound(left, right, says);
  return null;
}

function vagueCount(left: QuantityRange, right: QuantityRange, says: string): Comparison {
  if (overlaps(left, right))
    return vaguer('left', 'compare-quantity-vague-count', `The vague count covers the figure: ${says}`);
  return conflicts('compare-quantity-outside-vague', `The figure is outside what the vague count can mean: ${says}`);
}

/** "at least 4" and 6: a bound that still holds, unless it is a toll taken at its time or the figure lies far above. */
function lowerBound(a: Quantity, b: Quantity, left: QuantityRange, right: QuantityRange, says: string): Comparison {
  const top = right.high;
  const below = left.strict ? top <= left.low : top < left.low;
  if (below) return conflicts('compare-quantity-outside-bound', `The figure lies below the bound: ${says}`);
  const figure = b.low ?? top;
  if (figure === left.low || figure <= left.low * 1.35) {
    if (figure !== left.low && isRunningCount(a.counts) && a.bound === 'at-least' && left.low < 20)
      return conflicts('compare-quantity-bound-at-its-time', `A running toll at two times: ${says}`);
    return vaguer('left', 'compare-quantity-bound', `The bound covers the figure: ${says}`);
  }
  if (isRunningCount(a.counts))
    return conflicts('compare-quantity-bound-at-its-time', `A running toll at two times: ${says}`);
  if (figure <= left.low * 2) return vaguer('left', 'compare-quantity-bound', `The bound covers the figure: ${says}`);
  return unclear('compare-quantity-bound-far', `The bound covers the figure but lies far from it: ${says}`);
}

function upperBound(left: QuantityRange, right: QuantityRange, says: string): Comparison {
  const above = left.strict ? right.low >= left.high : right.low > left.high;
  if (above) return conflicts('compare-quantity-outside-bound', `The figure lies above the bound: ${says}`);
  if (right.high >= left.high * 0.5)
    return vaguer('left', 'compare-quantity-bound', `The bound covers the figure: ${says}`);
  return unclear('compare-quantity-bound-far', `The bound covers the figure but lies far from it: ${says}`);
}

/** Two bounds, two ranges or two vague counts. */
function rest(a: Quantity, left: QuantityRange, right: QuantityRange, says: string): Comparison {
  if (!overlaps(left, right)) return conflicts('compare-quantity-outside-bound', `No figure fits both: ${says}`);
  if (left.shape === 'from' && right.shape === 'from') return twoLowerBounds(a, left, right, says);
  if (left.low === right.low && left.high === right.high)
    return same('compare-quantity-same', `Both say the same: ${says}`);
  if (within(right, left))
    return vaguer('left', 'compare-quantity-within-range', `The second lies within the first: ${says}`);
  if (within(left, right))
    return vaguer('right', 'compare-quantity-within-range', `The first lies within the second: ${says}`);
  return unclear('compare-quantity-ranges-overlap', `The two overlap in part: ${says}`);
}

function twoLowerBounds(a: Quantity, left: QuantityRange, right: QuantityRange, says: string): Comparison {
  const [low, high] = [Math.min(left.low, right.low), Math.max(left.low, right.low)];
  const stepUp = high - low === 1 && left.strict !== right.strict;
  if (low === high || stepUp) return same('compare-quantity-same', `The bounds are the same: ${says}`);
  if (isRunningCount(a.counts))
    return conflicts('compare-quantity-bound-at-its-time', `A running toll at two times: ${says}`);
  return vaguer(
    left.low < right.low ? 'left' : 'right',
    'compare-quantity-bound',
    `The lower bound covers the higher one: ${says}`,
  );
}

function overlaps(a: QuantityRange, b: QuantityRange): boolean {
  return a.low <= b.high && b.low <= a.high;
}

function within(inner: QuantityRange, outer: QuantityRange): boolean {
  return inner.low >= outer.low && inner.high <= outer.high;
}
