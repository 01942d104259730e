import type { PairWeights } from '../../src/stories/pairWeights.ts';
import { fitLogistic } from './fitLogistic.ts';
import type { Labelled } from './labelledArticles.ts';
import { makeArchives } from './madeArchives.ts';
import { rowsOf, type PairRow } from './pairRows.ts';

/** The first rounds only bring the weights near to what they will be; their pairs meet as they later would not. */
const FIRST_ROUNDS = 2;
const ROUNDS = 2;

/**
 * Pairs as they meet while archives are merged by weights learnt a round before: first from single articles, in the end by weights
 * near the final ones. Same articles, same pairs.
 */
export function makeRows(articles: readonly Labelled[]): PairRow[] {
  let weights: PairWeights | null = null;
  for (let round = 0; round < FIRST_ROUNDS; round++) weights = fitLogistic(makeRound(articles, round, weights));
  const rows: PairRow[] = [];
  for (let round = FIRST_ROUNDS; round < FIRST_ROUNDS + ROUNDS; round++) {
    const made = makeRound(articles, round, weights);
    for (const row of made) rows.push(row);
    weights = fitLogistic(made);
  }
  return rows;
}

function makeRound(articles: readonly Labelled[], round: number, weights: PairWeights | null): PairRow[] {
  return makeArchives(articles, round).flatMap((archive) => rowsOf(archive, weights));
}
