import type { Finding, Point, Relation, Span, Statement, Variant } from '../../src/model/index.ts';
import { decidingSpan, markOf, orderedFindings, type ReportIndex } from '../../src/report/view.ts';

/** A passage of one article that answers a point. */
export interface Placed {
  readonly statement: Statement;
  readonly variant: Variant;
  readonly span: Span;
}

/** A passage of the left article and what the right side says to the same point; `right` is empty for a passage alone. */
export interface Pair {
  readonly id: string;
  readonly finding: Finding;
  readonly point: Point;
  readonly kind: Relation['kind'];
  /** Colour class. */
  readonly tone: string;
  readonly left: Placed;
  readonly right: readonly Placed[];
}

const WORST_FIRST: readonly Relation['kind'][] = ['conflicts', 'vaguer', 'same', 'compatible', 'unclear'];

/** How two variants stand to each other in a finding. */
export function relationBetween(finding: Finding, a: string, b: string): Relation['kind'] {
  if (a === b) return 'same';
  const relation = finding.relations.find(
    ({ left, right }) => (left === a && right === b) || (left === b && right === a),
  );
  return relation?.kind ?? 'unclear';
}

function toneFor(finding: Finding, kind: Relation['kind']): string {
  if (finding.status !== 'conflicting' || kind === 'conflicts') return markOf(finding).key;
  return 'agreeing';
}

/** The first passage of each article in each variant of a point. */
function placedIn(index: ReportIndex, point: Point, isIn: (articleId: string) => boolean): Placed[] {
  const seen = new Set<string>();
  return point.variants.flatMap((variant) =>
    variant.statementIds.flatMap((id) => {
      const statement = index.statements.get(id);
      const key = `${variant.id} ${statement?.articleId ?? ''}`;
      if (!statement || !isIn(statement.articleId) || seen.has(key)) return [];
      seen.add(key);
      return [{ statement, variant, span: decidingSpan(statement, point, variant) }];
    }),
  );
}

function pairUp(finding: Finding, point: Point, left: Placed, right: readonly Placed[]): Pair {
  const kinds = right.map(({ variant }) => relationBetween(finding, left.variant.id, variant.id));
  const kind = WORST_FIRST.find((one) => kinds.includes(one)) ?? 'unclear';
  const id = [finding.id, left.statement.id, right.length === 1 ? (right[0]?.statement.id ?? '') : 'all'].join('_');
  return { id, finding, point, kind, tone: toneFor(finding, kind), left, right };
}

function pairsOfFinding(index: ReportIndex, finding: Finding, left: string, right: string): Pair[] {
  const point = index.points.get(finding.pointId);
  if (!point) return [];
  const inStory = new Set(index.report.story.articleIds);
  const there = placedIn(index, point, (id) => (right === 'all' ? id !== left && inStory.has(id) : id === right));
  if (there.length === 0) return [];
  const here = placedIn(index, point, (id) => id === left);
  if (right === 'all') return here.map((one) => pairUp(finding, point, one, there));
  const pairs = here.flatMap((one) => there.map((other) => pairUp(finding, point, one, [other])));
  const clear = pairs.filter(({ kind }) => kind !== 'unclear');
  return clear.length > 0 ? clear : pairs;
}

/** What two articles have in common, in the order of the left one; `right` may be "all": every other article. */
export function pairsOf(index: ReportIndex, left: string, right: string): readonly Pair[] {
  return orderedFindings(index)
    .flatMap((finding) => pairsOfFinding(index, finding, left, right))
    .sort((a, b) => a.left.span.start - b.left.span.start);
}

/** A passage that has no counterpart on the right side, for an address that points at it. */
export function loneOf(index: ReportIndex, findingId: string, statementId: string): Pair | null {
  const finding = index.findings.get(findingId);
  const point = finding && index.points.get(finding.pointId);
  const statement = index.statements.get(statementId);
  const variant = point?.variants.find(({ statementIds }) => statementIds.includes(statementId));
  if (!finding || !point || !statement || !variant) return null;
  const left = { statement, variant, span: decidingSpan(statement, point, variant) };
  return { ...pairUp(finding, point, left, []), kind: 'unclear', tone: markOf(finding).key };
}
