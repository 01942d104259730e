import countryTable from '../lang/en/countries.json' with { type: 'json' };
import wordTable from '../lang/en/official-words.json' with { type: 'json' };
import type { ReasonCode } from '../model/index.ts';

/** Why two names were taken for one source. */
export interface SameSource {
  readonly code: ReasonCode;
  readonly says: string;
}

const TITLES = new Set(wordTable.titles);
const PLACES = new Set(wordTable.places);
const SUFFIXES = new Set(wordTable.companySuffixes);
const POLICE = new Set(wordTable.police);
/** The country for each word that means "of that country". */
const COUNTRY_OF = new Map(
  countryTable.countries.flatMap(([name, adjective]) =>
    name !== undefined && adjective !== undefined ? [[adjective.toLowerCase(), name.toLowerCase()] as const] : [],
  ),
);
const OF_COUNTRY = new RegExp(
  `(?<![\\p{L}])(?:${[...COUNTRY_OF.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}])`,
  'gu',
);
const NATION = /(?:ian|ish|ese|ench|erman|an)$/;

/** A name in lower case without article, possessive and marks: "the Foreign Ministry's" gives "foreign ministry". */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[’']s?(?=\s|$)/gu, '')
    .replace(/(?<=\p{L})\.(?=\p{L}|\s|$)/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|a|an) /, '');
}

/** Whether two names credited in reports of one story mean one source, and by which rule; null where nothing says so. */
export function sameSource(left: string, right: string): SameSource | null {
  const [of, and] = [comparedForm(left), comparedForm(right)];
  if (!mayBeSame(of, and)) return null;
  const [a, b] = [of.plain, and.plain];
  if (a === '' || b === '') return null;
  if (a === b) return because('origin-source-same-name', left, right, 'the names are the same');
  if (a.replaceAll(' ', '') === b.replaceAll(' ', ''))
    return because('origin-source-spelling', left, right, 'they are written together or apart');
  if (withoutSuffix(a) === withoutSuffix(b))
    return because('origin-source-short-form', left, right, 'one is the other with the form of the company');
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const [shortWords, longWords] = [short.split(' '), long.split(' ')];
  if (isPolice(shortWords) && isPolice(longWords))
    return because('origin-source-short-form', left, right, 'both are the police');
  if (isTail(shortWords, longWords))
    return because('origin-source-short-form', left, right, 'one is the short form of the other');
  if (isAcronym(left, longWords) || isAcronym(right, longWords))
    return because('origin-source-acronym', left, right, 'one is made of the first letters of the other');
  if (isSpelling(shortWords, longWords))
    return because('origin-source-spelling', left, right, 'they are two spellings of one name');
  return null;
}

function because(code: ReasonCode, left: string, right: string, why: string): SameSource {
  return { code, says: `“${left}” and “${right}” were taken for one source: ${why}.` };
}

/** Every name is compared with every other one: its form is worked out once. */
const FORMS = new Map<string, ComparedForm>();
const MOST_FORMS = 5000;

interface ComparedForm {
  readonly plain: string;
  readonly words: ReadonlySet<string>;
  /** A rule may fit without a word in common: an acronym, the police. */
  readonly alone: boolean;
}

function comparedForm(name: string): ComparedForm {
  const known = FORMS.get(name);
  if (known) return known;
  if (FORMS.size >= MOST_FORMS) FORMS.clear();
  const plain = countryNamed(plainName(name));
  const words = plain.split(' ');
  const form = { plain, words: new Set(words), alone: isPolice(words) || lettersOf(name) !== null };
  FORMS.set(name, form);
  return form;
}

/** Whether any rule can fit, at little cost: most names of a story have nothing in common. */
function mayBeSame(left: ComparedForm, right: ComparedForm): boolean {
  if (left.alone || right.alone || left.plain[0] === right.plain[0]) return true;
  for (const word of left.words) if (right.words.has(word)) return true;
  return false;
}

/** "south korea military" for "south korean military". */
function countryNamed(plain: string): string {
  return plain.replace(OF_COUNTRY, (adjective) => COUNTRY_OF.get(adjective) ?? adjective);
}

/** "Solund Lines" for "Solund Lines Ltd". */
function withoutSuffix(plain: string): string {
  const words = plain.split(' ');
  while (words.length > 1 && SUFFIXES.has(words.at(-1)!)) words.pop();
  return words.join(' ');
}

function isPolice(words: readonly string[]): boolean {
  return words.some((word, i) => POLICE.has(word) && i >= words.length - 2);
}

/** "Joint Chiefs of Staff" beside "South Korea Joint Chiefs of Staff", "Brenne" beside "Olav Brenne"; a lone common word never is. */
function isTail(short: readonly string[], long: readonly string[]): boolean {
  const core = short.filter((word) => !TITLES.has(word));
  if (core.length === 0 || short.length >= long.length + 1) return false;
  const longCore = long.filter((word) => !TITLES.has(word));
  if (core.join(' ') === longCore.join(' ')) return true;
  if (core.length >= longCore.length) return false;
  if (longCore.slice(-core.length).join(' ') === core.join(' ')) return core.length > 1 || isSurname(longCore);
  return core.length > 1 && longCore.slice(0, core.length).join(' ') === core.join(' ');
}

function isSurname(long: readonly string[]): boolean {
  const before = long.slice(0, -1);
  return before.every((word) => PLACES.has(word) || NATION.test(word)) || before.length <= 2;
}

function lettersOf(name: string): string | null {
  const letters = name.replace(/[.\s]|^the /gi, '');
  return /^[A-Z]{2,6}$/.test(letters) ? letters : null;
}

function isAcronym(name: string, long: readonly string[]): boolean {
  const letters = lettersOf(name);
  if (letters === null) return false;
  const initials = long
    .filter((word) => !['of', 'and', 'the', 'for', 'in'].includes(word))
    .map((word) => word[0] ?? '');
  const all = initials.join('').toUpperCase();
  return (
    all === letters ||
    all.endsWith(letters) ||
    long
      .map((word) => word[0] ?? '')
      .join('')
      .toUpperCase()
      .endsWith(letters)
  );
}

/** "Noor Fayez" and "Noor Faiz": all words but one equal, that one close. */
function isSpelling(short: readonly string[], long: readonly string[]): boolean {
  if (short.length !== long.length || short.length < 2) return false;
  const unequal = short.flatMap((word, i) => (word === long[i] ? [] : [[word, long[i] ?? ''] as const]));
  return (
    unequal.length === 1 &&
    unequal.every(([a, b]) => a[0] === b[0] && Math.min(a.length, b.length) > 3 && isClose(a, b))
  );
}

function isClose(a: string, b: string): boolean {
  const skeleton = (word: string): string =>
    word
      .replace(/[aeiouyhw]/g, '')
      .replace(/(.)\1+/g, '$1')
      .replace(/[sz]/g, 's');
  return skeleton(a) === skeleton(b);
}
