import { compareQuantities } from '../compare/quantities.ts';
import { countsRelation, statesExclude } from '../compare/counts.ts';
import type { Quantity } from '../model/index.ts';
import type { Verdict } from './changedFact.ts';
import type { FoundNumber } from './sentenceReading.ts';

/** Why one number is not merely another way to write the other; null where it is. What is counted may be called by another noun. */
export function judgeNumbers({ value: a }: FoundNumber, { value: b }: FoundNumber): Verdict {
  if (statesExclude(a.counts, b.counts))
    return { code: 'revision-counts-changed', says: `What is counted changed: ${a.counts}; ${b.counts}.` };
  const [left, right] = a.unit === null || b.unit === null ? [plain(a, null), plain(b, null)] : [plain(a), plain(b)];
  if (left.unit !== right.unit) return { code: 'revision-number-changed', says: 'The unit changed.' };
  if (isSameFigure(left, right)) return judgeBounds(left, right);
  const compared = compareQuantities(left, right);
  if (compared.kind === 'same' || isConverted(left, right) || isSameShare(left, right)) return null;
  const code = compared.kind === 'vaguer' ? 'revision-number-exactness' : 'revision-number-changed';
  return { code, says: compared.says };
}

/** Whether what the numbers count excludes each other: the killed and the hurt. */
export function countOthers({ value: a }: FoundNumber, { value: b }: FoundNumber): boolean {
  return statesExclude(a.counts, b.counts);
}

/** Whether two numbers can answer one question although they stand at different places of the sentence. */
export function countOneThing({ value: a, counts }: FoundNumber, { value: b, counts: other }: FoundNumber): boolean {
  if (!counts || !other || a.unit !== b.unit || statesExclude(a.counts, b.counts)) return false;
  if (isSameFigure(a, b)) return true;
  if (a.counts === '' && b.counts === '') return a.unit !== null;
  return a.counts !== '' && b.counts !== '' && /^(?:same|overlap)$/.test(countsRelation(a.counts, b.counts));
}

function plain(quantity: Quantity, unit = quantity.unit): Quantity {
  return { ...quantity, unit, counts: '' };
}

function isSameFigure(a: Quantity, b: Quantity): boolean {
  const [left, right] = [a.low ?? a.high, b.low ?? b.high];
  const ends = a.bound === 'between' || b.bound === 'between' || a.unit === 'score';
  return left === right && (!ends || a.high === b.high);
}

/** "up to two metres", "up to six feet": like bounds at figures that are one in two units. */
function isConverted(a: Quantity, b: Quantity): boolean {
  if (a.bound !== b.bound || !/^(?:at-least|more-than|at-most|less-than)$/.test(a.bound ?? '')) return false;
  const bare = ({ low, high, ...rest }: Quantity): Quantity => {
    const figure = low ?? high;
    return { ...rest, low: figure, high: figure, bound: null };
  };
  return compareQuantities(bare(a), bare(b)).code === 'compare-quantity-unit-converted';
}

/** "two thirds", "66%": a fraction and a share that it rounds or is cut to. */
function isSameShare(a: Quantity, b: Quantity): boolean {
  if (a.unit !== '%' || b.unit !== '%' || a.low === null || b.low === null) return false;
  const [left, right] = [Number.isInteger(a.low * 10), Number.isInteger(b.low * 10)];
  return left !== right && Math.abs(a.low - b.low) < 1;
}

/** Bounds at one figure: "about" beside a bare figure makes it less exact, "at least" makes it another figure. */
function judgeBounds(a: Quantity, b: Quantity): Verdict {
  const [left, right] = [sideOf(a), sideOf(b)];
  if (left === right) return null;
  const says = `The bound on the figure changed: ${left}; ${right}.`;
  return { code: 'revision-bound-changed', says };
}

function sideOf({ bound }: Quantity): string {
  if (bound === 'more-than') return 'at-least';
  if (bound === 'less-than') return 'at-most';
  return bound ?? 'exact';
}
