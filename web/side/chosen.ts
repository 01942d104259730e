import type { Address } from '../address/address.ts';
import { orderedFindings, type ReportIndex } from '../../src/report/view.ts';

/** The two articles shown; `right` may be "all". */
export interface Chosen {
  readonly left: string;
  readonly right: string;
}

/** The first two articles that clash, else that share a point, else the first two. */
function worthReading(index: ReportIndex): Chosen {
  const ids = index.report.story.articleIds;
  for (const finding of orderedFindings(index)) {
    const variants = index.points.get(finding.pointId)?.variants ?? [];
    const firsts = variants.map(({ statementIds }) => index.statements.get(statementIds[0] ?? '')?.articleId);
    const more = variants.flatMap(({ statementIds }) => statementIds.map((id) => index.statements.get(id)?.articleId));
    const [left, right] = [...new Set([...firsts, ...more])];
    if (left !== undefined && right !== undefined) return { left, right };
  }
  return { left: ids[0] ?? '', right: ids[1] ?? 'all' };
}

/** The articles that an address names, with a good guess for what it leaves open or names wrongly. */
export function chosenArticles(index: ReportIndex, choices: Address['choices']): Chosen {
  const guess = worthReading(index);
  const left = index.articles.has(choices.left ?? '') ? (choices.left ?? '') : guess.left;
  const asked = choices.right ?? '';
  if (asked === 'all' || (index.articles.has(asked) && asked !== left)) return { left, right: asked };
  const other = index.report.story.articleIds.find((id) => id !== left);
  return { left, right: guess.right !== left ? guess.right : (other ?? 'all') };
}
