import type { Article, Part, Passage, ReasonCode, Statement } from '../model/index.ts';
import { type FigureStanding, isBorneOut, isFigure, standFigures } from './figureStanding.ts';
import { clashingParts } from './partClashes.ts';
import { reckoningWordsOf } from './reckoningWords.ts';
import { relateInPlace } from './relateInPlace.ts';
import { passageOf, type TextRelation } from './textRelation.ts';
import { shareWords, wordsOf, type WordsShared } from './textWords.ts';

/** A short text with the statements found in it. */
export interface ReadText {
  readonly article: Article;
  readonly statements: readonly Statement[];
}

/**
 * Likeness from which the second text is taken to say what the first says, share of its words that shows that both are about one
 * thing, and share that is enough where its figure is reckoned. Chosen once, on the dev halves of the benchmark of pairs.
 */
const TO_AGREE = 0.8;
const TO_BE_ABOUT = 0.4;
const TO_RECKON = 0.3;

/**
 * Whether the first of two short texts bears out the second, rules it out or neither. Where they differ in nothing but figures,
 * the bounds of these decide; else whether each figure of the second is said or can be reckoned, whether a figure, time or deed
 * is at odds with the first, and the words they share.
 */
export function relateTexts(first: ReadText, second: ReadText): TextRelation {
  return relateInPlace(first.article, second.article) ?? relateByParts(first, second);
}

function relateByParts(first: ReadText, second: ReadText): TextRelation {
  const [said, asked] = [partsOf(first), partsOf(second)];
  const words = reckoningWordsOf([first.article.text, second.article.text]);
  const standings = standFigures(asked.filter(isFigure), said.filter(isFigure), words);
  const shared = wordsShared(first, second, standings);
  const told = (kind: TextRelation['kind'], code: ReasonCode, says: string, passages?: Passage[]): TextRelation => ({
    kind,
    reason: { code, says, passages: passages ?? [wholeOf(first.article), wholeOf(second.article)] },
  });
  const clash = clashOf(standings) ?? clashingParts(said, asked);
  if (clash !== null && shared.held >= TO_BE_ABOUT)
    return told('conflict', 'point-texts-clash', 'A figure, time or deed fits none that the first text gives.', [
      passageOf(first.article, clash.given.span),
      passageOf(second.article, clash.asked.span),
    ]);
  if (!standings.every(isBorneOut))
    return told('neutral', 'point-texts-apart', 'The first text does not give a figure of the second.');
  const reckoned = standings.find(({ derivation }) => derivation !== null);
  if (reckoned && shared.held >= TO_RECKON)
    return told('agree', 'compare-quantity-reckoned', `The figure can be reckoned: ${reckoned.derivation!.says}.`);
  return shared.likeness >= TO_AGREE
    ? told('agree', 'point-texts-alike', 'The texts share most of their words, and the figures are borne out.')
    : told('neutral', 'point-texts-apart', 'The texts share too few of their words.');
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
