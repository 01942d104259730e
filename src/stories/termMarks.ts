/** A term's mark is its count, up to `MOST_OFTEN`, times 4, plus these flags. */
export const IN_HEADLINE = 1;
/** In the headline or among the first words of the body. */
export const IN_OPENING = 2;
export const MOST_OFTEN = 63;

/** The mark of a term that stands `count` times, names and headline weighed in. */
export function markOf(count: number, flags: number): number {
  return (Math.min(MOST_OFTEN, count) << 2) | flags;
}

/** The count in a mark. */
export function countIn(mark: number): number {
  return mark >> 2;
}
