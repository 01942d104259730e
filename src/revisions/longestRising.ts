/**
 * Indexes of the longest run of pairs, not always neighbours, whose second numbers rise; the pairs come with rising first numbers.
 * By patience sorting, in n log n.
 */
export function longestRising(pairs: readonly (readonly [number, number])[]): number[] {
  const tails: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, value], i) => {
    const at = firstAtLeast(tails, value, pairs);
    before[i] = at === 0 ? -1 : tails[at - 1]!;
    tails[at] = i;
  });
  const run: number[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i]!) run.push(i);
  return run.reverse();
}

function firstAtLeast(tails: readonly number[], value: number, pairs: readonly (readonly [number, number])[]): number {
  let [low, high] = [0, tails.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pairs[tails[middle]!]![1] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
