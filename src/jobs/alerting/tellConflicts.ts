import { exactWords } from '../../alerts/shortWords.ts';
import type { StoryConflict } from '../../alerts/storyNews.ts';
import type { Finding, Report } from '../../model/index.ts';
import { indexReport, type ReportIndex } from '../../report/indexReport.ts';
import { sidesOf, type Side } from '../../report/sidesOf.ts';

/** Wordings kept of one side: enough to know it again. */
const MOST_WORDINGS = 30;

/** The conflicts of a report that are open, not mere updates, with the exact words of each side that conflicts; in the report's order. */
export function tellConflicts(report: Report): readonly StoryConflict[] {
  const index = indexReport(report);
  return report.findings
    .filter(({ status, clash }) => status === 'conflicting' && clash !== 'update')
    .map((finding) => conflictOf(index, finding))
    .filter(({ sides }) => sides.length > 1);
}

function conflictOf(index: ReportIndex, finding: Finding): StoryConflict {
  const at = finding.relations.filter(({ kind }) => kind === 'conflicts').flatMap(({ left, right }) => [left, right]);
  const sides = sidesOf(index, finding).filter(({ variant, voices }) => at.includes(variant.id) && voices.length > 0);
  return {
    certainty: finding.certainty,
    asks: index.points.get(finding.pointId)?.label ?? '',
    sides: sides.map((side) => ({ words: wordingsOf(side), outlets: side.outlets.map(({ name }) => name) })),
  };
}

function wordingsOf({ voices }: Side): readonly string[] {
  return [...new Set(voices.map(({ context }) => exactWords(context.words)))].slice(0, MOST_WORDINGS);
}
