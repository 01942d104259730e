import type { Finding, Point, Statement, Variant } from '../../src/model/index.ts';
import { decidingSpan, labelOf, sayShortTime, wordsAt, type ReportIndex } from '../../src/report/view.ts';
import { clashing, vaguerOnes } from '../words/toneOf.ts';

/** One answer that an outlet gives to a point. */
export interface Cell {
  readonly variantId: string;
  /** The answer, in the outlet's own words where it is told in words that are another outlet's. */
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

function wordsOf(index: ReportIndex, point: Point, variant: Variant, statement: Statement): string {
  const article = index.articles.get(statement.articleId);
  return article ? wordsAt(article, decidingSpan(statement, point, variant)) : '';
}

/** The variant's label, unless its words were taken from others who put it differently: nobody is lent another's words. */
function answerOf(index: ReportIndex, point: Point, variant: Variant, statement: Statement): string {
  const stem = (variant.label.split('…')[0] ?? '').trim().toLowerCase();
  const said = (one: Statement): boolean => wordsOf(index, point, variant, one).toLowerCase().includes(stem);
  const taken = variant.statementIds.some((id) => {
    const other = index.statements.get(id);
    return other !== undefined && said(other);
  });
  const own = wordsOf(index, point, variant, statement);
  return !taken || said(statement) || own === '' ? labelOf(variant) : own;
}

/** What each outlet answers, by outlet id; an outlet that is not there is silent. */
export function cellsOf(index: ReportIndex, finding: Finding): ReadonlyMap<string, readonly Cell[]> {
  const vaguer = vaguerOnes(finding);
  const clashes = clashing(finding);
  const cells = new Map<string, Cell[]>();
  const point = index.points.get(finding.pointId);
  const add = (point: Point, variant: Variant, statement: Statement): void => {
    const outletId = index.articles.get(statement.articleId)?.outletId;
    if (outletId === undefined) return;
    const list = cells.get(outletId) ?? [];
    if (list.some((cell) => cell.variantId === variant.id)) return;
    const cell = {
      variantId: variant.id,
      label: answerOf(index, point, variant, statement),
      vaguer: vaguer.has(variant.id),
      clashes: clashes.has(variant.id) && finding.clash !== 'update',
      at: finding.clash === 'update' ? timeOf(index, statement) : null,
    };
    cells.set(outletId, [...list, cell]);
  };
  for (const variant of point?.variants ?? []) {
    for (const id of variant.statementIds) {
      const statement = index.statements.get(id);
      if (point && statement) add(point, variant, statement);
    }
  }
  return cells;
}
