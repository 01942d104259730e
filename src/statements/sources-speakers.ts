import genderTable from '../lang/en/first-name-genders.json' with { type: 'json' };
import firstNameTable from '../lang/en/first-names.json' with { type: 'json' };
import personTable from '../lang/en/person-words.json' with { type: 'json' };
import type { FoundName } from '../text/names.ts';
import { plainName } from '../text/nameFolding.ts';

/** Which pronouns can take somebody up: "he" or "she" alone, either of them, or null for what is no single person. */
export type Speaker = 'he' | 'she' | 'either' | null;

const WOMEN = new Set(genderTable.women.split(' '));
const EITHER = new Set(genderTable.either.split(' '));
const FIRST_NAMES = new Set(firstNameTable.names.split(' '));
const PERSONS = new Set(personTable.roles);
const FEMALE = new Set(personTable.female);
const MALE = new Set(personTable.male);

/** What pronoun a common noun for one person takes ("spokeswoman": she; "witness": either); null for other nouns and plurals. */
export function speakerOfNoun(noun: string): Speaker {
  if (FEMALE.has(noun) || /[a-z]{2}woman$/.test(noun)) return 'she';
  if (MALE.has(noun) || /[a-z]{2}man$/.test(noun)) return 'he';
  return PERSONS.has(noun) || /[a-z]{2}person$/.test(noun) ? 'either' : null;
}

/** Whether a plural noun means persons: "residents", "fishermen". */
export function meansPersons(noun: string): boolean {
  if (/(?:[a-z]{2}|^)(?:men|women|people)$/.test(noun)) return true;
  return noun.endsWith('s') && PERSONS.has(noun.slice(0, -1));
}

function ofTitle(text: string, start: number): Speaker {
  const before = text.slice(Math.max(0, start - 14), start);
  const title = /([A-Z][a-z]+)\.? $/.exec(before)?.[1]?.toLowerCase() ?? '';
  if (FEMALE.has(title)) return 'she';
  return MALE.has(title) ? 'he' : null;
}

function ofRole(role: string | null): Speaker {
  for (const word of role?.split(/[^\p{L}]+/u) ?? []) {
    const speaker = speakerOfNoun(word);
    if (speaker === 'he' || speaker === 'she') return speaker;
    // "The widow of a captain": what follows is about somebody else.
    if (word === 'of' || word === 'for' || word === 's') break;
  }
  return null;
}

function ofFirstName(name: string): Speaker {
  const words = plainName(name).split(' ');
  const first = words[0] ?? '';
  if (words.length < 2 || EITHER.has(first)) return null;
  if (WOMEN.has(first)) return 'she';
  return FIRST_NAMES.has(first) ? 'he' : null;
}

/** What pronoun each person of an article takes, by key, where a title, a role or a first name tells; titles and roles outweigh names. */
export function speakersOf(text: string, names: readonly FoundName[]): Map<string, Speaker> {
  const told = new Map<string, Speaker>();
  const guessed = new Map<string, Speaker>();
  for (const { kind, key, value, span } of names) {
    if (kind !== 'person') continue;
    const sure = ofTitle(text, span.start) ?? ofRole(value.kind === 'party' ? value.role : null);
    if (sure !== null && !told.has(key)) told.set(key, sure);
    const likely = ofFirstName(value.name);
    if (likely !== null && !guessed.has(key)) guessed.set(key, likely);
  }
  return new Map([...guessed, ...told]);
}
