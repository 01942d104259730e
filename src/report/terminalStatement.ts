import type { Article, Attribution, Source, Span, Statement } from '../model/index.ts';
import { indent, run, wrapRuns, type Line } from './layoutRuns.ts';
import { quoteMarks } from './quotedRuns.ts';
import { sayValue } from './sayValue.ts';

interface Told {
  readonly article: Article;
  readonly sources: readonly Source[];
}

function quoted(article: Article, span: Span): string {
  const words = article.text.slice(span.start, span.end);
  const [open, close] = quoteMarks(words);
  return open + words + close;
}

function credited({ article, sources }: Told, attribution: Attribution): string {
  const source = sources.find((one) => one.id === attribution.sourceId);
  const who = source ? `${source.name} (${source.kind})` : 'nobody named';
  const through = attribution.through ? `, through ${credited({ article, sources }, attribution.through)}` : '';
  return `${who} by ${quoted(article, attribution.cue)}, ${attribution.form}${through}`;
}

function row(name: string, says: string, columns: number): Line[] {
  return wrapRuns([run(says)], columns - 12).map((line, at) => [
    run((at === 0 ? name : '').padEnd(12), 'dim'),
    ...line,
  ]);
}

/** One statement: its exact words, then each part with its words and what they were read as, the credit and the hedges. */
export function statementLines(told: Told, statement: Statement, columns: number): Line[] {
  const { article } = told;
  const rows = [
    ...statement.parts.flatMap(({ role, span, value }) =>
      row(role, `${quoted(article, span)} → ${sayValue(value)}`, columns - 2),
    ),
    ...(statement.attribution ? row('credited to', credited(told, statement.attribution), columns - 2) : []),
    ...statement.hedges.flatMap(({ kind, span }) => row('hedged', `${quoted(article, span)} → ${kind}`, columns - 2)),
  ];
  return [...wrapRuns([run(quoted(article, statement.span), 'strong')], columns), ...indent(rows, 2)];
}
