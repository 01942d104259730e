/** The most terms a vector holds: an article's heaviest, or those of a small story. */
export const MOST_TERMS = 150;
/** Weights are whole numbers, so that sums do not depend on their order; a vector of one article is so long. */
export const UNIT = 4096;
const ROOM = 1024;

/** Terms with their weights, heaviest first: of all terms, and again of names and numbers alone. One is filled again and again. */
export class Vector {
  size = 0;
  readonly terms = new Int32Array(ROOM);
  readonly weights = new Int32Array(ROOM);
  readonly nameWeights = new Int32Array(ROOM);
  /** Squared lengths. */
  squared = 0;
  namesSquared = 0;

  clear(): void {
    this.size = 0;
    this.squared = 0;
    this.namesSquared = 0;
  }

  add(term: number, weight: number, nameWeight: number): void {
    this.terms[this.size] = term;
    this.weights[this.size] = weight;
    this.nameWeights[this.size++] = nameWeight;
    this.squared += weight * weight;
    this.namesSquared += nameWeight * nameWeight;
  }
}

/** Weights are told apart to this part of one, and places up to this many, where they are sorted as one number. */
const FINENESS = 2 ** 30;
const PLACES = 1024;
const FEW = 24;
const sorted = new Float64Array(PLACES);

/** Puts the indexes of the first `size` weights into `order`, heaviest first, equal ones by index. */
export function orderByWeight(weights: Float64Array, size: number, order: Int32Array): void {
  if (size <= FEW) orderFew(weights, size, order);
  else orderMany(weights, size, order);
}

/** Sorting numbers without a comparison of our own is several times faster. */
function orderMany(weights: Float64Array, size: number, order: Int32Array): void {
  for (let i = 0; i < size; i++) sorted[i] = -PLACES * Math.floor(FINENESS * weights[i]!) + i;
  sorted.subarray(0, size).sort();
  for (let n = 0; n < size; n++) order[n] = ((sorted[n]! % PLACES) + PLACES) % PLACES;
}

function orderFew(weights: Float64Array, size: number, order: Int32Array): void {
  for (let i = 0; i < size; i++) {
    let at = i;
    for (; at > 0 && weights[order[at - 1]!]! < weights[i]!; at--) order[at] = order[at - 1]!;
    order[at] = i;
  }
}
