import {
  makeId,
  type Article,
  type Attribution,
  type Hedge,
  type Part,
  type Reason,
  type Source,
  type Span,
  type Statement,
} from '../model/index.ts';
import { analyseSentence } from '../text/analyse.ts';
import { findNames } from '../text/names.ts';
import type { Sentence } from '../text/sentence.ts';
import { findAttributions } from './attribution.ts';
import { isDenial, stanceOf } from './attribution-stance.ts';
import { isBareFrame } from './bareFrames.ts';
import { indexCredits, type CreditOf } from './creditOf.ts';
import { findClauses, spanOfTokens } from './clauses.ts';
import { findHedges } from './hedges.ts';
import { scopeHedges, type ScopedHedge } from './hedgeScopes.ts';
import { findQuotations } from './quotations.ts';
import { factSpans, findFacts, meets, within, type SentenceFacts } from './sentenceFacts.ts';
import { findParts } from './statementParts.ts';
import { findFurtherRanges, findStatementRanges, type StatementRange } from './statementSpans.ts';

/** One sentence with what was found in it. */
interface SentenceReading {
  readonly sentence: Sentence;
  readonly index: number;
  readonly facts: SentenceFacts;
  readonly hedges: readonly ScopedHedge[];
  readonly creditOf: CreditOf;
}

/** A longer sentence is a table or a list that lost its line breaks; nothing in it is read as a statement. */
const LONGEST_SENTENCE = 2000;

/** What is read in one article; all in text order. */
export interface FoundStatements {
  readonly statements: readonly Statement[];
  /** Further stretches in which another article may say the same more or less fully; each overlaps a statement. */
  readonly stretches: readonly Statement[];
  readonly sources: readonly Source[];
}

/**
 * Every statement of an English article with the sources it credits; none for other languages.
 * A statement lies in one sentence; one article's sentences are read together, for names and sources.
 */
export function findStatements(article: Article): FoundStatements {
  if (article.language !== 'en') return { statements: [], stretches: [], sources: [] };
  const sentences = article.sentences.map((span) => analyseSentence(article.text, span));
  const names = findNames(sentences);
  const quotations = findQuotations(
    article.text,
    article.blocks.map((block) => block.span),
  );
  const { attributions, sources } = findAttributions(sentences, names, article);
  const said = attributions.filter((one) => stanceOf(one, article.text) === 'says');
  const creditOf = indexCredits(said, sentences);
  const pictureCredits = article.credits.flatMap(({ of, span }) => (of === 'picture' && span ? [span] : []));
  const cuesOf = shareOut(
    attributions.map((one) => one.cue).sort((a, b) => a.start - b.start),
    sentences,
  );
  const namesOf = shareOut(names, sentences);
  const quotationsOf = shareOut(quotations, sentences);
  const found = sentences.map((sentence, index) => {
    if (sentence.span.end - sentence.span.start > LONGEST_SENTENCE) return { statements: [], stretches: [] };
    const facts = findFacts(sentence, article.publishedAt, namesOf[index] ?? [], quotationsOf[index] ?? []);
    const reading = { sentence, index, facts, creditOf, hedges: scopeHedges(sentence, hedgesOf(sentence, facts)) };
    const make = (ranges: readonly StatementRange[]): Statement[] =>
      ranges
        .filter((range) => !isBareFrame(sentence.tokens, range, cuesOf[index] ?? []))
        .map((range) => makeStatement(article, reading, range))
        .filter(({ span }) => !pictureCredits.some((credit) => meets(credit, span)));
    const clauses = findClauses(sentence);
    const ranges = findStatementRanges(sentence, clauses, factSpans(facts));
    return { statements: make(ranges), stretches: make(findFurtherRanges(sentence, clauses, ranges)) };
  });
  return {
    statements: found.flatMap((one) => one.statements),
    stretches: found.flatMap((one) => one.stretches),
    sources,
  };
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

function makeStatement(article: Article, reading: SentenceReading, range: StatementRange): Statement {
  const { sentence, index, facts, hedges } = reading;
  const span = spanOfTokens(sentence.tokens, range.first, range.last);
  const attribution = reading.creditOf(index, span);
  return {
    id: makeId('sta', article.id, span.start, span.end),
    articleId: article.id,
    sentence: index,
    span,
    parts: settleDenial(findParts(sentence, range, facts), attribution, article.text),
    attribution,
    hedges: hedges.filter((one) => weakens(one, span)).map(({ hedge }) => hedge),
    foundBy: reasonOf(article, range, span),
  };
}

/** What a source denies, it says did not happen. */
function settleDenial(parts: readonly Part[], attribution: Attribution | null, text: string): readonly Part[] {
  if (attribution === null || !isDenial(attribution, text)) return parts;
  return parts.map((part) => {
    const isDenied = part.value.kind === 'action' && attribution.content.some((span) => within(part.span, span));
    return isDenied ? { ...part, value: { ...part.value, negated: !part.value.negated } } : part;
  });
}

/** A hedge weakens the statement it stands in, and those whose words it governs. */
function weakens({ hedge, governs }: ScopedHedge, statement: Span): boolean {
  return within(hedge.span, statement) || (governs !== null && within(statement, governs));
}

/** Hedges of the sentence and of its numbers in text order, each place once. */
function hedgesOf(sentence: Sentence, facts: SentenceFacts): Hedge[] {
  const ofNumbers = facts.quantities.flatMap((one) => one.hedges);
  const others = findHedges(sentence).filter((hedge) => !ofNumbers.some((one) => meets(one.span, hedge.span)));
  return [...ofNumbers, ...others].sort((a, b) => a.span.start - b.span.start);
}

function reasonOf(article: Article, range: StatementRange, span: Span): Reason {
  const passages = [{ articleId: article.id, span }];
  switch (range.by) {
    case 'clause':
      return { code: 'statement-clause', says: 'A clause with a verb of its own.', passages };
    case 'phrase':
      return { code: 'statement-phrase', says: 'A phrase that carries a fact of its own.', passages };
    case 'constituent':
      return { code: 'statement-constituent', says: 'Words that hang together in their sentence.', passages };
  }
}
