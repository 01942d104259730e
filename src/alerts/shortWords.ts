/** Most UTF-16 units of words, and of a headline, in an alert's sentence. */
const LONGEST_QUOTE = 200;
/** Most of them handed on as exact words. */
const LONGEST_WORDS = 2000;

/** Words on one line, cut where they are long; "…" marks the cut. */
export function onOneLine(words: string): string {
  // A headline can be as long as a page: only its beginning is looked at.
  const flat = words
    .slice(0, 4 * LONGEST_QUOTE)
    .replace(/\s+/gu, ' ')
    .trim();
  return flat.length > LONGEST_QUOTE || words.length > 4 * LONGEST_QUOTE ? `${cut(flat, LONGEST_QUOTE)}…` : flat;
}

/** Exact words up to the length that is handed on. */
export function exactWords(words: string): string {
  return cut(words, LONGEST_WORDS);
}

/** Cuts a text, never inside a pair of surrogates. */
function cut(text: string, most: number): string {
  const last = text.charCodeAt(most - 1);
  const isSplit = text.length > most && last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, isSplit ? most - 1 : most);
}
