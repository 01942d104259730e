import { expect, it } from 'vitest';
import { meanOf, scoreArticles } from '../scripts/grouping/bcubed.ts';
import { fitLogistic } from '../scripts/grouping/fitLogistic.ts';
import { SIGNALS, type PairRow } from '../scripts/grouping/pairRows.ts';

function rowOf(nearest: number, smaller: number, target: number, weight = 1): PairRow {
  const signals = SIGNALS.map((name) => (name === 'nearest' ? nearest : name === 'smaller' ? smaller : 0));
  return { signals, target, weight, folds: 0, packs: 0 };
}

it('finds the odds from which rows were made, in the units of the signals', () => {
  const rows = [0.1, 0.3, 0.5, 0.7].flatMap((nearest) =>
    [0, 1, 2].map((smaller) => rowOf(nearest, smaller, 1 / (1 + Math.exp(3 - 8 * nearest + smaller)), 1e6)),
  );
  const weights = fitLogistic(rows);
  expect(weights.bias).toBeCloseTo(-3, 2);
  expect(weights.nearest).toBeCloseTo(8, 2);
  expect(weights.smaller).toBeCloseTo(-1, 2);
  expect(weights.gap).toBe(0);
});

it('lets rows count by their weight', () => {
  const { bias } = fitLogistic([rowOf(0, 0, 1, 3000), rowOf(0, 0, 0, 1000)]);
  expect(bias).toBeCloseTo(Math.log(3), 2);
});

const [a, b, c] = [{ story: 'ferry' }, { story: 'ferry' }, { story: 'quarry' }];

it('scores what stands together wrongly by precision, and what is torn apart by recall', () => {
  const together = meanOf([...scoreArticles([[a, b, c]]).values()]);
  expect(together.precision).toBeCloseTo((100 * 5) / 9);
  expect(together.recall).toBe(100);
  const alone = meanOf([...scoreArticles([[a], [b], [c]]).values()]);
  expect(alone.precision).toBe(100);
  expect(alone.recall).toBeCloseTo((100 * 2) / 3);
});

it('scores each article by itself', () => {
  expect(scoreArticles([[a, c], [b]]).get(b)).toEqual({ precision: 1, recall: 0.5 });
});
