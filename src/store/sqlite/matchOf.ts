/** A user's words as a query of the full-text index: all of them, in any order, "several in quotes" together; null where there are none. */
export function matchOf(words: string): string | null {
  const parts = [...words.matchAll(/["“”]([^"“”]+)["“”]|([^\s"“”]+)/gu)].map(
    ([, quoted, word]) => quoted ?? word ?? '',
  );
  const wanted = parts.filter((part) => /[\p{L}\p{N}]/u.test(part));
  // In quotes everything is plain words to the index, whatever a user types.
  return wanted.length === 0 ? null : wanted.map((part) => `"${part}"`).join(' ');
}
