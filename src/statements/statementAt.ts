import type { Article, Span, Statement } from '../model/index.ts';
import { readSentences, type SentenceReading } from './articleReading.ts';
import { findClauses, spanOfTokens, tighten, type Clause } from './clauses.ts';
import type { Tagged } from '../text/sentence.ts';
import { makeStatement } from './makeStatement.ts';

/** The statement that some words of an article make; see `findStatements`, which reads many at once. */
export function statementAt(article: Article, span: Span): Statement | null {
  return statementOf(article, readSentences(article).sentences, span);
}

/**
 * The statement that some words of an article make, with parts, attribution and hedges as for those found; null where they hold no word of
 * a sentence that is read. Whole words of one sentence are taken: of several sentences the one with most of them.
 */
export function statementOf(article: Article, sentences: readonly SentenceReading[], span: Span): Statement | null {
  const reading = mostShared(
    sentences.filter((one) => shared(one.sentence.span, span) > 0),
    (one) => shared(one.sentence.span, span),
  );
  return reading && statementIn(article, reading, span);
}

function statementIn(article: Article, reading: SentenceReading, span: Span): Statement | null {
  const { sentence } = reading;
  const meeting = sentence.tokens.flatMap((token, at) => (shared(token, span) > 0 ? [at] : []));
  const first = meeting[0] ?? 0;
  const range = tighten(sentence.tokens, first, withoutCutClause(sentence.tokens, first, meeting.at(-1) ?? -1));
  if (range === null) return null;
  const wanted = spanOfTokens(sentence.tokens, range.first, range.last);
  const spanOf = ({ first, last }: Clause): Span => spanOfTokens(sentence.tokens, first, last);
  const clause = mostShared(findClauses(sentence), (one) => shared(spanOf(one), wanted));
  return clause && makeStatement(article, reading, { by: 'asked', clause, ...range });
}

/** Last token before a relative clause of which the words end before its verb: "last week in which more than 30" says "last week". */
function withoutCutClause(tokens: readonly Tagged[], first: number, last: number): number {
  const opens = tokens.findLastIndex((token, at) => at > first && at <= last && /^W/u.test(token.xpos));
  const saysNothing = opens > 0 && !tokens.slice(opens, last + 1).some((token) => /^(?:VB|MD)/u.test(token.xpos));
  if (!saysNothing) return last;
  const before = tokens[opens - 1]?.xpos === 'IN' ? opens - 2 : opens - 1;
  return before > first ? before : last;
}

function shared(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** The first of those with the most; null where there is none. */
function mostShared<Thing>(things: readonly Thing[], share: (thing: Thing) => number): Thing | null {
  return things.reduce<Thing | null>((best, one) => (best === null || share(one) > share(best) ? one : best), null);
}
