import type { Finding, Report } from '../model/index.ts';
import { decisionLines } from './terminalDecisions.ts';
import { proposalLines } from './terminalProposals.ts';
import { indexReport, type ReportIndex } from './indexReport.ts';
import { paintLines, run, wrapRuns, type Line, type Painter } from './layoutRuns.ts';
import type { Mark, MarkKey } from './marks.ts';
import { findingsByMark } from './orderedFindings.ts';
import { countOf } from './scopeLine.ts';
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
// Conflicts are shown one and all; of the rest the first, which are the firm ones in most outlets.
const SHOWN: Readonly<Record<MarkKey, number>> = {
  conflicting: Infinity,
  update: Infinity,
  corroborated: 10,
  'one-origin': 6,
  'one-outlet': 5,
};

/** A report for reading in a terminal, conflicts first; ends in a newline. */
export function renderTerminal(report: Report, settings: TerminalSettings): string {
  const index = indexReport(report);
  const page: Page = { columns: Math.min(WIDEST, Math.max(NARROWEST, settings.columns)), all: settings.all };
  const groups = findingsByMark(index);
  const lines = [
    ...headLines(index, page.columns),
    ...(groups.length === 0 ? nothingInCommon(report, page) : []),
    ...groups.flatMap(({ mark, findings }) => [[], ...groupLines(index, mark, findings, page)]),
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

function groupLines(index: ReportIndex, mark: Mark, findings: readonly Finding[], page: Page): Line[] {
  const shown = page.all ? findings : findings.slice(0, SHOWN[mark.key]);
  const more = findings.length - shown.length;
  const short = mark.key === 'one-outlet' && !page.all;
  return [
    ...wrapRuns(
      [
        run(`${mark.glyph} ${mark.word.toUpperCase()}`, mark.key),
        run(` · ${countOf(findings.length, 'point')}: ${mark.means}`, 'dim'),
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
