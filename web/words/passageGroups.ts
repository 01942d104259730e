import type { Article, Passage } from '../../src/model/index.ts';
import { contextAt, type Context, type ReportIndex } from '../../src/report/view.ts';
import { outletName } from '../outlets/outletName.ts';

/** Passages in exactly the same words. */
export interface PassageGroup {
  readonly key: string;
  readonly context: Context;
  readonly passage: Passage;
  readonly article: Article;
  /** Outlets that print them, each once. */
  readonly names: readonly string[];
}

/** Passages put together where sentence and marked words are the same, in the order given. */
export function passageGroups(index: ReportIndex, passages: readonly Passage[]): readonly PassageGroup[] {
  const groups = new Map<string, PassageGroup & { names: string[] }>();
  for (const passage of passages) {
    const article = index.articles.get(passage.articleId);
    if (!article) continue;
    const context = contextAt(article, passage.span, null);
    const key = [context.before, context.words, context.after].join('\n');
    const name = outletName(index, article.id);
    const group = groups.get(key) ?? { key, context, passage, article, names: [] };
    if (!group.names.includes(name)) group.names.push(name);
    groups.set(key, group);
  }
  return [...groups.values()];
}
