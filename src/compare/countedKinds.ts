import type { Quantity } from '../model/index.ts';
import { headsOf } from './counts.ts';

/** `part`: two kinds of people, who can be counted together. `open`: one does not say what it counts. */
export type KindRelation = 'same' | 'part' | 'open' | 'differ';

/**
 * Whether two figures may stand in one sum: the same unit, or the same noun whatever happened to what it names ("books bought",
 * "books sold"), or two kinds of people. "orange balloons" and "blue balloons" may not.
 */
export function kindRelation(a: Quantity, b: Quantity): KindRelation {
  if (a.unit === b.unit && a.unit !== null) return 'same';
  if (isBare(a) || isBare(b)) return 'open';
  return a.unit === b.unit ? headsOf(a.counts, b.counts) : 'differ';
}

function isBare({ unit, counts }: Quantity): boolean {
  return unit === null && counts === '';
}
