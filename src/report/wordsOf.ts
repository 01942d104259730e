import type { Article, Part, Point, Question, Span, Statement, Value, Variant } from '../model/index.ts';
import type { ReportIndex } from './indexReport.ts';

/** A sentence of an article cut in three, unaltered: joined again, the three are the sentence byte for byte. */
export interface Context {
  readonly before: string;
  /** The words that decide. */
  readonly words: string;
  readonly after: string;
}

const KIND_ASKED: Record<Question, readonly Value['kind'][]> = {
  'how-many': ['quantity'],
  'how-much': ['quantity'],
  when: ['time'],
  where: ['place'],
  who: ['party'],
  'what-happened': ['action'],
  'what-was-said': ['quote'],
  'how-it-stands': ['action'],
};

/** Words of an article at a span, unaltered. */
export function wordsAt(article: Article, span: Span): string {
  return article.text.slice(span.start, span.end);
}

function sameCore(a: Value, b: Value): boolean {
  if (a.kind === 'quantity' && b.kind === 'quantity') return a.low === b.low && a.high === b.high;
  if (a.kind === 'time' && b.kind === 'time') return a.from === b.from && a.to === b.to;
  if ((a.kind === 'place' && b.kind === 'place') || (a.kind === 'party' && b.kind === 'party')) {
    return a.name === b.name;
  }
  return JSON.stringify(a) === JSON.stringify(b);
}

function decidingPart(statement: Statement, point: Point, variant: Variant | null): Part | undefined {
  const value = variant?.value ?? null;
  const kinds = value ? [value.kind] : KIND_ASKED[point.asks];
  const fitting = statement.parts.filter((part) => kinds.includes(part.value.kind));
  const exact = value ? fitting.find((part) => JSON.stringify(part.value) === JSON.stringify(value)) : undefined;
  return exact ?? (value ? fitting.find((part) => sameCore(part.value, value)) : undefined) ?? fitting[0];
}

/** Where a statement answers a point: the part that gives the variant's value, else the whole statement. */
export function decidingSpan(statement: Statement, point: Point, variant: Variant | null): Span {
  const part = decidingPart(statement, point, variant);
  // A bare verb decides nothing by itself: what happened is told by the statement as a whole.
  return part && part.value.kind !== 'action' ? part.span : statement.span;
}

/** The sentence around a span; where the span runs over its sentence, the span alone. */
export function contextAt(article: Article, span: Span, sentence: Span | null): Context {
  const around = sentence ?? article.sentences.find((one) => one.start <= span.start && span.end <= one.end) ?? span;
  const start = Math.min(around.start, span.start);
  const end = Math.max(around.end, span.end);
  return {
    before: article.text.slice(start, span.start),
    words: wordsAt(article, span),
    after: article.text.slice(span.end, end),
  };
}

/** The sentence of a statement with the words that answer the point; null where the report lacks the article. */
export function statementContext(
  index: ReportIndex,
  statement: Statement,
  point: Point,
  variant: Variant | null,
): Context | null {
  const article = index.articles.get(statement.articleId);
  if (!article) return null;
  return contextAt(article, decidingSpan(statement, point, variant), article.sentences[statement.sentence] ?? null);
}

function cutBefore(text: string, room: number): string {
  if (text.length <= room) return text;
  const from = text.length - room;
  const space = text.indexOf(' ', from);
  return space < 0 ? '' : text.slice(space + 1);
}

function cutAfter(text: string, room: number): string {
  if (text.length <= room) return text;
  const space = text.lastIndexOf(' ', room);
  return space <= 0 ? '' : text.slice(0, space);
}

/** A context with at most `room` UTF-16 units on each side, cut between words; says on which side something was left out. */
export function clipContext(context: Context, room: number): Context & { cutBefore: boolean; cutAfter: boolean } {
  const before = cutBefore(context.before, room);
  const after = cutAfter(context.after, room);
  return {
    before,
    words: context.words,
    after,
    cutBefore: before.length < context.before.length,
    cutAfter: after.length < context.after.length,
  };
}
