import type { Finding, Report } from '../model/index.ts';
import { decisionsOn } from './decisions.ts';
import { proposedBy } from './proposals.ts';
import { indexReport, type ReportIndex } from './indexReport.ts';
import { markOf } from './marks.ts';
import { orderedFindings } from './orderedFindings.ts';
import { sidesOf, type Side, type Voice } from './sidesOf.ts';
import { textFragmentUrl } from './textFragment.ts';
import { sayWhy } from './whyOf.ts';

interface Row {
  readonly index: ReportIndex;
  readonly finding: Finding;
  readonly side: Side;
  readonly voice: Voice;
}

const names = (things: readonly { readonly name: string }[]): string => things.map((thing) => thing.name).join('; ');

function address({ index, voice }: Row): string {
  const article = index.articles.get(voice.statement.articleId);
  return (article && textFragmentUrl(article, voice.span)) ?? '';
}

const COLUMNS: readonly (readonly [name: string, cell: (row: Row) => string | number])[] = [
  ['finding', ({ finding }) => finding.id],
  ['status', ({ finding }) => markOf(finding).key],
  ['certainty', ({ finding }) => finding.certainty],
  ['likelihood', ({ finding }) => finding.likelihood],
  ['proposed', ({ index, finding }) => proposedBy(index, finding) ?? ''],
  ['decided by', ({ index, finding }) => [...new Set(decisionsOn(index, finding).map(({ by }) => by))].join('; ')],
  ['point', ({ index, finding }) => index.points.get(finding.pointId)?.label ?? ''],
  ['asks', ({ index, finding }) => index.points.get(finding.pointId)?.asks ?? ''],
  ['variant', ({ side }) => side.variant.label],
  ['vaguer', ({ side }) => (side.vaguer ? 'yes' : 'no')],
  ['variant outlets', ({ side }) => side.outlets.length],
  ['variant independent origins', ({ side }) => side.independent.length],
  ['variant origins', ({ side }) => names(side.independent)],
  ['variant origins of unknown independence', ({ side }) => side.unknown.length],
  ['outlet', ({ voice }) => voice.who.outlet?.name ?? ''],
  ['source', ({ voice }) => voice.who.source ?? ''],
  ['through', ({ voice }) => voice.who.through.join('; ')],
  ['published (UTC)', ({ voice }) => voice.who.publishedAt?.from ?? ''],
  ['words', ({ voice }) => voice.context.words],
  ['sentence', ({ voice }) => voice.context.before + voice.context.words + voice.context.after],
  ['address', address],
  ['why', ({ finding }) => sayWhy(finding)],
  ['article', ({ voice }) => voice.statement.articleId],
  ['statement', ({ voice }) => voice.statement.id],
];

// A spreadsheet runs a cell that starts so as a formula; an apostrophe before it makes it text.
const FORMULA = /^[=+\-@\t\r\n]/u;

function cell(value: string | number): string {
  const text = String(value);
  const safe = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const line = (cells: readonly (string | number)[]): string => `${cells.map(cell).join(',')}\r\n`;

/** One row for each statement that answers a point, in the order of the findings (RFC 4180, UTF-8); formulas are disarmed. */
export function renderCsv(report: Report): string {
  const index = indexReport(report);
  const rows = orderedFindings(index).flatMap((finding) =>
    sidesOf(index, finding).flatMap((side) => side.voices.map((voice): Row => ({ index, finding, side, voice }))),
  );
  return [line(COLUMNS.map(([name]) => name)), ...rows.map((row) => line(COLUMNS.map(([, of]) => of(row))))].join('');
}
