import type { Finding, Origin, Outlet, Point, Span, Statement, Variant } from '../model/index.ts';
import type { ReportIndex } from './indexReport.ts';
import { decidingSpan, statementContext, type Context } from './wordsOf.ts';
import { whoSays, type WhoSays } from './whoSays.ts';

/** One statement of a side, ready to show. */
export interface Voice {
  readonly statement: Statement;
  /** The words that decide, in the statement's article. */
  readonly span: Span;
  readonly context: Context;
  readonly who: WhoSays;
}

/** One variant of a finding's point with all who give it. */
export interface Side {
  readonly variant: Variant;
  readonly outlets: readonly Outlet[];
  /** One for each owner, none of unknown independence unless a person decided on it. */
  readonly independent: readonly Origin[];
  /** Origins behind the variant whose independence is not known. */
  readonly unknown: readonly Origin[];
  /** True where a relation says that this variant is a less exact form of another one. */
  readonly vaguer: boolean;
  readonly voices: readonly Voice[];
}

/** The label of a variant; one that consists of words said stands between quote marks. */
export function labelOf(variant: Variant): string {
  const { value, label } = variant;
  return value?.kind === 'quote' && value.words === label ? `“${label}”` : label;
}

function voicesOf(index: ReportIndex, point: Point, variant: Variant): readonly Voice[] {
  const order = (statement: Statement): number =>
    index.articleOrder.get(statement.articleId) ?? index.articleOrder.size;
  return variant.statementIds
    .flatMap((id) => index.statements.get(id) ?? [])
    .sort((a, b) => order(a) - order(b) || a.span.start - b.span.start)
    .flatMap((statement) => {
      const context = statementContext(index, statement, point, variant);
      return context
        ? [{ statement, span: decidingSpan(statement, point, variant), context, who: whoSays(index, statement) }]
        : [];
    });
}

function sideOf(index: ReportIndex, finding: Finding, point: Point, variant: Variant): Side {
  const support = finding.support.find((one) => one.variantId === variant.id);
  const origins = (support?.originIds ?? []).flatMap((id) => index.origins.get(id) ?? []);
  const independent = new Set(support?.independentIds);
  return {
    variant,
    outlets: (support?.outletIds ?? []).flatMap((id) => index.outlets.get(id) ?? []),
    independent: origins.filter(({ id }) => independent.has(id)),
    unknown: origins.filter(({ id, kind }) => kind === 'unknown' && !independent.has(id)),
    vaguer: finding.relations.some((relation) => relation.kind === 'vaguer' && relation.left === variant.id),
    voices: voicesOf(index, point, variant),
  };
}

/** The variants of a finding's point in the report's order, the vaguer ones last; empty where the point is not in the report. */
export function sidesOf(index: ReportIndex, finding: Finding): readonly Side[] {
  const point = index.points.get(finding.pointId);
  if (!point) return [];
  const sides = point.variants.map((variant) => sideOf(index, finding, point, variant));
  return [...sides.filter((side) => !side.vaguer), ...sides.filter((side) => side.vaguer)];
}
