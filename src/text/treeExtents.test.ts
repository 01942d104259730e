import { expect, test } from 'vitest';
import { branchesOf } from './treeExtents.ts';

test('a branch reaches from the first to the last word that hangs from it', () => {
  // "The crew left the burning barge quickly": left is the root, crew and barge hang from it.
  const heads = [1, 2, -1, 5, 5, 2, 2];
  const branches = branchesOf(heads.map((head) => ({ head, label: 'dep' })));
  expect(branches.map(({ first, last }) => [first, last])).toEqual([
    [0, 0],
    [0, 1],
    [0, 6],
    [3, 3],
    [4, 4],
    [3, 5],
    [6, 6],
  ]);
  expect(branches[2]?.children).toEqual([1, 5, 6]);
});

test('a chain of 100,000 words takes a moment', () => {
  const arcs = Array.from({ length: 100_000 }, (_, at) => ({ head: at - 1, label: 'dep' }));
  expect(branchesOf(arcs)).toHaveLength(100_000);
}, 2000);
