import type { Article, ArticleTime, Outlet, Source, Statement } from '../model/index.ts';
import { indent, paintLines, run, wrapRuns, type Line, type Painter, type Run } from './layoutRuns.ts';
import { sayArticleTime } from './sayTime.ts';
import { countOf } from './scopeLine.ts';
import { statementLines } from './terminalStatement.ts';

export interface ReadArticle {
  readonly article: Article;
  readonly outlet: Outlet | null;
  /** null where they were not asked for. */
  readonly statements: readonly Statement[] | null;
  readonly sources: readonly Source[];
}

const LABEL = 12;
const LONGEST_LINE = 90;

function field(name: string, value: string | null, columns: number): Line[] {
  const lines = wrapRuns([value === null ? run('not found', 'dim') : run(value)], columns - LABEL);
  return lines.map((line, at) => [run((at === 0 ? name : '').padEnd(LABEL), 'dim'), ...line]);
}

function sayTimeFully(time: ArticleTime | null): string | null {
  if (time === null) return null;
  const zone = time.zoneFrom === 'stated' ? `stated as ${time.zone}` : `${time.zone} taken (${time.zoneFrom})`;
  return `${sayArticleTime(time)}; read from “${time.words}” in ${time.foundBy}, zone ${zone}`;
}

function fields({ article, outlet }: ReadArticle, columns: number): Line[] {
  const credits = article.credits.map(
    (credit) => `${credit.name} (${credit.kind}, of the ${credit.of}), from “${credit.words}” in ${credit.foundBy}`,
  );
  const rows: readonly (readonly [string, string | null])[] = [
    ['outlet', outlet && `${outlet.name} (${outlet.kind})`],
    ['address', article.url],
    ['headline', article.headline],
    ['standfirst', article.standfirst],
    ['byline', article.byline],
    ['dateline', article.dateline],
    ['published', sayTimeFully(article.publishedAt)],
    ['updated', sayTimeFully(article.updatedAt)],
    ['captured', article.capturedAt],
    ['language', article.language],
    ['credits', credits.length === 0 ? null : credits.join('; ')],
    ['read from', `${article.readFrom.name} as ${article.readFrom.format}`],
    ['SHA-256', article.readFrom.sha256],
    ['id', article.id],
  ];
  return rows.flatMap(([name, value]) => field(name, value, columns));
}

function heading(text: string, note = ''): Line[] {
  return [[], [run(text, 'strong'), ...(note === '' ? [] : [run(` · ${note}`, 'dim')])]];
}

function textLines(article: Article, columns: number): Line[] {
  return article.blocks.flatMap(({ kind, span }, at) => {
    const role: Run[] = kind === 'paragraph' ? [] : [run(`[${kind}] `, 'dim')];
    const words = run(article.text.slice(span.start, span.end), kind === 'subhead' ? 'strong' : null);
    return [...(at === 0 ? [] : [[]]), ...wrapRuns([...role, words], columns)];
  });
}

function droppedLines(article: Article, columns: number): Line[] {
  return article.dropped.flatMap(({ text, reason }) =>
    wrapRuns([run(`${reason}: `, 'dim'), run(text)], columns - 2).map((line, at) =>
      at === 0 ? line : [run('  '), ...line],
    ),
  );
}

/** One article as it was understood: fields, text, statements where asked for, and what was left out and why. */
export function renderArticle(read: ReadArticle, settings: { columns: number; paint: Painter }): string {
  const columns = Math.min(LONGEST_LINE, Math.max(40, settings.columns));
  const { article, statements } = read;
  const told = statements ?? [];
  const lines = [
    ...fields(read, columns),
    ...heading('TEXT', `${countOf(article.blocks.length, 'block')}, ${countOf(article.sentences.length, 'sentence')}`),
    ...indent(textLines(article, columns - 2), 2),
    ...(statements === null ? [] : heading('STATEMENTS', String(told.length))),
    ...told.flatMap((statement) => indent(statementLines(read, statement, columns - 2), 2)),
    ...heading('LEFT OUT', String(article.dropped.length)),
    ...indent(droppedLines(article, columns - 2), 2),
  ];
  return paintLines(lines, settings.paint);
}
