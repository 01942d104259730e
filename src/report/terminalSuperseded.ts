import type { SupersededInReport } from '../model/index.ts';
import type { ReportIndex } from './indexReport.ts';
import { indent, run, wrapRuns, type Line, type Run } from './layoutRuns.ts';
import { quotedRuns, quoteMarks } from './quotedRuns.ts';
import { countOf } from './scopeLine.ts';
import { saySuperseded } from './superseded.ts';
import type { Page } from './terminalFinding.ts';

/** Facts shown where not all are asked for. */
const FEW = 8;
/** UTF-16 units of a sentence shown on each side of the words. */
const ROOM = 90;

/** What later states of articles replaced, each with who gave the new words first; nothing where nothing was replaced. */
export function supersededLines(index: ReportIndex, { columns, all }: Page): Line[] {
  const { superseded } = index.report;
  if (superseded.length === 0) return [];
  const shown = all ? superseded : superseded.slice(0, FEW);
  const more = superseded.length - shown.length;
  const means = ` · ${countOf(superseded.length, 'fact')}: a later state of the article says otherwise`;
  return [
    [],
    ...wrapRuns([run('CHANGED SINCE PUBLICATION', 'strong'), run(means, 'dim')], columns),
    ...shown.flatMap((fact) => [[], ...factLines(index, fact, columns)]),
    ...(more === 0 ? [] : [[], [run(`and ${more} more; --all shows them`, 'dim')]]),
  ];
}

function factLines(index: ReportIndex, fact: SupersededInReport, columns: number): Line[] {
  const { outlet, when, before, after, how, notice, first } = saySuperseded(index, fact);
  const change = [...quoted(before.words), run(' → '), ...quoted(after.words, 'strong')];
  return [
    ...wrapRuns([run(outlet, 'strong'), run(`, ${when}: `), ...change, run(`, ${how}`)], columns),
    ...indent(wrapRuns([run('before: '), ...quotedRuns(before, ROOM)], columns - 2), 2),
    ...indent(wrapRuns([run('after: '), ...quotedRuns(after, ROOM)], columns - 2), 2),
    ...(notice === null ? [] : indent(wrapRuns([run('notice: '), ...quoted(notice)], columns - 2), 2)),
    ...indent(wrapRuns([run(first, 'dim')], columns - 2), 2),
  ];
}

function quoted(words: string, style: Run['style'] = null): Run[] {
  const [open, close] = quoteMarks(words);
  return [run(open), run(words, style), run(close)];
}
