import { PLACE_IN_ROW, TermSum } from './termSum.ts';

const MOST = 64;
const weights = new Int32Array(MOST + 1);

/**
 * Fills `into` with the terms that weigh most in a vector of a sum, heaviest first, equal ones in ascending order; gives how many.
 * Made for a few: `into` has room for up to 64.
 */
export function rankTerms(sum: TermSum, vector: number, into: Int32Array): number {
  const { table } = sum;
  let size = 0;
  sum.each((term, row) => {
    const weight = table[row + vector]!;
    if (weight === 0 || (size === into.length && weight < weights[size - 1]!)) return;
    let at = size;
    while (at > 0 && (weights[at - 1]! < weight || (weights[at - 1] === weight && into[at - 1]! > term))) at--;
    if (at === into.length) return;
    if (size < into.length) size++;
    into.copyWithin(at + 1, at, size - 1);
    weights.copyWithin(at + 1, at, size - 1);
    into[at] = term;
    weights[at] = weight;
  });
  return size;
}

/** A sum of the heaviest terms alone, and the terms let go by which the story was found, with its places. */
export function keepHeaviest(
  sum: TermSum,
  limit: number,
): { kept: TermSum; dropped: { term: number; place: number }[] } {
  const rows: { term: number; row: Int32Array }[] = [];
  sum.each((term, at) => rows.push({ term, row: sum.rowAt(at) }));
  rows.sort((a, b) => b.row[0]! - a.row[0]! || a.term - b.term);
  const kept = new TermSum(limit);
  for (const { term, row } of rows.slice(0, limit)) kept.restore(term, row);
  const dropped = rows.slice(limit).map(({ term, row }) => ({ term, place: row[PLACE_IN_ROW]! }));
  return { kept, dropped: dropped.filter(({ place }) => place > 0) };
}
