import type { Article, ArticleTime } from '../../src/model/index.ts';
import { sayArticleTime, type ReportIndex } from '../../src/report/view.ts';
import { columnsOf, type Column } from '../outlets/columnsOf.ts';
import { instant, type Stretch } from './timeScale.ts';

/** One publication or change of an article. */
export interface Filing {
  readonly key: string;
  readonly kind: 'published' | 'updated' | 'revision';
  readonly stretch: Stretch;
  readonly says: string;
}

/** What one outlet published, and when. */
export interface Lane {
  readonly column: Column;
  readonly filings: readonly Filing[];
  /** Articles without a publication time. */
  readonly undated: number;
}

function filing(article: Article, kind: Filing['kind'], time: ArticleTime | null): Filing[] {
  const [from, to] = [instant(time?.from ?? null), instant(time?.to ?? null)];
  if (!time || from === null || to === null) return [];
  const zone = time.zoneFrom === 'assumed' ? ', no zone given, UTC assumed' : '';
  const says = `${kind} ${sayArticleTime(time)}${zone}`;
  return [{ key: `${article.id} ${kind}`, kind, stretch: { from, to }, says }];
}

function filingsOf(article: Article): Filing[] {
  const kind = article.revisionOf === null ? 'published' : 'revision';
  const updated = article.updatedAt?.from === article.publishedAt?.from ? null : article.updatedAt;
  return [...filing(article, kind, article.publishedAt), ...filing(article, 'updated', updated)];
}

/** A lane for each outlet, the first to publish on top; outlets without a time stand last. */
export function lanesOf(index: ReportIndex): readonly Lane[] {
  const lanes = columnsOf(index).map((column): Lane => {
    const filings = column.articles.flatMap(filingsOf).sort((a, b) => a.stretch.from - b.stretch.from);
    const undated = column.articles.filter(({ publishedAt }) => publishedAt === null).length;
    return { column, filings, undated };
  });
  const first = ({ filings }: Lane): number => filings[0]?.stretch.from ?? Infinity;
  return [...lanes].sort((a, b) => (first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : 0));
}
