import type { Finding, Passage, Reason } from '../model/index.ts';
import type { ReportIndex } from './indexReport.ts';
import { indent, paintLines, run, wrapRuns, type Line, type Painter, type Run } from './layoutRuns.ts';
import { markOf } from './marks.ts';
import { overrulings } from './overruling.ts';
import { printable } from './printable.ts';
import { quotedRuns } from './quotedRuns.ts';
import { countOf, scopeLine } from './scopeLine.ts';
import { labelOf, sidesOf } from './sidesOf.ts';
import { findingLines } from './terminalFinding.ts';
import { contextAt } from './wordsOf.ts';

const ROOM_BESIDE_WORDS = 120;

/** The words of several passages; those that are the same in several outlets stand once. */
function passageLines(index: ReportIndex, passages: readonly Passage[], columns: number): Line[] {
  const said = new Map<string, { outlets: string[]; words: Run[] }>();
  for (const { articleId, span } of passages) {
    const article = index.articles.get(articleId);
    if (!article) continue;
    const context = contextAt(article, span, null);
    const outlet = index.outlets.get(article.outletId)?.name ?? 'unknown outlet';
    const known = said.get(JSON.stringify(context));
    if (known) known.outlets.push(outlet);
    else said.set(JSON.stringify(context), { outlets: [outlet], words: quotedRuns(context, ROOM_BESIDE_WORDS) });
  }
  return [...said.values()].flatMap(({ outlets, words }) =>
    wrapRuns([run(`${[...new Set(outlets)].join(', ')}: `, 'strong'), ...words], columns),
  );
}

function reasonLines(index: ReportIndex, reason: Reason, columns: number): Line[] {
  return [
    ...wrapRuns([run(reason.says), run(` [${reason.code}]`, 'dim')], columns),
    ...indent(passageLines(index, reason.passages, columns - 2), 2),
  ];
}

function numbered(steps: readonly (readonly Line[])[]): Line[] {
  return steps.flatMap((lines, step) =>
    lines.map((line, at) => [run((at === 0 ? `${step + 1}.` : '').padEnd(4)), ...line]),
  );
}

function heading(text: string): Line[] {
  return [[], [run(text, 'strong')]];
}

function comparedLines(index: ReportIndex, finding: Finding, columns: number): Line[] {
  const label = (id: string): string => {
    const variant = index.variants.get(id);
    return variant ? labelOf(variant) : id;
  };
  const steps = finding.relations.map((relation) => [
    ...wrapRuns(
      [run(`${label(relation.left)} / ${label(relation.right)}: `), run(relation.kind, 'strong')],
      columns - 4,
    ),
    ...reasonLines(index, relation.reason, columns - 4),
  ]);
  return numbered(steps);
}

function originLines(index: ReportIndex, finding: Finding, columns: number): Line[] {
  const statements = sidesOf(index, finding).flatMap((side) => side.voices.map((voice) => voice.statement));
  const from = new Set(statements.flatMap((statement) => [statement.id, statement.articleId]));
  const behind = new Set(finding.support.flatMap((support) => support.originIds));
  const links = [...from].flatMap((id) => index.linksFrom.get(id) ?? []).filter((link) => behind.has(link.to));
  const steps = links.map((link) => {
    const origin = index.origins.get(link.to);
    const named = [run(origin?.name ?? link.to, 'strong'), run(` (${origin?.kind ?? 'unknown'})`, 'dim')];
    return [
      ...wrapRuns([run(`${link.kind} `), ...named], columns - 4),
      ...reasonLines(index, link.reason, columns - 4),
    ];
  });
  return numbered(steps);
}

function settingsLine(index: ReportIndex): string {
  const { settings, version } = index.report.madeWith;
  const zone = settings.zone ?? 'none, so UTC';
  const { model: of } = settings;
  const model = of === undefined ? '' : `; asked for points: ${printable(of.name)} at ${printable(of.host)}`;
  return `Twosource ${version}; ${countOf(settings.minOrigins, 'independent origin')} asked for; zone for times without one: ${zone}${model}.`;
}

/** Lines to copy are not broken and not set in. */
function overruleLines(index: ReportIndex, finding: Finding, columns: number, at: string): Line[] {
  const found = overrulings(index, finding, at);
  if (found.length === 0) return [];
  const how = 'Put a line into a decisions file, say who decided (by) and why (because), and give it with --decisions.';
  return [
    ...heading('TO OVERRULE IT'),
    ...indent(wrapRuns([run(how, 'dim')], columns - 2), 2),
    ...found.flatMap(({ when, line }) => [[], ...indent(wrapRuns([run(`${when}:`)], columns - 2), 2), [run(line)]]),
  ];
}

/** Reports of before it was told give no likelihood. */
function sayCertainty({ certainty, likelihood }: Pick<Finding, 'certainty'> & Partial<Finding>): string {
  return certainty === 'firm' || likelihood === undefined
    ? certainty
    : `possible (likelihood ${likelihood.toFixed(2)})`;
}

const FOUND_BY: Record<Finding['foundBy'], string> = {
  rules: 'found by rules',
  proposal: 'proposed and checked by rules',
  person: 'put together by a person',
};

/** How one finding came about, step by step: what stands, why, what was compared, where each side has it from, the settings. */
export function renderExplanation(
  index: ReportIndex,
  finding: Finding,
  settings: { columns: number; paint: Painter; at: string },
): string {
  const columns = Math.min(100, Math.max(40, settings.columns));
  const mark = markOf(finding);
  const compared = comparedLines(index, finding, columns - 2);
  const origins = originLines(index, finding, columns - 2);
  const lines = [
    ...wrapRuns(
      [
        run(`${mark.glyph} ${mark.word}`, mark.key),
        run(`, ${sayCertainty(finding)}, ${FOUND_BY[finding.foundBy]}: ${mark.means}`, 'dim'),
      ],
      columns,
    ),
    ...findingLines(index, finding, { columns, all: true }),
    ...heading('WHY, STEP BY STEP'),
    ...indent(numbered(finding.reasons.map((reason) => reasonLines(index, reason, columns - 6))), 2),
    ...(compared.length === 0 ? [] : heading('WHAT WAS COMPARED')),
    ...indent(compared, 2),
    ...(origins.length === 0 ? [] : heading('WHERE IT COMES FROM')),
    ...indent(origins, 2),
    ...heading('HOLDS'),
    ...indent(wrapRuns([run(`${scopeLine(index.report)}.`)], columns - 2), 2),
    ...indent(wrapRuns([run(settingsLine(index), 'dim')], columns - 2), 2),
    ...overruleLines(index, finding, columns, settings.at),
  ];
  return paintLines(lines, settings.paint);
}
