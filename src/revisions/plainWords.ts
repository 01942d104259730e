import stopwords from '../lang/en/stopwords.json' with { type: 'json' };

const STOPWORDS = new Set<string>(stopwords.words);

/** A sentence by which two states of it are one: white space, quotation marks, dashes and marks of the setting aside. */
export function sentenceKey(sentence: string): string {
  return sentence
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚`´]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words and figures of a sentence in lower case, in order; marks are left out. */
export function plainWords(sentence: string): string[] {
  return (
    sentenceKey(sentence)
      .toLowerCase()
      .replaceAll("'", '')
      .match(/[\p{L}\p{M}]+|\d+(?:[.,]\d+)*/gu) ?? []
  );
}

/** True for words that tell nothing of what a sentence is about. */
export function isStopword(word: string): boolean {
  return STOPWORDS.has(word);
}
