import personTable from '../lang/en/person-words.json' with { type: 'json' };
import firstNameTable from '../lang/en/first-names.json' with { type: 'json' };
import { canonicalGiven, isFamilyFirst } from './givenNames.ts';
import { foldName, plainName } from './nameFolding.ts';
import { isSuffix, type NameKind } from './nameKinds.ts';
import { fullPlaceName, knownPlace } from './places.ts';

const FIRST_NAMES = new Set(firstNameTable.names.split(' '));
const PARTICLES = new Set(personTable.particles.filter((one) => !FIRST_NAMES.has(one)));
/** Endings that tell a company's legal form. */
const LEGAL = /^(?:inc|ltd|corp|co|plc|llc|llp|gmbh|ag|sa)$/;
const SMALL = /^(of|the|for|and|&|in|de|la|le)$/;

/**
 * The key that joins variants of a name within and across articles. Persons: folded surname and first name ("bil.ada",
 * "bil" where only the surname is known), in one form for Bob and Robert. Bodies: content words in alphabetical order. Places: the table's own name.
 */
export function nameKey(words: readonly string[], kind: NameKind): string {
  if (kind === 'place') return placeKey(words.join(' '));
  return kind === 'person' ? personKey(words) : bodyKey(words);
}

/** Key of a place name: its entry in the table, else its folded form. */
export function placeKey(name: string): string {
  return knownPlace(name)?.key ?? foldName(fullPlaceName(name));
}

/** Key of a person: surname with first name or initial, or the surname by itself. */
export function personKey(words: readonly string[]): string {
  const { surname, given } = splitPerson(words);
  const first = canonicalGiven(given);
  return first === '' ? foldSurname(surname) : `${foldSurname(surname)}.${first}`;
}

/** A surname folded, without the article that Arabic names may carry ("al-Harin"). */
export function foldSurname(surname: string): string {
  return foldName(surname).replace(/^(al|il|ul) (?=.)/, '');
}

/** Given and family name; a particle ("al", "van") belongs to the family name, which stands first in "Kim Dae-sung". */
export function splitPerson(words: readonly string[]): { given: string; surname: string } {
  const parts = words.filter((word) => word !== '-' && !isSuffix(word));
  if (parts.length < 2) return { given: '', surname: parts[0] ?? '' };
  if (isFamilyFirst(parts)) return { given: parts.slice(1).join('').replaceAll('-', ''), surname: parts[0]! };
  const given = PARTICLES.has(plainName(parts[0]!)) ? '' : parts[0]!;
  return { given, surname: parts.at(-1)! };
}

/** Key of a body: folded words without small ones, sorted, so that "Ministry of Defence" meets "Defense Ministry". */
export function bodyKey(words: readonly string[]): string {
  const kept = words
    .flatMap((word) => word.split('&'))
    .map((word) =>
      plainName(word)
        .replace(/^defense$/, 'defence')
        .replace(/^center$/, 'centre')
        .replace(/isation$/, 'ization')
        .replace(/^dept$/, 'department')
        .replace(/^corporation$/, 'corp')
        .replace(/^(?:company|limited|incorporated)$/, (long) => ({ company: 'co', limited: 'ltd' })[long] ?? 'inc'),
    )
    .filter((word, at) => word !== '' && !SMALL.test(word) && !(at > 0 && LEGAL.test(word)));
  return kept.sort().join(' ');
}
