import { expect, test } from 'vitest';
import type { ParserReading } from './parserReading.ts';
import { voteOnTree } from './parserVote.ts';

/** A reading that holds its own heads and labels as likely as `sure` says, and others as nothing. */
function reading(heads: readonly number[], labels: readonly number[], sure: readonly number[]): ParserReading {
  return {
    heads: Int32Array.from(heads),
    labels: Int32Array.from(labels),
    chanceOf: (word, head) => (heads[word] === head ? sure[word]! : 0),
    labelScore: (word, label) => (labels[word] === label ? sure[word]! : 0),
  };
}

test('the head that is held surer wins, with its label', () => {
  const { heads, labels } = voteOnTree([
    reading([1, 3, 1], [0, 1, 2], [0.9, 0.9, 0.4]),
    reading([1, 3, 0], [0, 1, 5], [0.9, 0.9, 0.6]),
  ]);
  expect([...heads]).toEqual([1, 3, 0]);
  expect([...labels]).toEqual([0, 1, 5]);
});

test('where both chose the head, the surer label wins', () => {
  const { labels } = voteOnTree([reading([1], [4], [0.5]), reading([1], [6], [0.7])]);
  expect([...labels]).toEqual([6]);
});

test('what the surest heads leave without a root or in a ring becomes the best tree', () => {
  // Word 1 hangs from 0 in one reading and 0 from 1 in the other, both surely.
  const { heads } = voteOnTree([reading([2, 0], [0, 0], [0.3, 0.9]), reading([1, 2], [0, 0], [0.8, 0.3])]);
  expect([...heads]).toEqual([2, 0]);
});
