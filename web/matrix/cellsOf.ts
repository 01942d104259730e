import type { Finding, Statement, Variant } from '../../src/model/index.ts';
import { labelOf, sayShortTime, type ReportIndex } from '../../src/report/view.ts';
import { clashing, vaguerOnes } from '../words/toneOf.ts';

/** One answer that an outlet gives to a point. */
export interface Cell {
  readonly variantId: string;
  readonly label: string;
  readonly vaguer: boolean;
  /** True where another variant conflicts with it. */
  readonly clashes: boolean;
  /** When it was published, where the finding is an update and the order in time is the point of it. */
  readonly at: string | null;
}

function timeOf(index: ReportIndex, statement: Statement): string | null {
  const at = index.articles.get(statement.articleId)?.publishedAt ?? null;
  return at ? sayShortTime(at, index.report.story.firstPublishedAt) : null;
}

/** What each outlet answers, by outlet id; an outlet that is not there is silent. */
export function cellsOf(index: ReportIndex, finding: Finding): ReadonlyMap<string, readonly Cell[]> {
  const vaguer = vaguerOnes(finding);
  const clashes = clashing(finding);
  const cells = new Map<string, Cell[]>();
  const add = (variant: Variant, statement: Statement): void => {
    const outletId = index.articles.get(statement.articleId)?.outletId;
    if (outletId === undefined) return;
    const list = cells.get(outletId) ?? [];
    if (list.some((cell) => cell.variantId === variant.id)) return;
    const cell = {
      variantId: variant.id,
      label: labelOf(variant),
      vaguer: vaguer.has(variant.id),
      clashes: clashes.has(variant.id) && finding.clash !== 'update',
      at: finding.clash === 'update' ? timeOf(index, statement) : null,
    };
    cells.set(outletId, [...list, cell]);
  };
  for (const variant of index.points.get(finding.pointId)?.variants ?? []) {
    for (const id of variant.statementIds) {
      const statement = index.statements.get(id);
      if (statement) add(variant, statement);
    }
  }
  return cells;
}
