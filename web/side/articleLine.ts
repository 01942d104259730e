import type { Article } from '../../src/model/index.ts';
import { printedFrom, sayArticleTime, type ReportIndex } from '../../src/report/view.ts';
import { outletName } from '../outlets/outletName.ts';

function shared(index: ReportIndex, article: Article): string {
  const origins = printedFrom(index, article.id);
  if (origins.length === 0) return '';
  const ids = new Set(origins.map(({ id }) => id));
  const others = index.report.articles
    .filter((other) => other.outletId !== article.outletId)
    .filter((other) => printedFrom(index, other.id).some(({ id }) => ids.has(id)))
    .map((other) => outletName(index, other.id));
  const names = [...new Set(others)];
  const rest = names.length > 3 ? ` and ${names.length - 3} more` : '';
  const agencies = origins.filter(({ kind }) => kind === 'agency').map(({ name }) => name);
  if (agencies.length === 0) return origins[0]?.name ?? '';
  const text = `${agencies.join(' and ')} text`;
  return names.length === 0 ? text : `${text}, shared with ${names.slice(0, 3).join(', ')}${rest}`;
}

/** Outlet, byline, whose text it prints, when it was published and changed. */
export function articleLine(index: ReportIndex, article: Article): string {
  const published = article.publishedAt ? sayArticleTime(article.publishedAt) : 'no publication time';
  const assumed = article.publishedAt?.zoneFrom === 'assumed' ? ' (no zone given, UTC assumed)' : '';
  const updated = article.updatedAt ? `updated ${sayArticleTime(article.updatedAt)}` : '';
  const text = shared(index, article);
  // An agency's name in the byline says no more than whose text it is.
  const byline = article.byline !== null && text.startsWith(`${article.byline} text`) ? '' : (article.byline ?? '');
  return [outletName(index, article.id), byline, text, `${published}${assumed}`, updated]
    .filter((part) => part !== '')
    .join(' · ');
}
