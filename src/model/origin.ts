import type { Reason } from './reason.ts';

/** Where information first came from, as far as the texts show. `unknown` is never counted as independent. */
export interface Origin {
  readonly id: string;
  readonly kind: 'agency' | 'official' | 'own-reporting' | 'shared-text' | 'unknown';
  readonly name: string;
  /** Outlet or owner it belongs to; two origins of one owner count once. Null where nobody owns it or it is not known. */
  readonly ownerId: string | null;
}

/** An edge of the provenance graph. `from` and `to` are ids of articles, statements, sources, outlets or origins. */
export interface ProvenanceLink {
  readonly from: string;
  readonly to: string;
  readonly kind: 'credits' | 'quotes' | 'copies' | 'links-to';
  readonly reason: Reason;
}
