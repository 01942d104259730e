/** What a person may decide: about statements, about a conflict, about outlets. */
export type DecisionKind = 'same' | 'not-same' | 'no-conflict' | 'independent' | 'not-independent';

/**
 * A statement as a person names it: by id, or by its article (file name, address or id) and its exact words; `nth` says which occurrence
 * of the words is meant, from 1, and is null where that is left open.
 */
export type StatementRef =
  { readonly id: string } | { readonly article: string; readonly quote: string; readonly nth: number | null };

/** One line of a decisions file, as written; what it names has not been looked up. */
export interface Decision {
  readonly kind: DecisionKind;
  /** Two or more, or none where a finding or outlets are named in their place. */
  readonly statements: readonly StatementRef[];
  /** Id of the finding or point that holds no conflict, or null. */
  readonly finding: string | null;
  /** Names, domains or ids; two or more, or none. */
  readonly outlets: readonly string[];
  /** Who decided, when (ISO 8601, as written) and why, in their own words. */
  readonly by: string;
  readonly at: string;
  readonly because: string;
  /** Line of the file, from 1. */
  readonly line: number;
}

/** A decision with what it did to the report; listed in the order of the file. */
export interface DecisionOutcome {
  readonly id: string;
  readonly kind: DecisionKind;
  readonly by: string;
  readonly at: string;
  readonly because: string;
  readonly line: number;
  /** `overruled` where a later decision undid it, `not-applied` where what it names was not found. */
  readonly outcome: 'applied' | 'no-change' | 'overruled' | 'not-applied';
  /** What it changed, or why it changed nothing, in one sentence. */
  readonly changed: string;
  readonly statementIds: readonly string[];
  readonly outletIds: readonly string[];
  /** Findings that rest on it. */
  readonly findingIds: readonly string[];
}

/** A decision about outlets that were found, for counting origins; `says` is what a reason shows of it. */
export interface OutletDecision {
  readonly decisionId: string;
  readonly independent: boolean;
  readonly outletIds: readonly string[];
  readonly says: string;
}
