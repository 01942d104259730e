import type { Passage } from '../../src/model/index.ts';
import type { ReportIndex } from '../../src/report/view.ts';
import { sideAddress } from './sideAddress.ts';

/** Address of any passage in the side by side view: that of the statement it lies in and of a point it answers; null where there is none. */
export function passageAddress(index: ReportIndex, { articleId, span }: Passage): string | null {
  const statements = index.statementsByArticle.get(articleId) ?? [];
  const over = statements.filter((one) => one.span.start < span.end && span.start < one.span.end);
  for (const statement of over) {
    const finding = findingFor(index, statement.id);
    if (finding) return sideAddress(index, finding, statement);
  }
  return null;
}

const pointOfStatement = new WeakMap<ReportIndex, ReadonlyMap<string, string>>();

function findingFor(index: ReportIndex, statementId: string) {
  let points = pointOfStatement.get(index);
  if (!points) {
    const pairs = index.report.points.flatMap(({ id, variants }) =>
      variants.flatMap(({ statementIds }) => statementIds.map((statement): [string, string] => [statement, id])),
    );
    points = new Map(pairs);
    pointOfStatement.set(index, points);
  }
  return index.findingByPoint.get(points.get(statementId) ?? '');
}
