import type { ReckoningWords } from '../../compare/arithmetic.ts';
import type { Article, Part, Passage, ReasonCode, Statement } from '../../model/index.ts';
import { areAccounts, likenessOfAccounts } from './accountLikeness.ts';
import { type FigureStanding, isBorneOut, isFigure, standFigures } from './figureStanding.ts';
import { clashingParts } from './partClashes.ts';
import { opposedWords } from './opposedWords.ts';
import { reckoningWordsOf } from './reckoningWords.ts';
import { relateHeadlines } from './relateHeadlines.ts';
import { relateInPlace } from './relateInPlace.ts';
import { passageOf, type TextRelation } from './textRelation.ts';
import { shareWords, wordsOf, type WordsShared } from './textWords.ts';

/** A short text with the statements found in it. */
export interface ReadText {
  readonly article: Article;
  readonly statements: readonly Statement[];
}

/**
 * Likeness from which the second text is taken to say what the first says, and that for two accounts; shares of its words that show
 * that both are about one thing, in general and where one word decides; and the share that is enough where its figure is reckoned.
 * Chosen once, on the dev halves of the benchmark of pairs.
 */
const TO_AGREE = 0.8;
const TO_TELL_ALIKE = 0.13;
const TO_BE_ABOUT = 0.4;
const TO_BE_OPPOSED = 0.5;
const TO_RECKON = 0.3;

/** Two texts with what each gives, how the figures of the second stand to those of the first, and the words they share. */
interface Compared {
  readonly first: Article;
  readonly second: Article;
  readonly said: readonly Part[];
  readonly asked: readonly Part[];
  readonly words: ReckoningWords;
  readonly standings: readonly FigureStanding[];
  readonly shared: WordsShared;
}

/**
 * Whether the first of two short texts bears out the second, rules it out or neither. Where they differ in nothing but figures, the
 * bounds of these decide; for headlines, whether the second denies the first or keeps a distance. Else words, figures, times and
 * deeds at odds with the first, whether each figure of the second is said or can be reckoned, and the words they share.
 */
export function relateTexts(first: ReadText, second: ReadText): TextRelation {
  const inPlace = relateInPlace(first.article, second.article);
  if (inPlace) return inPlace;
  const texts = compared(first, second);
  return byStance(texts) ?? byClash(texts) ?? byAccounts(texts) ?? byFigures(texts) ?? byWords(texts);
}

function compared(first: ReadText, second: ReadText): Compared {
  const [said, asked] = [partsOf(first), partsOf(second)];
  const words = reckoningWordsOf([first.article.text, second.article.text]);
  const standings = standFigures(asked.filter(isFigure), said.filter(isFigure), words);
  const shared = wordsShared(first, second, standings);
  return { first: first.article, second: second.article, said, asked, words, standings, shared };
}

function byStance({ first, second, said, asked, words, shared }: Compared): TextRelation | null {
  return relateHeadlines(first, second, { said, asked, held: shared.held }, words);
}

function byClash(texts: Compared): TextRelation | null {
  const { first, second, said, asked, standings, shared } = texts;
  const clash = shared.held >= TO_BE_ABOUT ? (clashOf(standings) ?? clashingParts(said, asked)) : null;
  if (clash)
    return told(texts, 'conflict', 'point-texts-clash', 'A figure, time or deed fits none that the first text gives.', [
      passageOf(first, clash.given.span),
      passageOf(second, clash.asked.span),
    ]);
  const reckoned = standings.some(({ derivation }) => derivation !== null);
  const opposed = shared.held >= TO_BE_OPPOSED && !reckoned ? opposedWords(first, second) : null;
  if (opposed === null) return null;
  return told(
    texts,
    'conflict',
    'point-texts-opposed',
    'A word of the second is denied by the first or its opposite.',
    [passageOf(first, opposed.given), passageOf(second, opposed.asked)],
  );
}

function byAccounts(texts: Compared): TextRelation | null {
  if (!areAccounts(texts.first, texts.second)) return null;
  return likenessOfAccounts(texts.first, texts.second) >= TO_TELL_ALIKE
    ? told(texts, 'agree', 'point-accounts-alike', 'Names aside, the accounts share many of their words.')
    : told(texts, 'neutral', 'point-texts-apart', 'Names aside, the accounts share few of their words.');
}

function byFigures(texts: Compared): TextRelation | null {
  const { standings, shared } = texts;
  if (!standings.every(isBorneOut))
    return told(texts, 'neutral', 'point-texts-apart', 'The first text does not give a figure of the second.');
  const reckoned = standings.find(({ derivation }) => derivation !== null)?.derivation;
  return reckoned && shared.held >= TO_RECKON
    ? told(texts, 'agree', 'compare-quantity-reckoned', `The figure can be reckoned: ${reckoned.says}.`)
    : null;
}

function byWords(texts: Compared): TextRelation {
  return texts.shared.likeness >= TO_AGREE
    ? told(texts, 'agree', 'point-texts-alike', 'The texts share most of their words, and the figures are borne out.')
    : told(texts, 'neutral', 'point-texts-apart', 'The texts share too few of their words.');
}

/** A relation with its reason; all of both texts shows it where nothing narrower does. */
function told(
  { first, second }: Compared,
  kind: TextRelation['kind'],
  code: ReasonCode,
  says: string,
  passages: readonly Passage[] = [wholeOf(first), wholeOf(second)],
): TextRelation {
  return { kind, reason: { code, says, passages } };
}

/** Every part once, however many statements hold it. */
function partsOf({ statements }: ReadText): Part[] {
  const parts = statements.flatMap((statement) => statement.parts);
  return [...new Map(parts.map((part) => [`${part.value.kind} ${part.span.start}`, part])).values()];
}

/** Figures count as one word each, by what they say and not by how they are written. */
function wordsShared(first: ReadText, second: ReadText, standings: readonly FigureStanding[]): WordsShared {
  const [given, asked] = [first, second].map((text) => partsOf(text).filter(isFigure)) as [Part[], Part[]];
  const spans = (parts: readonly Part[]): Part['span'][] => parts.map(({ span }) => span);
  return shareWords(wordsOf(first.article, spans(given)), wordsOf(second.article, spans(asked)), {
    given: given.length,
    asked: standings.length,
    borneOut: standings.filter(isBorneOut).length,
  });
}

function clashOf(standings: readonly FigureStanding[]): { readonly given: Part; readonly asked: Part } | null {
  const clash = standings.find(({ kind }) => kind === 'contradicted');
  return clash ? { given: clash.by[0]!, asked: clash.asked } : null;
}

function wholeOf(article: Article): Passage {
  return passageOf(article, { start: 0, end: article.text.length });
}
