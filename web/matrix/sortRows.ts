import type { Finding } from '../../src/model/index.ts';
import type { ReportIndex } from '../../src/report/view.ts';
import { orderedFindings, outletCount } from '../../src/report/view.ts';

export const SORTS = [
  ['', 'as in the summary'],
  ['outlets', 'most outlets first'],
  ['kind', 'by kind of question'],
  ['question', 'questions A to Z'],
] as const;

type Key = (finding: Finding) => string | number;

function keyFor(index: ReportIndex, sort: string): Key | null {
  const point = (finding: Finding) => index.points.get(finding.pointId);
  if (sort === 'outlets') return (finding) => -outletCount(finding);
  if (sort === 'kind') return (finding) => point(finding)?.asks ?? '';
  if (sort === 'question') return (finding) => point(finding)?.label.toLowerCase() ?? '';
  // Any other word is an outlet: what it says comes first.
  if (index.outlets.has(sort)) {
    return (finding) => (finding.support.some((support) => support.outletIds.includes(sort)) ? 0 : 1);
  }
  return null;
}

/** Findings in the order asked for; equal ones keep the order of every view. */
export function sortRows(index: ReportIndex, sort: string): readonly Finding[] {
  const rows = orderedFindings(index);
  const key = keyFor(index, sort);
  if (!key) return rows;
  return rows
    .map((finding) => ({ finding, key: key(finding) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ finding }) => finding);
}
