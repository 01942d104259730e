import background from '../lang/en/document-frequency.json' with { type: 'json' };
import { TermCounts } from './termCounts.ts';
import { termOf } from './termOf.ts';

let table: TermCounts | null = null;

/** In how many stretches of everyday English each term stands; of `everydayStretches` in all. */
export function everydayCounts(): TermCounts {
  table ??= readTable();
  return table;
}

/** Stretches of text the counts were taken over. */
export const everydayStretches = background.stretches;

/** The weight a term has by everyday English alone, 0 or more. */
export function rarityInEnglish(term: number): number {
  return Math.max(0, Math.log((everydayStretches + 1) / (everydayCounts().get(term) + 0.5)));
}

function readTable(): TermCounts {
  const stems = Object.entries(background.frequency);
  const counts = new TermCounts(stems.length);
  for (const [stem, count] of stems) counts.add(termOf(stem), count);
  return counts;
}
