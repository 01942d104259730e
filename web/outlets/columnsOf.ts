import type { Article, Outlet } from '../../src/model/index.ts';
import { printedFrom, type ReportIndex } from '../../src/report/view.ts';

/** The agency or shared text that stands behind outlets next to each other. */
export interface Group {
  readonly id: string;
  /** "Nordwire text". */
  readonly says: string;
}

/** One outlet of the story with its articles, in story order. */
export interface Column {
  readonly outlet: Outlet;
  readonly articles: readonly Article[];
  readonly group: Group | null;
}

function groupOf(index: ReportIndex, articles: readonly Article[]): Group | null {
  const origins = articles.flatMap((article) => printedFrom(index, article.id));
  const origin = origins.find(({ kind }) => kind === 'agency') ?? origins[0];
  if (!origin) return null;
  return { id: origin.id, says: origin.kind === 'agency' ? `${origin.name} text` : origin.name };
}

/** A column for each outlet of the story; outlets that print one agency or text stand together where the first one stands. */
export function columnsOf(index: ReportIndex): readonly Column[] {
  const byOutlet = new Map<string, Article[]>();
  for (const id of index.report.story.articleIds) {
    const article = index.articles.get(id);
    if (article) byOutlet.set(article.outletId, [...(byOutlet.get(article.outletId) ?? []), article]);
  }
  const columns = [...byOutlet].flatMap(([outletId, articles]): Column[] => {
    const outlet = index.outlets.get(outletId);
    return outlet ? [{ outlet, articles, group: groupOf(index, articles) }] : [];
  });
  return columns.flatMap((column, at) => {
    if (column.group === null) return [column];
    const together = columns.filter((other) => other.group?.id === column.group?.id);
    return columns.indexOf(together[0] ?? column) === at ? together : [];
  });
}

/** Neighbouring columns under one bracket; a column of its own has no group. */
export function bracketsOf(
  columns: readonly Column[],
): readonly { readonly group: Group | null; readonly width: number }[] {
  const brackets: { group: Group | null; width: number }[] = [];
  for (const { group } of columns) {
    const last = brackets.at(-1);
    if (last && last.group?.id === group?.id) last.width += 1;
    else brackets.push({ group, width: 1 });
  }
  return brackets;
}
