/** A term's mark is its count, up to `MOST_OFTEN`, times 8, plus these flags. */
export const NAME = 1;
export const NUMBER = 2;
export const IN_HEADLINE = 4;
export const MOST_OFTEN = 31;

/** The mark of a term that stands `count` times, names and headline weighed in. */
export function markOf(count: number, flags: number): number {
  return (Math.min(MOST_OFTEN, count) << 3) | flags;
}

/** The count in a mark. */
export function countIn(mark: number): number {
  return mark >> 3;
}
