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
  readonly publishedAt: ArticleTime | null;
}

/** Agencies and shared texts that an article as a whole is taken from, in the report's order. */
export function printedFrom(index: ReportIndex, articleId: string): readonly Origin[] {
  const links = index.linksFrom.get(articleId) ?? [];
  return links
    .filter((link) => link.kind === 'copies' || link.kind === 'credits')
    .flatMap((link) => index.origins.get(link.to) ?? [])
    .filter(
      (origin, at, all) => (origin.kind === 'agency' || origin.kind === 'shared-text') && all.indexOf(origin) === at,
    );
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
  const printed = printedFrom(index, statement.articleId).map((origin) => origin.name);
  const through = [...channels(index, attribution), ...printed];
  return {
    outlet: article ? (index.outlets.get(article.outletId) ?? null) : null,
    source,
    hearsay:
      article && attribution && attribution.sourceId === null
        ? article.text.slice(attribution.cue.start, attribution.cue.end)
        : null,
    through: through.filter((name, at) => name !== source && through.indexOf(name) === at),
    publishedAt: article?.publishedAt ?? null,
  };
}

/** From whom, without the outlet: "citing coastguard, through Nordwire"; "" where the outlet speaks in its own voice. */
export function fromWhom(who: WhoSays): string {
  const parts = [
    ...(who.source === null ? [] : [`citing ${who.source}`]),
    ...(who.hearsay === null ? [] : [`credits nobody (“${who.hearsay}”)`]),
    ...(who.through.length === 0 ? [] : [`through ${who.through.join(' and ')}`]),
  ];
  return parts.join(', ');
}

/** "Coastal Times, citing coastguard, through Nordwire, 4 March 2026, 20:30 UTC". */
export function whoSaysLine(who: WhoSays): string {
  const time = who.publishedAt ? sayArticleTime(who.publishedAt) : 'no publication time';
  return [who.outlet?.name ?? 'unknown outlet', fromWhom(who), time].filter((part) => part !== '').join(', ');
}
