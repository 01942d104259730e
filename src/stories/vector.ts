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

/** Puts indexes of weights into `order`, heaviest first, equal ones by index; gives how many. Made for few, as a headline has. */
export function orderByWeight(weights: Float64Array, size: number, order: Int32Array): void {
  if (size > 24) {
    const sorted = Array.from({ length: size }, (_, i) => i).sort((a, b) => weights[b]! - weights[a]! || a - b);
    order.set(sorted);
    return;
  }
  for (let i = 0; i < size; i++) {
    let at = i;
    for (; at > 0 && weights[order[at - 1]!]! < weights[i]!; at--) order[at] = order[at - 1]!;
    order[at] = i;
  }
}
