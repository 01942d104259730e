import type { Quantity } from '../model/index.ts';
import { figureOf } from './bearing.ts';
import { kindRelation } from './countedKinds.ts';
import { saySum, sayNumber, type SignedSum, signedSums } from './signedSums.ts';
import { statedForm } from './statedForms.ts';

/** How a figure comes from others: the places of those in the list it was sought in, and the reckoning in figures. */
export interface Derivation {
  readonly operation: 'sum' | 'difference' | 'share' | 'product' | 'quotient';
  readonly from: readonly number[];
  /** "8 + 4 = 12". */
  readonly says: string;
}

/** A figure that can be reckoned with, and its place in the list it came from. */
interface Term {
  readonly place: number;
  readonly number: number;
  readonly quantity: Quantity;
}

/** What the words around the figures give leave to: so much for each of so many, and how many more of one thing than of another. */
export interface ReckoningWords {
  readonly rates: boolean;
  readonly gaps: boolean;
}

/**
 * The reckoning by which figures that count like things give the one asked for, or null: parts that make up a whole, what is left
 * or what came in between, a share of a whole, and what the words give leave to. Of several the shortest sum.
 */
export function deriveFigure(asked: Quantity, given: readonly Quantity[], words: ReckoningWords): Derivation | null {
  const wanted = figureOf(asked);
  if (wanted === null || asked.unit === 'score') return null;
  const terms = termsOf(given);
  return (
    deriveSum(asked, wanted, terms) ??
    deriveWhole(asked, wanted, terms) ??
    deriveShare(asked, wanted, terms) ??
    (words.gaps ? deriveGap(asked, wanted, terms) : null) ??
    (words.rates ? deriveRate(asked, given) : null)
  );
}

/** More figures than these are a table, in which every number can be reckoned from others. */
const MOST_TERMS = 40;

function termsOf(given: readonly Quantity[]): Term[] {
  return given.slice(0, MOST_TERMS).flatMap((quantity, place): Term[] => {
    const number = figureOf(quantity);
    return number === null || number === 0 || quantity.unit === 'score' ? [] : [{ place, number, quantity }];
  });
}

/** Figures of one kind, added and taken away. */
function deriveSum(asked: Quantity, wanted: number, all: readonly Term[]): Derivation | null {
  const terms = all.filter(({ quantity }) => kindRelation(quantity, asked) !== 'differ');
  const numbers = terms.map(({ number }) => number);
  const told = signedSums(numbers).find(
    (sum) => sum.from.length > 1 && isNear(sum.value, wanted) && isOneKind(sum, terms, asked) && !cancels(sum, numbers),
  );
  return told ? derivation(told.signs.includes(-1) ? 'difference' : 'sum', told, terms, wanted) : null;
}

/** "281 + 22 - 281" reckons nothing. */
function cancels({ from, signs }: SignedSum, numbers: readonly number[]): boolean {
  return from.some((a, i) =>
    from.some((b, j) => signs[i] !== signs[j] && numbers[a] === numbers[b] && from.length > 2),
  );
}

/** Open figures join in where another of the sum is known to count what is asked, or where nothing at all says what is. */
function isOneKind({ from }: SignedSum, terms: readonly Term[], asked: Quantity): boolean {
  const quantities = from.map((at) => terms[at]!.quantity);
  const known = quantities.some((one) => /same|part/.test(kindRelation(one, asked)));
  return known || quantities.every((one) => kindRelation(one, quantities[0]!) !== 'differ');
}

/** "58 geese and 37 ducks" are 95 birds: all that is counted, under a name that stands nowhere else. */
function deriveWhole(asked: Quantity, wanted: number, all: readonly Term[]): Derivation | null {
  const terms = all.filter(({ quantity }) => quantity.unit === null);
  if (asked.unit !== null || terms.length < 2) return null;
  if (terms.some(({ quantity }) => kindRelation(quantity, asked) !== 'differ')) return null;
  const value = terms.reduce((sum, { number }) => sum + number, 0);
  const sum: SignedSum = { value, from: terms.map((_, i) => i), signs: terms.map(() => 1) };
  return isNear(value, wanted) ? derivation('sum', sum, terms, wanted) : null;
}

/** "six birds and three nests" are three more birds than nests. */
function deriveGap(asked: Quantity, wanted: number, terms: readonly Term[]): Derivation | null {
  for (const more of terms)
    for (const less of terms) {
      if (more.quantity.unit !== less.quantity.unit || !isNear(Math.abs(more.number - less.number), wanted)) continue;
      if (more === less || kindRelation(more.quantity, asked) === 'differ') continue;
      const [high, low] = more.number > less.number ? [more, less] : [less, more];
      const says = `${sayNumber(high.number)} - ${sayNumber(low.number)} = ${sayNumber(wanted)}`;
      return { operation: 'difference', from: [high.place, low.place], says };
    }
  return null;
}

function derivation(
  operation: Derivation['operation'],
  sum: SignedSum,
  terms: readonly Term[],
  wanted: number,
): Derivation {
  const numbers = terms.map(({ number }) => number);
  return {
    operation,
    from: sum.from.map((at) => terms[at]!.place),
    says: `${saySum(sum, numbers)} = ${sayNumber(wanted)}`,
  };
}

/** 12 of 20 are 60 %, and 60 % of 20 are 12. */
function deriveShare(asked: Quantity, wanted: number, terms: readonly Term[]): Derivation | null {
  for (const part of terms)
    for (const whole of terms) {
      if (part === whole) continue;
      const share = shareOf(asked, part, whole);
      if (share !== null && Math.abs(share.value - wanted) <= share.slack)
        return { operation: 'share', from: [part.place, whole.place], says: `${share.says} = ${sayNumber(wanted)}` };
    }
  return null;
}

function shareOf(asked: Quantity, part: Term, whole: Term): { value: number; slack: number; says: string } | null {
  const [some, all] = [sayNumber(part.number), sayNumber(whole.number)];
  if (
    asked.unit === '%' &&
    part.number < whole.number &&
    /same|part/.test(kindRelation(part.quantity, whole.quantity))
  ) {
    const value = (100 * part.number) / whole.number;
    // A share is told in whole parts of a hundred.
    return part.quantity.unit === '%' ? null : { value, slack: 0.5, says: `${some} of ${all} in %` };
  }
  if (part.quantity.unit !== '%' || whole.quantity.unit === '%' || kindRelation(whole.quantity, asked) === 'differ')
    return null;
  const value = (part.number * whole.number) / 100;
  return {
    value,
    slack: statedForm(value, asked.unit).step === 0 ? value * 0.01 : value * 1e-6,
    says: `${some} % of ${all}`,
  };
}

/** So much for each of so many, and the way back: a sum of one kind times or through a single figure, or a figure through a sum. */
export function deriveRate(asked: Quantity, given: readonly Quantity[]): Derivation | null {
  const wanted = figureOf(asked);
  if (wanted === null || asked.unit === 'score') return null;
  const terms = termsOf(given);
  const numbers = terms.map(({ number }) => number);
  const sums = signedSums(numbers, 3).filter((sum) => isFactor(sum, terms));
  for (const left of sums)
    for (const right of sums) {
      if (left.from.length > 1 && right.from.length > 1) continue;
      if (left.from.some((at) => right.from.includes(at))) continue;
      const operation = operationBetween(left, right, terms, asked, wanted);
      if (operation === null) continue;
      const sign = operation === 'product' ? '×' : '÷';
      const says = `${bracketed(left, numbers)} ${sign} ${bracketed(right, numbers)} = ${sayNumber(wanted)}`;
      return { operation, from: [...left.from, ...right.from].map((at) => terms[at]!.place), says };
    }
  return null;
}

/** Times one says nothing, and neither does a sum of unlike things. */
function isFactor(sum: SignedSum, terms: readonly Term[]): boolean {
  if (sum.value <= 0 || sum.value === 1) return false;
  const numbers = terms.map(({ number }) => number);
  return isOneKind(sum, terms, kindOf(sum, terms)) && !cancels(sum, numbers);
}

/** The result counts what the first factor counts; or like things through one another give how many times. */
function operationBetween(
  left: SignedSum,
  right: SignedSum,
  terms: readonly Term[],
  asked: Quantity,
  wanted: number,
): 'product' | 'quotient' | null {
  const [a, b] = [kindOf(left, terms), kindOf(right, terms)];
  const counted = kindRelation(a, asked) !== 'differ';
  if (counted && isNear(left.value * right.value, wanted)) return 'product';
  if (isNear(left.value, right.value) || !isNear(left.value / right.value, wanted)) return null;
  return counted || /same|open/.test(kindRelation(a, b)) ? 'quotient' : null;
}

function bracketed(sum: SignedSum, numbers: readonly number[]): string {
  return sum.from.length > 1 ? `(${saySum(sum, numbers)})` : saySum(sum, numbers);
}

/** What a sum counts: what the first of its terms counts that says it. */
function kindOf({ from }: SignedSum, terms: readonly Term[]): Quantity {
  const quantities = from.map((at) => terms[at]!.quantity);
  return quantities.find((one) => one.unit !== null || one.counts !== '') ?? quantities[0]!;
}

function isNear(value: number, wanted: number): boolean {
  return Math.abs(value - wanted) <= 1e-6 * Math.max(1e-3, Math.abs(value), Math.abs(wanted));
}
