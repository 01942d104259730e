import type { PairWeights } from '../../src/stories/pairWeights.ts';
import { SIGNALS, type PairRow } from './pairRows.ts';

/** Holds the weights of standardised signals small; any from 0.5 to 10 gives much the same with so many pairs. */
const RIDGE = 2;
const MOST_STEPS = 25;
const NEAR_ENOUGH = 1e-9;
/** Digits that are kept; later ones would differ with the order of sums. */
const DIGITS = 6;

/** The weights that make the rows likeliest, by logistic regression with a ridge (Newton's method). Same rows, same weights. */
export function fitLogistic(rows: readonly PairRow[]): PairWeights {
  const { mean, scale } = standardise(rows);
  const inputs = rows.map(({ signals }) => [1, ...signals.map((one, i) => (one - mean[i]!) / scale[i]!)]);
  const weights = new Array<number>(mean.length + 1).fill(0);
  for (let step = 0; step < MOST_STEPS; step++) {
    const change = solve(...slopes(rows, inputs, weights));
    change.forEach((by, i) => (weights[i]! += by));
    if (Math.max(...change.map(Math.abs)) < NEAR_ENOUGH) break;
  }
  return inOwnUnits(weights, mean, scale);
}

function standardise(rows: readonly PairRow[]): { mean: number[]; scale: number[] } {
  const mean = SIGNALS.map(() => 0);
  const variance = SIGNALS.map(() => 0);
  for (const { signals } of rows) signals.forEach((one, i) => (mean[i]! += one / rows.length));
  for (const { signals } of rows) signals.forEach((one, i) => (variance[i]! += (one - mean[i]!) ** 2 / rows.length));
  return { mean, scale: variance.map((one) => Math.sqrt(one) || 1) };
}

/** Second and first derivatives of the penalised likelihood, the second with its sign turned. */
function slopes(
  rows: readonly PairRow[],
  inputs: readonly number[][],
  weights: readonly number[],
): [curvature: number[][], gradient: number[]] {
  const curvature = weights.map((_, i) => weights.map((_, j) => (i === j ? (i === 0 ? 1e-6 : RIDGE) : 0)));
  const gradient = weights.map((weight, i) => (i === 0 ? 0 : -RIDGE * weight));
  rows.forEach(({ target, weight }, n) => {
    const input = inputs[n]!;
    const chance = 1 / (1 + Math.exp(-weights.reduce((sum, one, i) => sum + one * input[i]!, 0)));
    addRow(curvature, gradient, input, weight * (target - chance), weight * chance * (1 - chance));
  });
  return [curvature, gradient];
}

function addRow(
  curvature: number[][],
  gradient: number[],
  input: readonly number[],
  error: number,
  spread: number,
): void {
  for (let i = 0; i < input.length; i++) {
    gradient[i]! += error * input[i]!;
    for (let j = 0; j < input.length; j++) curvature[i]![j]! += spread * input[i]! * input[j]!;
  }
}

/** Solves matrix · x = right by elimination; the matrix is positive definite, so that no rows need to change places. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  rows.forEach((pivot, i) => {
    for (const row of rows.slice(i + 1)) {
      const factor = row[i]! / pivot[i]!;
      for (let j = i; j < row.length; j++) row[j]! -= factor * pivot[j]!;
    }
  });
  const x = new Array<number>(right.length).fill(0);
  for (let i = x.length - 1; i >= 0; i--) {
    const rest = rows[i]!.slice(i + 1, -1).reduce((sum, one, k) => sum + one * x[i + 1 + k]!, 0);
    x[i] = (rows[i]!.at(-1)! - rest) / rows[i]![i]!;
  }
  return x;
}

function inOwnUnits(weights: readonly number[], mean: readonly number[], scale: readonly number[]): PairWeights {
  const own = SIGNALS.map((name, i) => [name, weights[i + 1]! / scale[i]!] as const);
  const bias = own.reduce((sum, [, weight], i) => sum - weight * mean[i]!, weights[0]!);
  const short = [['bias', bias] as const, ...own].map(
    ([name, one]) => [name, Number(one.toPrecision(DIGITS))] as const,
  );
  return Object.fromEntries(short) as unknown as PairWeights;
}
