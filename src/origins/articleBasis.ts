import type { Article, Origin, Outlet } from '../model/index.ts';
import type { NewsCredit } from './newsCredits.ts';
import { readNewsName } from './newsNames.ts';
import { firstWords, type NewsOrigins } from './newsOrigins.ts';
import type { OriginLedger } from './originLedger.ts';
import { findOwnReporting } from './ownReporting.ts';

/** What is known of an article when its basis is settled. */
export interface BasisInput {
  readonly outlet: Outlet | undefined;
  readonly credits: ReadonlyMap<string, readonly NewsCredit[]>;
  readonly news: NewsOrigins;
  /** Shared texts by the articles taken from them as a whole. */
  readonly shared: ReadonlyMap<string, Origin>;
}

/** Links the article to where its matter as a whole comes from, unless a credited agency or a shared text is linked already. */
export function linkArticleBasis(article: Article, known: BasisInput, ledger: OriginLedger): void {
  const credits = known.credits.get(article.id) ?? [];
  if (credits.some((credit) => credit.whole && !credit.own && !credit.unnamed)) return;
  const { outlet } = known;
  const passage = { articleId: article.id, span: firstWords(article) };
  const name = outlet?.name ?? article.outletId;
  if (outlet && (outlet.kind === 'agency' || readNewsName(name)?.kind === 'agency')) {
    const origin = known.news(readNewsName(name)?.name ?? name);
    const says = `${name} is a news agency and publishes the article itself.`;
    ledger.link(article.id, origin.id, 'credits', { code: 'origin-agency-itself', says, passages: [passage] });
    return;
  }
  if (known.shared.has(article.id)) return;
  const ownerId = outlet?.ownerId ?? article.outletId;
  const signs = findOwnReporting(article, outlet, credits);
  if (signs) {
    const origin = ledger.origin('own-reporting', name, ownerId);
    const spans = signs.flatMap((sign) => (sign.span ? [sign.span] : []));
    const passages = spans.length > 0 ? spans.map((span) => ({ articleId: article.id, span })) : [passage];
    const says = `It is ${name}'s own reporting as far as it shows: ${signs.map((sign) => sign.says).join('; ')}.`;
    ledger.link(article.id, origin.id, 'credits', { code: 'origin-own-reporting', says, passages });
    return;
  }
  const says = `Nothing in the article shows where ${name} has its matter from.`;
  const origin = ledger.origin('unknown', name, ownerId);
  ledger.link(article.id, origin.id, 'credits', { code: 'origin-unknown', says, passages: [passage] });
}
