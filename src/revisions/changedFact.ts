import type { FactKind, ReasonCode, Span } from '../model/index.ts';

/** A changed fact by where its words stand in the texts of the two states; null on the side that gives nothing. */
export interface FactDraft {
  readonly of: FactKind;
  readonly code: ReasonCode;
  readonly says: string;
  readonly before: Span | null;
  readonly after: Span | null;
}

/** Why two values are no mere rewording of each other; null where they are. */
export type Verdict = Pick<FactDraft, 'code' | 'says'> | null;

/** A fact that stands in one state only. */
export function oneSided(of: FactKind, side: 'before' | 'after', span: Span): FactDraft {
  return side === 'after'
    ? { of, code: 'revision-fact-new', says: 'The earlier state does not give it.', before: null, after: span }
    : { of, code: 'revision-fact-gone', says: 'The later state does not give it.', before: span, after: null };
}
