import { describe, expect, it } from 'vitest';
import type { Quantity } from '../model/index.ts';
import { kindRelation } from './countedKinds.ts';

function some(counts: string, unit: string | null = null): Quantity {
  return { kind: 'quantity', low: 3, high: 3, unit, counts, rounded: false, bound: null };
}

const CASES: readonly (readonly [Quantity, Quantity, string])[] = [
  [some('book bought'), some('book sold'), 'same'],
  [some('house damaged'), some('home'), 'same'],
  [some('card'), some('birthday card'), 'same'],
  [some('blue card'), some('green card'), 'differ'],
  [some('boy'), some('girl'), 'part'],
  [some('boy'), some('boat'), 'differ'],
  [some(''), some('boat'), 'open'],
  [some('white one'), some('sheep'), 'open'],
  [some('people damaged'), some('house destroyed'), 'open'],
  [some('people hurt'), some('house destroyed'), 'differ'],
  [some('', 'USD'), some('', 'USD'), 'same'],
  [some('', 'USD'), some('', 'EUR'), 'differ'],
  [some('', 'm'), some('boat'), 'differ'],
  [some('', 'm'), some(''), 'open'],
];

describe('kindRelation', () => {
  it.each(CASES)('%o and %o: %s', (a, b, expected) => {
    expect(kindRelation(a, b)).toBe(expected);
    expect(kindRelation(b, a)).toBe(expected);
  });
});
