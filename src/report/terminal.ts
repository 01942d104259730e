import type { Finding, Report } from '../model/index.ts';
import { decisionLines } from './terminalDecisions.ts';
import { proposalLines } from './terminalProposals.ts';
import { indexReport, type ReportIndex } from './indexReport.ts';
import { paintLines, run, wrapRuns, type Line, type Painter } from './layoutRuns.ts';
import { findingsBySection, isClash, type FindingGroup } from './orderedFindings.ts';
import { countOf } from './scopeLine.ts';
import type { Section, SectionKey } from './sections.ts';
import { supersededLines } from './terminalSuperseded.ts';
import { findingLines, findingShort, type Page } from './terminalFinding.ts';
import { headLines } from './terminalHead.ts';

export interface TerminalSettings {
  /** Width of the terminal; below 40 it is taken for 40. */
  readonly columns: number;
  readonly paint: Painter;
  /** Every point and every outlet's words; else all conflicts and the first few of the rest. */
  readonly all: boolean;
}

const NARROWEST = 40;
// Longer lines than this are hard to follow from one end to the other.
const WIDEST = 168;
// Conflicts are shown one and all, possible ones too; of the rest the first, which are those in most outlets or the likeliest.
const SHOWN: Readonly<Record<SectionKey, number>> = {
  conflicting: Infinity,
  update: Infinity,
  corroborated: 10,
  'one-origin': 6,
  possible: 6,
  proposed: 6,
  'one-outlet': 5,
};

/** A report for reading in a terminal, what is firm before what is only possible, conflicts first in both; ends in a newline. */
export function renderTerminal(report: Report, settings: TerminalSettings): string {
  const index = indexReport(report);
  const page: Page = { columns: Math.min(WIDEST, Math.max(NARROWEST, settings.columns)), all: settings.all };
  const groups = findingsBySection(index);
  const linesOf = ({ section, findings }: FindingGroup) => [[], ...sectionLines(index, section, findings, page)];
  const lines = [
    ...headLines(index, page.columns),
    ...(groups.length === 0 ? nothingInCommon(report, page) : []),
    ...groups.filter(isClash).flatMap(linesOf),
    ...supersededLines(index, page),
    ...groups.filter((group) => !isClash(group)).flatMap(linesOf),
    ...proposalLines(index, page),
    ...decisionLines(index, page.columns),
  ];
  return paintLines(lines, settings.paint);
}

function nothingInCommon(report: Report, page: Page): Line[] {
  const says =
    report.articles.length < 2
      ? 'Only one article was read. Give at least two on one event to have them compared.'
      : 'These articles share no point that could be lined up. Read them one by one with: twosource read FILE';
  return [[], ...wrapRuns([run(says)], page.columns)];
}

function sectionLines(index: ReportIndex, section: Section, findings: readonly Finding[], page: Page): Line[] {
  const { key, glyph, word, means } = section;
  const clashes = findings.filter(({ status }) => status === 'conflicting').length;
  const shown = page.all ? findings : findings.slice(0, Math.max(SHOWN[key], clashes));
  const more = findings.length - shown.length;
  const short = key === 'one-outlet' && !page.all;
  return [
    ...wrapRuns(
      [
        run(`${glyph} ${word.toUpperCase()}`, key === 'possible' || key === 'proposed' ? 'strong' : key),
        run(` · ${countOf(findings.length, 'point')}: ${means}`, 'dim'),
      ],
      page.columns,
    ),
    ...(short ? [[]] : []),
    ...shown.flatMap((finding) =>
      short ? findingShort(index, finding, page) : [[], ...findingLines(index, finding, page)],
    ),
    ...(more === 0 ? [] : [...(short ? [] : [[]]), [run(`and ${more} more; --all shows them`, 'dim')]]),
  ];
}
