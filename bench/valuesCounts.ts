interface Wanted {
  readonly words: readonly string[];
  readonly optional: boolean;
}

/**
 * Whether the thing a quantity was found to count is the labelled one: every wanted word stands, and no word besides it but
 * those in brackets and those that stand in the text right before the head or after its "of". Order does not matter.
 */
export function countsAgree(pattern: string, found: string, text: string): boolean {
  const wanted = pattern
    .split(' ')
    .filter((word) => word !== '')
    .map((word): Wanted => {
      const optional = word.startsWith('(');
      return { words: (optional ? word.slice(1, -1) : word).split('|').flatMap(parts), optional };
    });
  const given = parts(found);
  const head = wanted.find((word) => !word.optional);
  const beside = head ? besideHead(text, head.words) : [];
  return (
    wanted.every(({ words, optional }) => optional || words.some((word) => given.includes(word))) &&
    given.every((word) => wanted.some(({ words }) => words.includes(word)) || beside.some((near) => alike(near, word)))
  );
}

function parts(words: string): string[] {
  return words.split(/[ -]+/).filter((word) => word !== '');
}

const BEFORE = 4;
const AFTER = 3;

/** Words of the text that can belong to the noun phrase of a head. */
function besideHead(text: string, heads: readonly string[]): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.flatMap((word, at) => {
    if (!heads.some((head) => alike(word, head))) return [];
    const after = words[at + 1] === 'of' ? words.slice(at + 2, at + 2 + AFTER) : [];
    return [...words.slice(Math.max(0, at - BEFORE), at), ...after];
  });
}

/** A word and its lemma begin alike: "boxes" and "box", "parties" and "party", but "man" and "many" do not. */
function alike(word: string, lemma: string): boolean {
  if (word === lemma) return true;
  const stem = lemma.replace(/(?:e|y)$/, '');
  return stem.length > 2 && word.startsWith(stem) && word.length - stem.length <= 3;
}
