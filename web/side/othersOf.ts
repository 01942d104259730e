import type { Article, Span } from '../../src/model/index.ts';
import { contextAt, markOf, type ReportIndex } from '../../src/report/view.ts';
import { relationBetween, type Pair } from './pairsOf.ts';

/** One sentence that others set against a passage, with all outlets that print it word for word. */
export interface Other {
  readonly key: string;
  readonly article: Article;
  readonly span: Span;
  readonly tone: string;
  readonly names: readonly string[];
}

/** What all the others say to the point of a pair; the same sentence stands once. */
export function othersOf(index: ReportIndex, pair: Pair): readonly Other[] {
  const others = new Map<string, Other & { names: string[] }>();
  for (const { statement, span, variant } of pair.right) {
    const article = index.articles.get(statement.articleId);
    if (!article) continue;
    const { before, words, after } = contextAt(article, span, null);
    const key = [before, words, after].join('\n');
    const name = index.outlets.get(article.outletId)?.name ?? 'unknown outlet';
    const known = others.get(key);
    if (known) {
      if (!known.names.includes(name)) known.names.push(name);
      continue;
    }
    const clashes = relationBetween(pair.finding, pair.left.variant.id, variant.id) === 'conflicts';
    const tone = clashes || pair.finding.status !== 'conflicting' ? markOf(pair.finding).key : 'agreeing';
    others.set(key, { key, article, span, tone, names: [name] });
  }
  return [...others.values()];
}
