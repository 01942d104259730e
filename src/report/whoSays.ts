import type { Attribution, ArticleTime, Origin, Outlet, Statement } from '../model/index.ts';
import type { ReportIndex } from './indexReport.ts';
import { sayArticleTime } from './sayTime.ts';

/** Who says a statement, whom they had it from and when it was published. */
export interface WhoSays {
  readonly outlet: Outlet | null;
  /** Name of whoever is credited; null where the article speaks in its own voice or credits nobody by name. */
  readonly source: string | null;
  /** Words that credit nobody ("reportedly"), or null. */
  readonly hearsay: string | null;
  /** Channels between source and outlet, nearest to the source first: agencies named in the text or whose text it is. */
  readonly through: readonly string[];
  /** Name of a text that several outlets share, where no channel is known; else null. */
  readonly sharedText: string | null;
  readonly publishedAt: ArticleTime | null;
}

/** Agencies whose text an article prints, and texts it shares with other outlets, in the report's order. */
export function printedFrom(index: ReportIndex, articleId: string): readonly Origin[] {
  const links = index.linksFrom.get(articleId) ?? [];
  return links
    .filter((link) => link.kind === 'copies' || link.kind === 'credits')
    .flatMap((link) => index.origins.get(link.to) ?? [])
    .filter(
      (origin, at, all) => (origin.kind === 'agency' || origin.kind === 'shared-text') && all.indexOf(origin) === at,
    );
}

/** What printedFrom gives, in words: "text of Nordwire", or the name of the shared text where no agency is known; or null. */
export function sayPrinted(index: ReportIndex, articleId: string): string | null {
  const printed = printedFrom(index, articleId);
  const outletId = index.articles.get(articleId)?.outletId;
  const agencies = printed.filter((origin) => origin.kind === 'agency' && origin.ownerId !== outletId);
  if (agencies.length > 0) return `text of ${agencies.map((origin) => origin.name).join(' and ')}`;
  return printed.find((origin) => origin.kind === 'shared-text')?.name ?? null;
}

function nameOf(index: ReportIndex, attribution: Attribution): string | null {
  return attribution.sourceId === null ? null : (index.sources.get(attribution.sourceId)?.name ?? null);
}

function channels(index: ReportIndex, attribution: Attribution | null): readonly string[] {
  const names: string[] = [];
  for (let next = attribution?.through ?? null; next; next = next.through) {
    const name = nameOf(index, next);
    if (name !== null) names.push(name);
  }
  return names;
}

/** Outlet, source, channels and time of one statement. */
export function whoSays(index: ReportIndex, statement: Statement): WhoSays {
  const article = index.articles.get(statement.articleId);
  const { attribution } = statement;
  const source = attribution ? nameOf(index, attribution) : null;
  const printed = printedFrom(index, statement.articleId);
  const agencies = printed.filter((origin) => origin.kind === 'agency').map((origin) => origin.name);
  const outlet = article ? (index.outlets.get(article.outletId) ?? null) : null;
  // "told the Harbour Post", in the Harbour Post, names no channel between the source and the outlet.
  const through = [...channels(index, attribution), ...agencies].filter(
    (name, at, all) => name !== source && name !== outlet?.name && all.indexOf(name) === at,
  );
  return {
    outlet,
    source,
    hearsay:
      article && attribution && attribution.sourceId === null
        ? article.text.slice(attribution.cue.start, attribution.cue.end)
        : null,
    through,
    sharedText: agencies.length > 0 ? null : (printed.find((origin) => origin.kind === 'shared-text')?.name ?? null),
    publishedAt: article?.publishedAt ?? null,
  };
}

/** From whom, without the outlet: "citing coastguard, through Nordwire"; "" where the outlet speaks in its own voice. */
export function fromWhom(who: WhoSays): string {
  const parts = [
    ...(who.source === null ? [] : [`citing ${who.source}`]),
    ...(who.hearsay === null ? [] : [`credits nobody (“${who.hearsay}”)`]),
    ...(who.through.length === 0 ? [] : [`through ${who.through.join(' and ')}`]),
    ...(who.sharedText === null ? [] : [`in ${who.sharedText}`]),
  ];
  return parts.join(', ');
}

/** "Coastal Times, citing coastguard, through Nordwire, 4 March 2026, 20:30 UTC". */
export function whoSaysLine(who: WhoSays): string {
  const time = who.publishedAt ? sayArticleTime(who.publishedAt) : 'no publication time';
  return [who.outlet?.name ?? 'unknown outlet', fromWhom(who), time].filter((part) => part !== '').join(', ');
}
