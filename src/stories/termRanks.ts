import { TermSum } from './termSum.ts';

/** Fills `into` with the terms that weigh most in a vector of a sum, heaviest first, equal ones in ascending order; gives how many. */
export function rankTerms(sum: TermSum, vector: number, into: Int32Array): number {
  const weights: number[] = [];
  sum.each((term, row) => {
    const weight = row[vector]!;
    if (weight === 0) return;
    const full = weights.length === into.length;
    if (full && weight < weights.at(-1)!) return;
    let at = weights.length;
    while (at > 0 && (weights[at - 1]! < weight || (weights[at - 1] === weight && into[at - 1]! > term))) at--;
    if (at === into.length) return;
    into.copyWithin(at + 1, at);
    into[at] = term;
    weights.splice(at, 0, weight);
    if (weights.length > into.length) weights.pop();
  });
  return weights.length;
}

/** A sum of the heaviest terms alone, and the terms let go by which the story was found, with its places. */
export function keepHeaviest(
  sum: TermSum,
  limit: number,
): { kept: TermSum; dropped: { term: number; place: number }[] } {
  const rows: { term: number; row: Int32Array }[] = [];
  sum.each((term, row) => rows.push({ term, row: row.slice() }));
  rows.sort((a, b) => b.row[0]! - a.row[0]! || a.term - b.term);
  const kept = new TermSum(limit);
  for (const { term, row } of rows.slice(0, limit)) kept.restore(term, row);
  const dropped = rows.slice(limit).map(({ term, row }) => ({ term, place: row.at(-1)! }));
  return { kept, dropped: dropped.filter(({ place }) => place > 0) };
}
