import { seededNumbers } from './treebank.ts';

export interface Clusters {
  /** The class of each vector. */
  readonly classes: Int32Array;
  /** The means of the classes, one after the other. */
  readonly centres: Float32Array;
}

/** Groups vectors (one after the other in `vectors`) round `count` centres by k-means. Same seed, same classes. */
export function clusterVectors(
  vectors: Float32Array,
  dimensions: number,
  count: number,
  passes: number,
  seed: number,
): Clusters {
  const random = seededNumbers(seed);
  const items = vectors.length / dimensions;
  const centres = new Float32Array(count * dimensions);
  for (let c = 0; c < count; c++) {
    const from = Math.floor(random() * items) * dimensions;
    centres.set(vectors.subarray(from, from + dimensions), c * dimensions);
  }
  const classes = new Int32Array(items);
  for (let pass = 0; pass < passes; pass++) {
    for (let at = 0; at < items; at++) classes[at] = nearest(vectors, at * dimensions, centres, dimensions, count);
    moveCentres(vectors, classes, centres, dimensions, count);
  }
  return { classes, centres };
}

function nearest(
  vectors: Float32Array,
  from: number,
  centres: Float32Array,
  dimensions: number,
  count: number,
): number {
  let best = 0;
  let least = Infinity;
  for (let c = 0; c < count; c++) {
    const base = c * dimensions;
    let distance = 0;
    for (let d = 0; d < dimensions && distance < least; d++) {
      const gap = vectors[from + d]! - centres[base + d]!;
      distance += gap * gap;
    }
    if (distance < least) [least, best] = [distance, c];
  }
  return best;
}

function moveCentres(
  vectors: Float32Array,
  classes: Int32Array,
  centres: Float32Array,
  dimensions: number,
  count: number,
): void {
  const sums = new Float64Array(count * dimensions);
  const sizes = new Float64Array(count);
  classes.forEach((of, at) => {
    sizes[of]! += 1;
    for (let d = 0; d < dimensions; d++) sums[of * dimensions + d]! += vectors[at * dimensions + d]!;
  });
  // A centre that nothing lies near stays where it is.
  for (let c = 0; c < count; c++)
    if (sizes[c]! > 0)
      for (let d = 0; d < dimensions; d++) centres[c * dimensions + d] = sums[c * dimensions + d]! / sizes[c]!;
}
