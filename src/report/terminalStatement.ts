import type { Article, Attribution, PartRole, Source, Span, Statement } from '../model/index.ts';
import { indent, run, wrapRuns, type Line, type Run, type Style } from './layoutRuns.ts';
import { quoteMarks } from './quotedRuns.ts';
import { sayValue } from './sayValue.ts';

interface Told {
  readonly article: Article;
  readonly sources: readonly Source[];
}

/** Columns of the names of parts. */
const NAME_COLUMNS = 12;
const STYLE_OF: Readonly<Record<PartRole, Style>> = {
  actor: 'who',
  target: 'whom',
  about: 'whom',
  action: 'doing',
  state: 'doing',
  quantity: 'count',
  time: 'when',
  place: 'where',
  quote: 'dim',
};

function wordsAt(article: Article, { start, end }: Span): string {
  return article.text.slice(start, end).replace(/\s+/g, ' ');
}

function quoted(article: Article, span: Span): string {
  const words = wordsAt(article, span);
  const [open, close] = quoteMarks(words);
  return open + words + close;
}

/** The words of a statement between quote marks, each part in its own colour; of two that overlap the shorter shows. */
function statementRuns(article: Article, { span, parts }: Statement): Run[] {
  const styles = new Array<Style>(span.end - span.start).fill('strong');
  const longestFirst = [...parts].sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start));
  for (const { role, span: of } of longestFirst) {
    if (role !== 'quote') styles.fill(STYLE_OF[role], Math.max(0, of.start - span.start), of.end - span.start);
  }
  const [open, close] = quoteMarks(article.text.slice(span.start, span.end));
  const runs: Run[] = [run(open, 'strong')];
  for (let from = 0, at = 1; at <= styles.length; at++) {
    if (styles[at] === styles[from] && at < styles.length) continue;
    runs.push(run(article.text.slice(span.start + from, span.start + at).replace(/\s+/g, ' '), styles[from] ?? null));
    from = at;
  }
  return [...runs, run(close, 'strong')];
}

/** Who is credited; where the words for it are not the name ("she", "the company"), they follow it. */
function creditRuns({ article, sources }: Told, attribution: Attribution): Run[] {
  const source = sources.find((one) => one.id === attribution.sourceId);
  const words = attribution.source === null ? null : wordsAt(article, attribution.source);
  const here =
    words === null || words.toLowerCase().includes(source?.name.toLowerCase() ?? '') ? '' : `, here “${words}”`;
  return [
    ...(source ? [run(source.name, 'source'), run(` (${source.kind}${here})`, 'dim')] : [run('nobody named', 'dim')]),
    run(` by ${quoted(article, attribution.cue)}, ${attribution.form}`),
    ...(attribution.through ? [run(', through '), ...creditRuns({ article, sources }, attribution.through)] : []),
  ];
}

function row(name: string, style: Style, says: readonly Run[], columns: number): Line[] {
  return wrapRuns(says, columns - NAME_COLUMNS).map((line, at) => [
    run((at === 0 ? name : '').padEnd(NAME_COLUMNS), style),
    ...line,
  ]);
}

/** What a part's words were read as, where that is not the words themselves. */
function readAs(words: string, value: string): Run[] {
  return words === value ? [] : [run(' → ', 'dim'), run(value)];
}

/** One statement: its exact words, then each part with its words and what they were read as, the credit and the hedges. */
export function statementLines(told: Told, statement: Statement, columns: number): Line[] {
  const { article } = told;
  const rows = [
    ...statement.parts.flatMap(({ role, span, value }) => {
      const read = value.kind === 'quote' ? [] : readAs(wordsAt(article, span), sayValue(value));
      const says = [run(quoted(article, span)), ...read];
      return row(role, STYLE_OF[role], says, columns - 2);
    }),
    ...(statement.attribution ? row('credited to', 'dim', creditRuns(told, statement.attribution), columns - 2) : []),
    ...statement.hedges.flatMap(({ kind, span }) =>
      row('hedged', 'dim', [run(quoted(article, span)), run(' → ', 'dim'), run(kind)], columns - 2),
    ),
  ];
  return [...wrapRuns(statementRuns(article, statement), columns), ...indent(rows, 2)];
}
