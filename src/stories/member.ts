/** The most terms that are weighed of an article: its heaviest. Those of its headline come on top. */
export const MOST_TERMS = 150;
/** Weights are whole numbers, so that sums do not depend on their order; a vector of one article is so long. */
export const UNIT = 4096;
/** An article's vectors: of its heaviest terms; of its headline; of its headline and how it begins. */
export const VECTORS = 3;
export const HEADLINE = 1;
export const OPENING = 2;

/** The vectors of one article, each of length UNIT; terms heaviest first. */
export interface Member {
  readonly terms: Int32Array;
  /** For each term its weight in each of the vectors, one after the other. */
  readonly weights: Uint16Array;
  /** Squared lengths of the vectors: about UNIT squared, or 0. */
  readonly squared: Float64Array;
}

/** The vectors of an article from its terms and their weights. */
export function memberOf(terms: Int32Array, weights: Uint16Array): Member {
  const squared = new Float64Array(VECTORS);
  for (let at = 0; at < weights.length; at += VECTORS)
    for (let vector = 0; vector < VECTORS; vector++) squared[vector]! += weights[at + vector]! ** 2;
  return { terms, weights, squared };
}

/** The weight of a term in an article, 0 where it is not among its heaviest. */
export function weightIn({ terms, weights }: Member, term: number): number {
  const at = terms.indexOf(term);
  return at === -1 ? 0 : weights[VECTORS * at]!;
}
