import type { Finding } from '../model/index.ts';
import type { ReportIndex } from './indexReport.ts';
import { MARKS, markOf, type Mark } from './marks.ts';

type Key = readonly [mark: number, certainty: number, fewerOutlets: number, article: number, offset: number];

/** Number of different outlets behind any variant of a finding. */
export function outletCount(finding: Finding): number {
  return new Set(finding.support.flatMap((support) => support.outletIds)).size;
}

function firstPlace(index: ReportIndex, finding: Finding): readonly [number, number] {
  let first: readonly [number, number] = [Number.MAX_SAFE_INTEGER, 0];
  for (const variant of index.points.get(finding.pointId)?.variants ?? []) {
    for (const id of variant.statementIds) {
      const statement = index.statements.get(id);
      if (!statement) continue;
      const place = index.articleOrder.get(statement.articleId) ?? Number.MAX_SAFE_INTEGER;
      if (place < first[0] || (place === first[0] && statement.span.start < first[1])) {
        first = [place, statement.span.start];
      }
    }
  }
  return first;
}

function sortKey(index: ReportIndex, finding: Finding): Key {
  const mark = MARKS.indexOf(markOf(finding));
  return [mark, finding.certainty === 'firm' ? 0 : 1, -outletCount(finding), ...firstPlace(index, finding)];
}

function compareKeys(a: Key, b: Key): number {
  for (let i = 0; i < a.length; i++) {
    const difference = a[i]! - b[i]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * Findings as every view lists them: real conflicts, updates, corroborated, one origin, one outlet; in each the firm
 * ones first, then more outlets, then the order of the text.
 */
export function orderedFindings(index: ReportIndex): readonly Finding[] {
  return index.report.findings
    .map((finding) => ({ finding, key: sortKey(index, finding) }))
    .sort((a, b) => compareKeys(a.key, b.key) || (a.finding.id < b.finding.id ? -1 : 1))
    .map(({ finding }) => finding);
}

/** The ordered findings under their marks; marks without a finding are left out. */
export function findingsByMark(index: ReportIndex): readonly { mark: Mark; findings: readonly Finding[] }[] {
  const ordered = orderedFindings(index);
  return MARKS.map((mark) => ({ mark, findings: ordered.filter((finding) => markOf(finding) === mark) })).filter(
    (group) => group.findings.length > 0,
  );
}
