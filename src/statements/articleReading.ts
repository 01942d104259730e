import type { Article, Hedge, Source, Span } from '../model/index.ts';
import { analyseSentence } from '../text/analyse.ts';
import { findNames } from '../text/names.ts';
import { tellsEarlierVersion } from '../text/earlierVersion.ts';
import type { Sentence } from '../text/sentence.ts';
import { findAttributions } from './attribution.ts';
import { stanceOf } from './attribution-stance.ts';
import { indexCredits, type CreditOf } from './creditOf.ts';
import { findHedges } from './hedges.ts';
import { scopeHedges, type ScopedHedge } from './hedgeScopes.ts';
import { findQuotations } from './quotations.ts';
import { findFacts, meets, type SentenceFacts } from './sentenceFacts.ts';

/** One sentence with what was found in it. */
export interface SentenceReading {
  readonly sentence: Sentence;
  readonly index: number;
  readonly facts: SentenceFacts;
  readonly hedges: readonly ScopedHedge[];
  readonly creditOf: CreditOf;
  /** Words that credit somebody, in text order. */
  readonly cues: readonly Span[];
}

/** What an article's sentences hold before statements are cut; sentences too long to be read are left out. */
export interface ArticleReading {
  readonly sentences: readonly SentenceReading[];
  readonly sources: readonly Source[];
}

/** A longer sentence is a table or a list that lost its line breaks; nothing in it is read as a statement. */
const LONGEST_SENTENCE = 2000;

/** Reads the sentences of an English article together, for names and sources; nothing in other languages. */
export function readSentences(article: Article): ArticleReading {
  if (article.language !== 'en') return { sentences: [], sources: [] };
  const sentences = article.sentences.map((span) => analyseSentence(article.text, span));
  const names = findNames(sentences);
  const quotations = findQuotations(
    article.text,
    article.blocks.map((block) => block.span),
  );
  const { attributions, sources } = findAttributions(sentences, names, article);
  const said = attributions.filter((one) => stanceOf(one, article.text) === 'says');
  const creditOf = indexCredits(said, sentences);
  const cuesOf = shareOut(
    attributions.map((one) => one.cue).sort((a, b) => a.start - b.start),
    sentences,
  );
  const namesOf = shareOut(names, sentences);
  const quotationsOf = shareOut(quotations, sentences);
  const read = sentences.flatMap((sentence, index): SentenceReading[] => {
    if (sentence.span.end - sentence.span.start > LONGEST_SENTENCE) return [];
    // A figure that the article takes back must not bear out who still gives it.
    if (tellsEarlierVersion(article.text.slice(sentence.span.start, sentence.span.end))) return [];
    const facts = findFacts(sentence, article.publishedAt, namesOf[index] ?? [], quotationsOf[index] ?? []);
    const hedges = scopeHedges(sentence, hedgesOf(sentence, facts));
    return [{ sentence, index, facts, creditOf, hedges, cues: cuesOf[index] ?? [] }];
  });
  return { sentences: read, sources };
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

/** Hedges of the sentence and of its numbers in text order, each place once. */
function hedgesOf(sentence: Sentence, facts: SentenceFacts): Hedge[] {
  const ofNumbers = facts.quantities.flatMap((one) => one.hedges);
  const others = findHedges(sentence).filter((hedge) => !ofNumbers.some((one) => meets(one.span, hedge.span)));
  return [...ofNumbers, ...others].sort((a, b) => a.span.start - b.span.start);
}
