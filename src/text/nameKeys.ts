import { foldName, plainName } from './nameFolding.ts';
import { isSuffix, type NameKind } from './nameKinds.ts';
import { knownPlace } from './places.ts';

const SMALL = /^(of|the|for|and|&|in|de|la|le)$/;

/**
 * The key that joins variants of a name within and across articles. Persons: folded surname and first initial ("bil.a",
 * "bil" where only the surname is known). Bodies: content words in alphabetical order. Places: the table's own name.
 */
export function nameKey(words: readonly string[], kind: NameKind): string {
  if (kind === 'place') return placeKey(words.join(' '));
  return kind === 'person' ? personKey(words) : bodyKey(words);
}

/** Key of a place name: its entry in the table, else its folded form. */
export function placeKey(name: string): string {
  return knownPlace(name)?.key ?? foldName(name.replace(/^the\s+/i, ''));
}

/** Key of a person: surname with initial, or the surname by itself. */
export function personKey(words: readonly string[]): string {
  const kept = words.filter((word) => !isSuffix(word));
  const { surname, given } = splitPerson(kept);
  const initial = foldName(given)[0];
  return initial === undefined ? foldSurname(surname) : `${foldSurname(surname)}.${initial}`;
}

/** A surname folded, without the article that Arabic names may carry ("al-Harin"). */
export function foldSurname(surname: string): string {
  return foldName(surname).replace(/^(al|il|ul) (?=.)/, '');
}

/** Given and family name; a particle ("al", "van") belongs to the family name. */
export function splitPerson(words: readonly string[]): { given: string; surname: string } {
  const parts = words.filter((word) => word !== '-');
  if (parts.length < 2) return { given: '', surname: parts[0] ?? '' };
  return { given: parts[0]!, surname: parts.at(-1)! };
}

/** Key of a body: folded words without small ones, sorted, so that "Ministry of Defence" meets "Defense Ministry". */
export function bodyKey(words: readonly string[]): string {
  const kept = words
    .map((word) =>
      plainName(word)
        .replace(/^defense$/, 'defence')
        .replace(/^center$/, 'centre')
        .replace(/isation$/, 'ization')
        .replace(/^dept$/, 'department'),
    )
    .filter((word) => word !== '' && !SMALL.test(word));
  return kept.sort().join(' ');
}
