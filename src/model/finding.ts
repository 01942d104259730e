import type { Reason } from './reason.ts';

export type RelationKind = 'same' | 'vaguer' | 'conflicts' | 'unclear';

/** How two variants of a point stand to each other. For `vaguer`, `left` is the vaguer one. */
export interface Relation {
  /** Variant ids. */
  readonly left: string;
  readonly right: string;
  /** `compatible`: a person decided that both can be right. */
  readonly kind: RelationKind | 'compatible';
  readonly reason: Reason;
}

/** How one point stands. It judges agreement and independence, never truth. */
export interface Finding {
  readonly id: string;
  readonly pointId: string;
  readonly status: 'conflicting' | 'one-outlet' | 'one-origin' | 'corroborated';
  /** Set only where `status` is conflicting: `update` where the later figure replaces the earlier one. */
  readonly clash: 'real' | 'update' | null;
  readonly support: readonly {
    readonly variantId: string;
    readonly outletIds: readonly string[];
    readonly originIds: readonly string[];
    /** Those of them that count as independent of each other: one for each owner that did not come through another's channel. */
    readonly independentIds: readonly string[];
  }[];
  readonly relations: readonly Relation[];
  readonly reasons: readonly Reason[];
  readonly certainty: 'firm' | 'possible';
  /**
   * How likely it is that its statements answer one question (0 to 1, two decimals), by which possible findings are ranked: the mean score
   * of their pairs, for a conflict between values the probability of the conflict. 1 where one article alone speaks or a person decided.
   */
  readonly likelihood: number;
  readonly foundBy: 'rules' | 'proposal' | 'person';
}
