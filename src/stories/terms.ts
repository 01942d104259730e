import { stemmer } from 'stemmer';

const WORD = /[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu;
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
    .filter((word) => word.length > 1 || /^\p{N}/u.test(word))
    .map(stemOf);
}
