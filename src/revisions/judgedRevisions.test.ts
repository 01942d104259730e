import { describe, expect, it } from 'vitest';
import judged from '../../tests/fixtures/judged-revisions.json' with { type: 'json' };
import { compareRevisions } from './compareRevisions.ts';
import { stateForTests } from './stateForTests.ts';

interface JudgedPair {
  readonly before: string;
  readonly after: string;
  readonly facts: readonly string[];
  readonly beside?: string;
}

function isFact({ before, after, beside }: JudgedPair): boolean {
  const front = beside === undefined ? '' : `${beside}\n\n`;
  const { edits } = compareRevisions(stateForTests('a', front + before), stateForTests('b', front + after));
  expect(edits).toHaveLength(1);
  return edits[0]?.kind === 'fact';
}

function sharesOf(pairs: readonly JudgedPair[]): { precision: number; recall: number } {
  const told = pairs.filter(isFact);
  const right = told.filter(({ facts }) => facts.length > 0).length;
  return { precision: right / told.length, recall: right / pairs.filter(({ facts }) => facts.length > 0).length };
}

describe('judged pairs', () => {
  it.each([
    ['first', judged.first],
    ['second', judged.second],
    ['third', judged.third],
  ])('are told as facts and style as they were judged: %s', (_, pairs) => {
    const { precision, recall } = sharesOf(pairs);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });
});
