import { conflicts, type Comparison } from '../../compare/comparison.ts';
import { comparePlaces } from '../../compare/places.ts';
import type { Part, Place, Span } from '../../model/index.ts';
import type { Frame } from '../pairs/frames.ts';

/** Two statements that place something at different crossings of one street, and the names of the other streets. */
export interface CrossingClash {
  readonly comparison: Comparison;
  readonly words: readonly [Span, Span];
}

type Street = Part & { readonly value: Place };

const STREET = /\b(?:street|road|avenue|boulevard|lane|drive|highway|parkway|st|rd|ave|blvd)\.?$/iu;

/** "at High Street and Mill Road", "on High Street at Park Lane": one street in common and another that differs; else null. */
export function crossingClash(left: Frame, right: Frame): CrossingClash | null {
  const [a, b] = [streetsOf(left), streetsOf(right)];
  if (left.article === right.article || a.length !== 2 || b.length !== 2) return null;
  const [others, otherStreets] = [unlike(a, b), unlike(b, a)];
  const [one, other] = [others[0], otherStreets[0]];
  if (!one || !other || others.length > 1 || otherStreets.length > 1) return null;
  return {
    comparison: conflicts('point-crossings-differ', 'One street in common, and two that cross it.'),
    words: [one.span, other.span],
  };
}

function streetsOf({ statement }: Frame): Street[] {
  return statement.parts.filter((part): part is Street => part.value.kind === 'place' && STREET.test(part.value.name));
}

function unlike(streets: readonly Street[], others: readonly Street[]): Street[] {
  const alike = (a: Place, b: Place): boolean => /^(?:same|vaguer)$/.test(comparePlaces(a, b).kind);
  return streets.filter(({ value }) => !others.some((other) => alike(value, other.value)));
}
