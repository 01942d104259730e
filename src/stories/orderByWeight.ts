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
