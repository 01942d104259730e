import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heaviestTree, isTree } from './parserTree.ts';

test('a tree has one root and no ring', () => {
  expect(isTree(Int32Array.of(1, 3, 1))).toBe(true);
  expect(isTree(Int32Array.of(3, 3, 1))).toBe(false);
  expect(isTree(Int32Array.of(1, 0, 3))).toBe(false);
  expect(isTree(Int32Array.of())).toBe(false);
});

/** Heads of a tree over so many words, drawn from numbers: each word hangs from one that was there before it, the first from the root. */
function makeTree(length: number, draws: readonly number[]): Int32Array {
  const order = Array.from({ length }, (_, at) => at).sort((a, b) => draws[a]! - draws[b]! || a - b);
  const heads = new Int32Array(length);
  order.forEach((word, at) => (heads[word] = at === 0 ? length : order[draws[length + at]! % at]!));
  return heads;
}

function everyChoice(candidates: readonly Int32Array[], at = 0): number[][] {
  const { length } = candidates[0]!;
  if (at === length) return [[]];
  const heads = [...new Set(candidates.map((one) => one[at]!))];
  return everyChoice(candidates, at + 1).flatMap((rest) => heads.map((head) => [head, ...rest]));
}

test('no other tree made of the same arcs is heavier', () => {
  const draws = fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), draws, draws, draws, (length, a, b, weights) => {
      const candidates = [makeTree(length, a), makeTree(length, b)];
      const weight = (word: number, head: number): number => weights[(word * 5 + head * 3) % 12]!;
      const sum = (heads: Iterable<number>): number =>
        [...heads].reduce((all, head, word) => all + weight(word, head), 0);
      const found = heaviestTree(candidates, weight);
      const possible = everyChoice(candidates).filter((heads) => isTree(Int32Array.from(heads)));
      expect(isTree(found)).toBe(true);
      expect(sum(found)).toBe(Math.max(...possible.map(sum)));
    }),
  );
});
