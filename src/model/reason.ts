import type { ReasonCode } from './reason-codes.ts';
import type { Passage } from './span.ts';

/** Why the program decided something: a code listed in docs/reasons.md, one plain sentence, and the words it rests on. */
export interface Reason {
  readonly code: ReasonCode;
  readonly says: string;
  readonly passages: readonly Passage[];
}
