import type { Article, Finding, Report } from '../model/index.ts';
import { decidedBy, sayDecision } from './decisions.ts';
import { countOutcomes, proposedBy, sayProposal } from './proposals.ts';
import { independentOrigins } from './independentOrigins.ts';
import { indexReport, type ReportIndex } from './indexReport.ts';
import { joinVoices, type JoinedVoice } from './joinVoices.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import { markOf, sayPossible, VAGUER } from './marks.ts';
import { findingsBySection, isClash, type FindingGroup } from './orderedFindings.ts';
import { countOf, scopeLine } from './scopeLine.ts';
import { labelOf, sidesOf, type Side } from './sidesOf.ts';
import { textFragmentUrl } from './textFragment.ts';
import { saySuperseded } from './superseded.ts';
import { quoteMarks } from './quotedRuns.ts';
import type { Context } from './wordsOf.ts';
import { countsOf, sayWhy } from './whyOf.ts';

const md = escapeMarkdown;

function outletOf(index: ReportIndex, { name, time, articleId, span }: JoinedVoice['outlets'][number]): string {
  const article = index.articles.get(articleId);
  const url = article ? textFragmentUrl(article, span) : null;
  const shown = url === null ? md(name) : `[${md(name)}](<${url.replace(/[<>\s]/gu, encodeURIComponent)}>)`;
  return `${shown} (${time === null ? 'no time' : md(time)})`;
}

function voiceLines(index: ReportIndex, voice: JoinedVoice): string[] {
  const { before, words, after } = voice.context;
  const outlets = voice.outlets.map((outlet) => outletOf(index, outlet)).join(', ');
  // A blank line before, or the quotation would run on from the line above.
  return [
    '',
    `  > ${md(before)}**${md(words)}**${md(after)}`,
    '  >',
    `  > — ${outlets}, ${voice.from === '' ? 'in its own voice' : md(voice.from)}`,
  ];
}

function sideLines(index: ReportIndex, side: Side): string[] {
  const vaguer = side.vaguer ? `${VAGUER.glyph} ` : '';
  const note = side.vaguer ? ` (${VAGUER.word})` : '';
  return [
    `- ${vaguer}**${md(labelOf(side.variant))}**${note}: ${md(countsOf(side))}`,
    ...joinVoices(index, side.voices).flatMap((voice) => voiceLines(index, voice)),
    '',
  ];
}

function findingLines(index: ReportIndex, finding: Finding): string[] {
  const label = index.points.get(finding.pointId)?.label ?? finding.pointId;
  const marks = [proposedBy(index, finding), decidedBy(index, finding)].filter((mark) => mark !== null);
  const possible = finding.certainty === 'possible' ? ` (${sayPossible(finding)})` : '';
  const decided = marks.map((mark) => ` (${md(mark)})`).join('');
  return [
    `### ${markOf(finding).glyph} ${md(label)}${possible}${decided}`,
    '',
    ...sidesOf(index, finding).flatMap((side) => sideLines(index, side)),
    `Why: ${md(sayWhy(finding))} \`${finding.id}\``,
    '',
  ];
}

function whereOf(article: Article): string {
  return article.url !== null && /^https?:\/\/[^\s<>]+$/u.test(article.url)
    ? `<${article.url}>`
    : md(article.url ?? article.readFrom.name);
}

function articleLines(index: ReportIndex): string[] {
  return index.report.story.articleIds.flatMap((id) => {
    const article = index.articles.get(id);
    if (!article) return [];
    const outlet = index.outlets.get(article.outletId)?.name ?? 'unknown outlet';
    return [`- ${md(outlet)}: ${md(article.headline ?? 'no headline')}, ${whereOf(article)}`];
  });
}

function decisionLines(index: ReportIndex): string[] {
  const { decisions } = index.report;
  if (decisions.length === 0) return [];
  const lines = decisions.map((decision) => {
    const { who, when, what, about, because, outcome, changed } = sayDecision(index, decision);
    const outlets = about === '' ? '' : ` (${md(about)})`;
    const ids = decision.findingIds.map((id) => ` \`${id}\``).join('');
    return `- **${md(who)}** (${md(when)}): ${what}${outlets}. \u201c${md(because)}\u201d *${outcome}:* ${md(changed)}${ids}`;
  });
  return ['## Decisions of people', '', ...lines, ''];
}

function proposalLines(index: ReportIndex): string[] {
  const { proposals } = index.report;
  if (proposals.length === 0) return [];
  const lines = proposals.map((proposal) => {
    const { outcome, said, proposed, from, why, findingId } = sayProposal(index, proposal);
    const id = findingId === null ? '' : ` \`${findingId}\``;
    return `- *${outcome}:* ${md(said)} (${md(proposed)}, proposed ${md(from)}). ${md(why)}${id}`;
  });
  return [`## Proposals: ${countOutcomes(proposals)}`, '', ...lines, ''];
}

function groupLines(index: ReportIndex, { section, findings }: FindingGroup): string[] {
  return [
    `## ${section.glyph} ${section.word[0]!.toUpperCase()}${section.word.slice(1)} · ${countOf(findings.length, 'point')}: ${section.means}`,
    '',
    ...findings.flatMap((finding) => findingLines(index, finding)),
  ];
}

function supersededLines(index: ReportIndex): string[] {
  const { superseded } = index.report;
  if (superseded.length === 0) return [];
  const lines = superseded.flatMap((fact) => {
    const { outlet, when, before, after, how, notice, first } = saySuperseded(index, fact);
    const told = notice === null ? '' : `: ${quoted(notice)}`;
    return [
      `### ${md(outlet)}: ${quoted(before.words)} → ${quoted(after.words)}`,
      '',
      `${md(when)}, ${how}${told}. ${md(first)}`,
      ...[before, after].flatMap(sentenceLines),
      '',
    ];
  });
  const count = countOf(superseded.length, 'fact');
  return [`## Changed since publication · ${count}: a later state of the article says otherwise`, '', ...lines];
}

function sentenceLines({ before, words, after }: Context): string[] {
  return ['', `> ${md(before)}**${md(words)}**${md(after)}`];
}

function quoted(words: string): string {
  const [open, close] = quoteMarks(words);
  return `${open}${md(words)}${close}`;
}

/** A report for pasting into a story's notes (CommonMark); every word of an article is escaped. */
export function renderMarkdown(report: Report): string {
  const index = indexReport(report);
  const outlets = new Set(report.story.articleIds.flatMap((id) => index.articles.get(id)?.outletId ?? []));
  const groups = findingsBySection(index);
  const linesOf = (group: FindingGroup): string[] => groupLines(index, group);
  const lines = [
    `# ${md(report.story.label)}`,
    '',
    `${countOf(report.story.articleIds.length, 'article')} from ${countOf(outlets.size, 'outlet')}, resting on ${countOf(independentOrigins(report).length, 'independent origin')}. What follows holds ${scopeLine(report)}. Times are UTC. It says who agrees, not what is true.`,
    '',
    ...groups.filter(isClash).flatMap(linesOf),
    ...supersededLines(index),
    ...groups.filter((group) => !isClash(group)).flatMap(linesOf),
    ...proposalLines(index),
    ...decisionLines(index),
    '## Articles read',
    '',
    ...articleLines(index),
  ];
  return `${lines.join('\n')}\n`;
}
