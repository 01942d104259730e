import type { Article, Statement, Story } from '../model/index.ts';
import { readInput } from '../read/readInput.ts';
import { findStatements } from '../statements/findStatements.ts';

/** Articles of plain text as the program reads them, published an hour apart on one day, with their statements, further stretches and one story. */
export async function storyOf(
  ...texts: readonly string[]
): Promise<{ articles: Article[]; statements: Statement[]; stretches: Statement[]; story: Story }> {
  const articles: Article[] = [];
  for (const [index, text] of texts.entries()) {
    const row = {
      outlet: `Outlet ${index}`,
      title: null,
      published: `2026-03-03T${10 + index}:00:00Z`,
      text,
      url: null,
    };
    const bytes = new TextEncoder().encode(JSON.stringify(row));
    articles.push(...(await readInput({ name: `${index}.jsonl`, bytes }, { zone: null })).articles);
  }
  const story: Story = {
    id: 'sto-test',
    label: 'test',
    articleIds: articles.map((article) => article.id),
    firstPublishedAt: null,
    lastPublishedAt: null,
    grouping: [],
  };
  const found = articles.map((article) => findStatements(article));
  const statements = found.flatMap((one) => one.statements);
  return { articles, statements, stretches: found.flatMap((one) => one.stretches), story };
}
