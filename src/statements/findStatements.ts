import { makeId, type Article, type Reason, type Source, type Span, type Statement } from '../model/index.ts';
import { analyseSentence } from '../text/analyse.ts';
import { findNames } from '../text/names.ts';
import type { Sentence } from '../text/sentence.ts';
import { findAttributions } from './attribution.ts';
import { indexCredits, type CreditOf } from './creditOf.ts';
import { findClauses, spanOfTokens } from './clauses.ts';
import { findQuotations } from './quotations.ts';
import { factSpans, findFacts, within, type SentenceFacts } from './sentenceFacts.ts';
import { findParts } from './statementParts.ts';
import { findStatementRanges, type StatementRange } from './statementSpans.ts';

/** A longer sentence is a table or a list that lost its line breaks; nothing in it is read as a statement. */
const LONGEST_SENTENCE = 2000;

/**
 * Every statement of an English article in text order, with the sources it credits; none for other languages.
 * A statement lies in one sentence; one article's sentences are read together, for names and sources.
 */
export function findStatements(article: Article): { statements: Statement[]; sources: Source[] } {
  if (article.language !== 'en') return { statements: [], sources: [] };
  const sentences = article.sentences.map((span) => analyseSentence(article.text, span));
  const names = findNames(sentences);
  const quotations = findQuotations(
    article.text,
    article.blocks.map((block) => block.span),
  );
  const { attributions, sources } = findAttributions(sentences, names, article);
  const creditOf = indexCredits(attributions, sentences);
  const namesOf = shareOut(names, sentences);
  const quotationsOf = shareOut(quotations, sentences);
  const statements = sentences.flatMap((sentence, index) => {
    if (sentence.span.end - sentence.span.start > LONGEST_SENTENCE) return [];
    const facts = findFacts(sentence, article.publishedAt, namesOf[index] ?? [], quotationsOf[index] ?? []);
    return readSentence(article, sentence, index, facts, creditOf);
  });
  return { statements, sources };
}

/** For each sentence the things that meet it; both run in text order, and the things do not overlap. */
function shareOut<Thing extends Span | { readonly span: Span }>(
  things: readonly Thing[],
  sentences: readonly Sentence[],
): Thing[][] {
  let first = 0;
  return sentences.map(({ span }) => {
    while (first < things.length && spanOf(things[first]!).end <= span.start) first++;
    const here: Thing[] = [];
    for (let at = first; at < things.length && spanOf(things[at]!).start < span.end; at++) here.push(things[at]!);
    return here;
  });
}

function spanOf(thing: Span | { readonly span: Span }): Span {
  return 'span' in thing ? thing.span : thing;
}

function readSentence(
  article: Article,
  sentence: Sentence,
  index: number,
  facts: SentenceFacts,
  creditOf: CreditOf,
): Statement[] {
  const hedges = facts.quantities.flatMap((one) => one.hedges);
  return findStatementRanges(sentence, findClauses(sentence), factSpans(facts)).map((range) => {
    const span = spanOfTokens(sentence.tokens, range.first, range.last);
    return {
      id: makeId('sta', article.id, span.start, span.end),
      articleId: article.id,
      sentence: index,
      span,
      parts: findParts(sentence, range, facts),
      attribution: creditOf(index, span),
      hedges: hedges.filter((hedge) => within(hedge.span, span)),
      foundBy: reasonOf(article, range, span),
    };
  });
}

function reasonOf(article: Article, range: StatementRange, span: Span): Reason {
  const passages = [{ articleId: article.id, span }];
  return range.by === 'clause'
    ? { code: 'statement-clause', says: 'A clause with a verb of its own.', passages }
    : { code: 'statement-phrase', says: 'A phrase that carries a fact of its own.', passages };
}
