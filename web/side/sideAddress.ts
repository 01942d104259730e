import { writeAddress } from '../address/address.ts';
import type { Finding, Statement } from '../../src/model/index.ts';
import type { ReportIndex } from '../../src/report/view.ts';

/** The article that is worth reading beside a statement: one that gives another variant, else one that gives the same. */
function partner(index: ReportIndex, finding: Finding, statement: Statement): string | null {
  const variants = index.points.get(finding.pointId)?.variants ?? [];
  const others = [
    ...variants.filter((variant) => !variant.statementIds.includes(statement.id)),
    ...variants.filter((variant) => variant.statementIds.includes(statement.id)),
  ];
  for (const id of others.flatMap((variant) => variant.statementIds)) {
    const other = index.statements.get(id);
    if (other && other.articleId !== statement.articleId) return other.articleId;
  }
  return null;
}

/** Address of the exact passage in the side by side view, beside an article that speaks to the same point. */
export function sideAddress(index: ReportIndex, finding: Finding, statement: Statement): string {
  return writeAddress({
    view: 'side',
    id: null,
    choices: {
      left: statement.articleId,
      right: partner(index, finding, statement) ?? 'all',
      finding: finding.id,
      at: statement.id,
    },
  });
}
