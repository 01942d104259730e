import type { Article, Origin, Outlet, ProvenanceLink, Source, Statement } from '../model/index.ts';
import { linkArticleBasis } from './articleBasis.ts';
import { findSourceCredits } from './creditedSources.ts';
import { linkNews } from './newsOrigins.ts';
import { findNewsCredits } from './newsCredits.ts';
import { linkOfficials } from './officialOrigins.ts';
import { findOfficialSources } from './officialSources.ts';
import { findIssuedPapers } from './issuedPapers.ts';
import { openLedger } from './originLedger.ts';
import { linkSharedTexts, takenFrom } from './sharedOrigins.ts';
import { findSharedTexts } from './sharedTexts.ts';

/** Articles of one story, with everything found in them. */
export interface OriginInput {
  readonly articles: readonly Article[];
  readonly outlets: readonly Outlet[];
  readonly statements: readonly Statement[];
  readonly sources: readonly Source[];
}

/**
 * Who had it from whom. A link of kind `credits` or `copies` from an article means its matter as a whole, `quotes` a part of
 * it; links from a statement mean that statement alone and go before those of its article. Every article has one basis:
 * an agency, a shared text, its own reporting or unknown. The order of the input does not matter.
 */
export function traceOrigins(input: OriginInput): { origins: Origin[]; provenance: ProvenanceLink[] } {
  const articles = [...input.articles].sort((a, b) => (a.id < b.id ? -1 : 1));
  const statements = [...input.statements].sort((a, b) => (a.id < b.id ? -1 : 1));
  const outlets = new Map(input.outlets.map((outlet) => [outlet.id, outlet]));
  const byId = new Map(articles.map((article) => [article.id, article]));
  const ledger = openLedger();

  const groups = findSharedTexts(articles);
  const officials = findOfficialSources(
    findSourceCredits(statements, byId, new Map(input.sources.map((source) => [source.id, source]))),
    articles.flatMap(findIssuedPapers),
    takenFrom(groups),
  );
  const official = linkOfficials(officials, ledger);
  const credits = new Map(articles.map((one) => [one.id, findNewsCredits(one, outlets.get(one.outletId))]));
  const news = linkNews({ articles, outlets, statements, sources: input.sources, credits, official }, ledger);
  const shared = linkSharedTexts({ groups, outlets, statements, credits, news, official }, ledger);
  for (const article of articles)
    linkArticleBasis(article, { outlet: outlets.get(article.outletId), credits, news, shared }, ledger);
  return ledger.close();
}
