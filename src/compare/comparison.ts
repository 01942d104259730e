import type { ReasonCode, RelationKind } from '../model/index.ts';

/** How two values stand to each other, and why. */
export interface Comparison {
  readonly kind: RelationKind;
  /** Which of the two is the vaguer one; null unless `kind` is vaguer. */
  readonly vaguer: 'left' | 'right' | null;
  readonly code: ReasonCode;
  /** One plain sentence for the reader. */
  readonly says: string;
}

export function same(code: ReasonCode, says: string): Comparison {
  return { kind: 'same', vaguer: null, code, says };
}

export function vaguer(side: 'left' | 'right', code: ReasonCode, says: string): Comparison {
  return { kind: 'vaguer', vaguer: side, code, says };
}

export function conflicts(code: ReasonCode, says: string): Comparison {
  return { kind: 'conflicts', vaguer: null, code, says };
}

export function unclear(code: ReasonCode, says: string): Comparison {
  return { kind: 'unclear', vaguer: null, code, says };
}

/** The same relation seen from the other side. */
export function turned(comparison: Comparison): Comparison {
  if (comparison.vaguer === null) return comparison;
  return { ...comparison, vaguer: comparison.vaguer === 'left' ? 'right' : 'left' };
}
