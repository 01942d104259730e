import type { Finding } from '../model/index.ts';
import { decidedBy } from './decisions.ts';
import { proposedBy } from './proposals.ts';
import type { ReportIndex } from './indexReport.ts';
import { joinVoices, type JoinedVoice } from './joinVoices.ts';
import { besideEachOther, indent, run, solid, wrapRuns, type Line, type Run } from './layoutRuns.ts';
import { markOf, outletCount, sayPossible, VAGUER } from './marks.ts';
import { quotedRuns } from './quotedRuns.ts';
import { labelOf, sidesOf, type Side } from './sidesOf.ts';
import { countsOf, sayWhy } from './whyOf.ts';

export interface Page {
  readonly columns: number;
  readonly all: boolean;
}

const THREE_CELLS_FROM = 112;
const FEW_VOICES = 4;
const ROOM_BESIDE_WORDS = 160;

function outletsRuns(voice: JoinedVoice): Run[] {
  const outlets = voice.outlets.flatMap(({ name, time }, at) => [
    ...(at === 0 ? [] : [run(', ')]),
    run(name, 'strong'),
    run(' '),
    solid(time === null ? '(no time)' : `(${time})`, 'dim'),
  ]);
  return [...outlets, run(voice.from === '' ? ', in its own voice' : `, ${voice.from}`)];
}

function labelRuns(side: Side, finding: Finding): Run[] {
  return side.vaguer
    ? [run(`${VAGUER.glyph} `), run(labelOf(side.variant), 'strong'), run(` (${VAGUER.word})`, 'dim')]
    : [run(labelOf(side.variant), finding.status === 'conflicting' ? markOf(finding).key : 'strong')];
}

function voiceStacked(voice: JoinedVoice, columns: number): Line[] {
  return [...wrapRuns(quotedRuns(voice.context, ROOM_BESIDE_WORDS), columns), ...wrapRuns(outletsRuns(voice), columns)];
}

function sideStacked(side: Side, finding: Finding, voices: readonly JoinedVoice[], page: Page): Line[] {
  const label = wrapRuns([...labelRuns(side, finding), run(` · ${countsOf(side)}`, 'dim')], page.columns - 2);
  return [...indent(label, 2), ...voices.flatMap((voice) => indent(voiceStacked(voice, page.columns - 4), 4))];
}

function sideInCells(side: Side, finding: Finding, voices: readonly JoinedVoice[], page: Page): Line[] {
  const first = 28;
  const last = Math.max(30, Math.floor(page.columns * 0.27));
  const middle = page.columns - first - last - 6;
  const label = [...wrapRuns(labelRuns(side, finding), first), ...wrapRuns([run(countsOf(side), 'dim')], first)];
  const said = voices.flatMap((voice) =>
    besideEachOther([
      { lines: wrapRuns(quotedRuns(voice.context, ROOM_BESIDE_WORDS), middle), columns: middle },
      { lines: wrapRuns(outletsRuns(voice), last), columns: last },
    ]),
  );
  return indent(
    besideEachOther([
      { lines: label, columns: first },
      { lines: said, columns: middle + last + 2 },
    ]),
    2,
  );
}

function sideLines(index: ReportIndex, finding: Finding, side: Side, page: Page): Line[] {
  const voices = joinVoices(index, side.voices);
  const shown = page.all ? voices : voices.slice(0, FEW_VOICES);
  const more = voices.length - shown.length;
  const lines = (page.columns >= THREE_CELLS_FROM ? sideInCells : sideStacked)(side, finding, shown, page);
  return more === 0
    ? lines
    : [...lines, ...indent([[run(`and ${more} more in other words; --all shows them`, 'dim')]], 4)];
}

function markRuns(index: ReportIndex, finding: Finding): Run[] {
  const marks = [proposedBy(index, finding), decidedBy(index, finding)].filter((mark) => mark !== null);
  return marks.map((mark) => run(` [${mark}]`, 'strong'));
}

/** One finding: its question, each side with value, counts, exact words and who says them, and why it stands so. */
export function findingLines(index: ReportIndex, finding: Finding, page: Page): Line[] {
  const label = index.points.get(finding.pointId)?.label ?? finding.pointId;
  return [
    ...wrapRuns(
      [
        run(`${markOf(finding).glyph} `, markOf(finding).key),
        run(label, 'strong'),
        ...(finding.certainty === 'possible' ? [run(` (${sayPossible(finding)})`, 'dim')] : []),
        ...markRuns(index, finding),
      ],
      page.columns,
    ),
    ...sidesOf(index, finding).flatMap((side) => sideLines(index, finding, side, page)),
    ...indent(wrapRuns([run(`Why: ${sayWhy(finding)} [${finding.id}]`, 'dim')], page.columns - 2), 2),
  ];
}

/** One finding on a line or two: question, value and who says it. */
export function findingShort(index: ReportIndex, finding: Finding, page: Page): Line[] {
  const label = index.points.get(finding.pointId)?.label ?? finding.pointId;
  const sides = sidesOf(index, finding);
  const outlets = [...new Set(sides.flatMap((side) => side.outlets.map((outlet) => outlet.name)))].join(', ');
  // What happened is told by the question itself; its words are not said twice.
  const told = sides.map((side) => labelOf(side.variant)).filter((words) => !label.endsWith(words));
  const answers = told.join(' / ');
  const said = [
    outlets,
    outletCount(finding) > 1 ? markOf(finding).word : '',
    finding.certainty === 'possible' ? 'possible' : '',
  ]
    .filter((words) => words !== '')
    .join(', ');
  const lines = wrapRuns(
    [
      run(`${markOf(finding).glyph} `, markOf(finding).key),
      run(label, 'strong'),
      run(answers === '' ? '' : ` ${answers}`),
      run(` (${said})`, 'dim'),
      ...markRuns(index, finding),
    ],
    page.columns - 2,
  );
  return lines.map((line, at) => (at === 0 ? line : [run('  '), ...line]));
}
