import type { Relation } from '../../src/model/index.ts';
import { markOf } from '../../src/report/view.ts';
import type { Pair } from './pairsOf.ts';

/** The sign of a relation. */
export const RELATION_GLYPHS: Record<Relation['kind'], string> = {
  conflicts: '≠',
  vaguer: '≈',
  same: '=',
  compatible: '&',
  unclear: '?',
};

/** The sign before a passage: how the two passages stand to each other. */
export function glyphOf(pair: Pair): string {
  if (pair.right.length === 0 || pair.kind === 'conflicts') return markOf(pair.finding).glyph;
  if (pair.kind === 'same' && pair.finding.status !== 'conflicting') return markOf(pair.finding).glyph;
  return RELATION_GLYPHS[pair.kind];
}

/** The same in words, and whether it is only possible. */
export function sayPair(pair: Pair): string {
  return pair.finding.certainty === 'possible' ? `only possible · ${wordsFor(pair)}` : wordsFor(pair);
}

function wordsFor(pair: Pair): string {
  const mark = markOf(pair.finding).word;
  if (pair.right.length === 0) return `${mark}, not in the other article`;
  if (pair.kind === 'conflicts') return mark === 'update' ? 'update' : 'conflicting';
  if (pair.kind === 'vaguer') return `vaguer; the point is ${mark}`;
  if (pair.kind === 'compatible') return 'no conflict, as a person decided';
  if (pair.kind === 'unclear') return 'cannot be compared';
  return pair.finding.status === 'conflicting' ? `the same; other articles differ` : mark;
}

/** "12 passages in common: 2 conflict, 7 same, 3 vaguer". */
export function sayCommon(pairs: readonly Pair[]): string {
  if (pairs.length === 0) return 'no passage in common';
  const count = (kind: Relation['kind']): number => pairs.filter((pair) => pair.kind === kind).length;
  const parts = [
    [count('conflicts'), 'conflict'],
    [count('same'), 'same'],
    [count('vaguer'), 'vaguer'],
    [count('compatible'), 'both possible'],
    [count('unclear'), 'unclear'],
  ] as const;
  const said = parts.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`);
  return `${pairs.length} ${pairs.length === 1 ? 'passage' : 'passages'} in common: ${said.join(', ')}`;
}
