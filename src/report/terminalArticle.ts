import type { Article, Outlet, Source, Statement } from '../model/index.ts';
import { indent, paintLines, run, wrapRuns, type Line, type Painter, type Run } from './layoutRuns.ts';
import { sayInstant } from './sayTime.ts';
import { countOf } from './scopeLine.ts';
import { creditField } from './terminalCredits.ts';
import { fieldLines, plainField, type Field } from './terminalFields.ts';
import { removalLines } from './terminalRemovals.ts';
import { statementLines } from './terminalStatement.ts';
import { timeFields } from './terminalTimes.ts';

export interface ReadArticle {
  readonly article: Article;
  readonly outlet: Outlet | null;
  /** null where they were not asked for. */
  readonly statements: readonly Statement[] | null;
  readonly sources: readonly Source[];
}

const LONGEST_LINE = 90;
/** Fields and removals are looked up, not read, and may be wider than text. */
const WIDEST = 140;

function furnitureFields({ article, outlet }: ReadArticle): Field[] {
  return [
    { name: 'headline', entries: article.headline === null ? null : [[run(article.headline, 'title')]] },
    plainField('standfirst', article.standfirst),
    { name: 'outlet', entries: outlet && [outletRuns(outlet, article)] },
    plainField('address', article.url),
    plainField('byline', article.byline),
    plainField('dateline', article.dateline),
    ...timeFields(article),
    creditField(article.credits),
    plainField('captured', article.capturedAt === null ? null : sayInstant(article.capturedAt)),
    plainField('language', article.language),
    plainField('read from', `${article.readFrom.name} as ${article.readFrom.format}`),
    plainField('SHA-256', article.readFrom.sha256),
    plainField('id', article.id),
  ];
}

function outletRuns({ name, kind, domain }: Outlet, { carriedBy }: Article): Run[] {
  const about = [
    kind,
    ...(domain === null ? [] : [domain]),
    ...(carriedBy === null ? [] : [`carried by ${carriedBy}`]),
  ];
  return [run(name, 'strong'), run(` · ${about.join(' · ')}`, 'dim')];
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

/** How many there are, and why there are none. */
function countOfStatements({ language, text }: Article, count: number): string {
  if (count > 0 || text === '') return String(count);
  if (language === 'en') return 'none were found';
  const which = language === 'und' ? 'could not be told' : `is ${language}`;
  return `none: they are found in English, and the language of this text ${which}`;
}

/** One article as it was understood: fields, text, statements where asked for, and what was left out and why. */
export function renderArticle(read: ReadArticle, settings: { columns: number; paint: Painter }): string {
  const wide = Math.min(WIDEST, Math.max(40, settings.columns));
  const columns = Math.min(LONGEST_LINE, wide);
  const { article, statements } = read;
  const told = statements ?? [];
  const lines = [
    ...fieldLines(furnitureFields(read), wide),
    ...heading('TEXT', `${countOf(article.blocks.length, 'block')}, ${countOf(article.sentences.length, 'sentence')}`),
    ...indent(textLines(article, columns - 2), 2),
    ...(statements === null ? [] : heading('STATEMENTS', countOfStatements(article, told.length))),
    ...told.flatMap((statement) => indent(statementLines(read, statement, columns - 2), 2)),
    ...heading('LEFT OUT', article.dropped.length === 0 ? '0' : countOf(article.dropped.length, 'text')),
    ...indent(removalLines(article.dropped, wide - 2), 2),
  ];
  return paintLines(lines, settings.paint);
}
