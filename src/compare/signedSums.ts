/** A sum of figures, some of them taken away. `from` are places in the list they were taken from, the signs beside them. */
export interface SignedSum {
  readonly value: number;
  readonly from: readonly number[];
  readonly signs: readonly (1 | -1)[];
}

/** More terms than these are no reckoning that a reader does in his head, and nearly every number is some sum of many. */
const MOST_TERMS = 4;
const MOST_FIGURES = 8;

/** Every sum of one to four of the figures, each added or taken away, at least one added; the first eight figures are used. */
export function signedSums(figures: readonly number[], mostTerms = MOST_TERMS): SignedSum[] {
  const sums: SignedSum[] = [];
  const extend = (sum: SignedSum, next: number): void => {
    for (let at = next; at < Math.min(figures.length, MOST_FIGURES); at++)
      for (const sign of [1, -1] as const) {
        const longer = withTerm(sum, at, sign, figures[at]!);
        if (longer.signs.includes(1)) sums.push(longer);
        if (longer.from.length < mostTerms) extend(longer, at + 1);
      }
  };
  extend({ value: 0, from: [], signs: [] }, 0);
  return sums.sort((a, b) => a.from.length - b.from.length);
}

function withTerm(sum: SignedSum, at: number, sign: 1 | -1, figure: number): SignedSum {
  return { value: sum.value + sign * figure, from: [...sum.from, at], signs: [...sum.signs, sign] };
}

/** The sum in figures: "9 + 3 - 2". */
export function saySum({ from, signs }: SignedSum, figures: readonly number[]): string {
  // What is added stands first.
  const order = from.map((_, i) => i).sort((a, b) => signs[b]! - signs[a]!);
  return order
    .map((i, place) => `${place === 0 ? '' : signs[i] === 1 ? ' + ' : ' - '}${sayNumber(figures[from[i]!]!)}`)
    .join('');
}

/** A number without what binary fractions add. */
export function sayNumber(value: number): string {
  return String(Number(value.toPrecision(6)));
}
