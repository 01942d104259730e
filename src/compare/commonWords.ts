/** Longest common subsequence of two word lists as index pairs; quadratic, so callers bound the lengths. */
export function commonWords(left: readonly string[], right: readonly string[]): [number, number][] {
  const width = right.length + 1;
  const table = new Uint16Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const skip = Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!);
      table[i * width + j] = left[i] === right[j] ? table[(i + 1) * width + j + 1]! + 1 : skip;
    }
  }
  return walk(left, right, table, width);
}

function walk(
  left: readonly string[],
  right: readonly string[],
  table: Uint16Array,
  width: number,
): [number, number][] {
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    if (left[i] === right[j]) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (table[(i + 1) * width + j]! >= table[i * width + j + 1]!) i += 1;
    else j += 1;
  }
  return pairs;
}
