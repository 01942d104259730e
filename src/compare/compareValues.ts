import type { Value } from '../model/index.ts';
import { compareActions } from './actions.ts';
import type { Comparison } from './comparison.ts';
import { compareParties } from './parties.ts';
import { comparePlaces } from './places.ts';
import { compareQuantities } from './quantities.ts';
import { compareQuotes } from './quotes.ts';
import { compareTimes } from './times.ts';

export type { Comparison } from './comparison.ts';

/** Compares two values of one kind; null where the kinds differ and nothing can be said. */
export function compareValues(a: Value, b: Value): Comparison | null {
  if (a.kind === 'quantity' && b.kind === 'quantity') return compareQuantities(a, b);
  if (a.kind === 'time' && b.kind === 'time') return compareTimes(a, b);
  if (a.kind === 'place' && b.kind === 'place') return comparePlaces(a, b);
  if (a.kind === 'party' && b.kind === 'party') return compareParties(a, b);
  if (a.kind === 'action' && b.kind === 'action') return compareActions(a, b);
  if (a.kind === 'quote' && b.kind === 'quote') return compareQuotes(a, b);
  return null;
}
