import type { Reason } from './reason.ts';

/** Where a proposal comes from: the name of a file as the user gave it, or of a model that was asked. */
export interface ProposalsFrom {
  readonly kind: 'file' | 'model';
  readonly name: string;
}

export type ProposedRelation = 'agree' | 'differs-in-precision' | 'conflict' | 'update' | 'single-source';

/** One article's words as proposed. `article` is a file name, an address or an id; `start` and `end`, where given, win over `quote`. */
export interface ProposedVersion {
  readonly article: string;
  readonly quote: string | null;
  /** Which occurrence of the quote is meant, from 1. */
  readonly nth: number;
  readonly start: number | null;
  readonly end: number | null;
}

/** A point as a reader, person or model, proposes it: nothing in it has been checked. */
export interface ProposedPoint {
  readonly from: ProposalsFrom;
  /** null where it names none, or none that is known. */
  readonly relation: ProposedRelation | null;
  readonly gist: string | null;
  readonly versions: readonly ProposedVersion[];
}

/** An origin as proposed, of any kind the proposer names; articles as in `ProposedVersion`. */
export interface ProposedOrigin {
  readonly from: ProposalsFrom;
  readonly kind: string;
  readonly name: string;
  readonly articles: readonly string[];
}

/** All that was proposed, from one reader or from several put together. */
export interface Proposals {
  readonly points: readonly ProposedPoint[];
  readonly origins: readonly ProposedOrigin[];
}

/** What became of one proposal after checking; listed in the report in the order proposed. */
export interface ProposalOutcome {
  readonly id: string;
  readonly of: 'point' | 'origin';
  readonly from: ProposalsFrom;
  /** The proposer's own word for the relation of a point or the kind of an origin, or null. */
  readonly proposed: string | null;
  /** The proposer's own words for what the point asks, or the name of the origin; no words of an article. */
  readonly gist: string | null;
  readonly outcome: 'kept' | 'changed' | 'refused';
  /** The first says why; the words that were found stand in the passages. */
  readonly reasons: readonly Reason[];
  /** The point or origin of the report that it became part of; null where refused. */
  readonly pointId: string | null;
  readonly originId: string | null;
}
