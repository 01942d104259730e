import type { Article, Source, Span, Statement } from '../model/index.ts';
import { readSentences } from './articleReading.ts';
import { isBareFrame } from './bareFrames.ts';
import { findClauses } from './clauses.ts';
import { makeStatement } from './makeStatement.ts';
import { factSpans, meets } from './sentenceFacts.ts';
import { statementOf } from './statementAt.ts';
import { findFurtherRanges, findStatementRanges, type StatementRange } from './statementSpans.ts';

/** What is read in one article; all in text order. */
export interface FoundStatements {
  readonly statements: readonly Statement[];
  /** Further stretches in which another article may say the same more or less fully; each overlaps a statement. */
  readonly stretches: readonly Statement[];
  /** One for each span asked for, in that order; null where the span holds no word of a sentence that is read. */
  readonly asked: readonly (Statement | null)[];
  readonly sources: readonly Source[];
}

/**
 * Every statement of an English article with the sources it credits; none for other languages.
 * A statement lies in one sentence; one article's sentences are read together, for names and sources. `asked` are words that
 * somebody points at, to be read as statements too.
 */
export function findStatements(article: Article, asked: readonly Span[] = []): FoundStatements {
  const { sentences, sources } = readSentences(article);
  const pictureCredits = article.credits.flatMap(({ of, span }) => (of === 'picture' && span ? [span] : []));
  const found = sentences.map((reading) => {
    const { sentence, facts, cues } = reading;
    const make = (ranges: readonly StatementRange[]): Statement[] =>
      ranges
        .filter((range) => !isBareFrame(sentence.tokens, range, cues))
        .map((range) => makeStatement(article, reading, range))
        .filter(({ span }) => !pictureCredits.some((credit) => meets(credit, span)));
    const clauses = findClauses(sentence);
    const ranges = findStatementRanges(sentence, clauses, factSpans(facts));
    return { statements: make(ranges), stretches: make(findFurtherRanges(sentence, clauses, ranges)) };
  });
  return {
    statements: found.flatMap((one) => one.statements),
    stretches: found.flatMap((one) => one.stretches),
    asked: asked.map((span) => statementOf(article, sentences, span)),
    sources,
  };
}
