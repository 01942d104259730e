import type { Finding } from '../model/index.ts';
import type { ReportIndex } from './indexReport.ts';
import { outletCount } from './marks.ts';
import { sectionOf, SECTIONS, type Section } from './sections.ts';

type Key = readonly [section: number, first: number, rank: number, outlets: number, article: number, offset: number];

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
  const key = sectionOf(finding);
  const ranked = key === 'possible' || key === 'proposed';
  const first = ranked ? finding.status === 'conflicting' : finding.certainty === 'firm';
  return [
    SECTIONS.findIndex((section) => section.key === key),
    first ? 0 : 1,
    ranked ? -finding.likelihood : 0,
    -outletCount(finding),
    ...firstPlace(index, finding),
  ];
}

function compareKeys(a: Key, b: Key): number {
  for (let i = 0; i < a.length; i++) {
    const difference = a[i]! - b[i]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * Findings as every view lists them, section by section. What is only possible comes likeliest first, conflicts and updates before the
 * rest; all else by outlets, most first; then in the order of the text.
 */
export function orderedFindings(index: ReportIndex): readonly Finding[] {
  return index.report.findings
    .map((finding) => ({ finding, key: sortKey(index, finding) }))
    .sort((a, b) => compareKeys(a.key, b.key) || (a.finding.id < b.finding.id ? -1 : 1))
    .map(({ finding }) => finding);
}

/** Findings of one section, in their order. */
export interface FindingGroup {
  readonly section: Section;
  readonly findings: readonly Finding[];
}

/** Whether a section holds what contradicts or replaces one another for certain. */
export function isClash({ section: { key } }: FindingGroup): boolean {
  return key === 'conflicting' || key === 'update';
}

/** The ordered findings under their sections; sections without a finding are left out. */
export function findingsBySection(index: ReportIndex): readonly FindingGroup[] {
  const ordered = orderedFindings(index);
  return SECTIONS.map((section) => ({
    section,
    findings: ordered.filter((finding) => sectionOf(finding) === section.key),
  })).filter((group) => group.findings.length > 0);
}
