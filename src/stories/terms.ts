import { stemmer } from 'stemmer';
import type { Article } from '../model/index.ts';

/** How often each word stem stands in an article, and which of them are names or numbers. */
export interface TermCounts {
  readonly counts: ReadonlyMap<string, number>;
  readonly names: ReadonlySet<string>;
}

/** Words of the body that are read; what an event is about stands near the top. */
const BODY_WORDS = 400;
const HEADLINE_WORDS = 60;
const HEADLINE_WEIGHT = 2;
/** Capitals inside a sentence mark most names without a list of them. */
const NAME_WEIGHT = 2;
const WORD = /[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu;
const SENTENCE_START = /[.!?\n"“:]/;
const stems = new Map<string, string>();

/** The stem of one word, lower case. The cache only spares time: the same word always gives the same stem. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = stemmer(word.toLowerCase());
  if (stems.size < 200_000) stems.set(word, stem);
  return stem;
}

/** The stems of a text in order, without single letters. */
export function stemsOf(text: string): string[] {
  return Array.from(text.matchAll(WORD), ([word]) => word)
    .filter(carriesMeaning)
    .map(stemOf);
}

/** Counts the stems of headline, standfirst and the first words of the body. */
export function countTerms(article: Article): TermCounts {
  const counts = new Map<string, number>();
  const names = new Set<string>();
  const add = (stem: string, weight: number) => counts.set(stem, (counts.get(stem) ?? 0) + weight);

  for (const stem of stemsOf(article.headline ?? '').slice(0, HEADLINE_WORDS)) add(stem, HEADLINE_WEIGHT);
  for (const { word, isName } of readBody(article.text)) {
    const stem = stemOf(word);
    if (isName) names.add(stem);
    add(stem, isName ? NAME_WEIGHT : 1);
  }
  return { counts, names };
}

function* readBody(text: string): Generator<{ word: string; isName: boolean }> {
  let end = 0;
  let read = 0;
  for (const match of text.matchAll(WORD)) {
    if (read++ >= BODY_WORDS) return;
    const word = match[0];
    const insideSentence = end > 0 && !SENTENCE_START.test(text.slice(end, match.index));
    end = match.index + word.length;
    if (carriesMeaning(word)) yield { word, isName: isNumber(word) || (insideSentence && /^\p{Lu}/u.test(word)) };
  }
}

function isNumber(word: string): boolean {
  return /^\p{N}/u.test(word);
}

function carriesMeaning(word: string): boolean {
  return word.length > 1 || isNumber(word);
}

/** Where the first word with each of these stems stands in a text: [start, end] by stem. */
export function findStems(text: string, wanted: ReadonlySet<string>): Map<string, readonly [number, number]> {
  const found = new Map<string, readonly [number, number]>();
  for (const match of text.matchAll(WORD)) {
    if (found.size === wanted.size) break;
    const stem = stemOf(match[0]);
    if (wanted.has(stem) && !found.has(stem)) found.set(stem, [match.index, match.index + match[0].length]);
  }
  return found;
}
