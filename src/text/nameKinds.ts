import bodyTable from '../lang/en/body-words.json' with { type: 'json' };
import firstNameTable from '../lang/en/first-names.json' with { type: 'json' };
import personTable from '../lang/en/person-words.json' with { type: 'json' };
import placeTable from '../lang/en/places.json' with { type: 'json' };
import type { Tagged } from './analyse.ts';
import { isEventName } from './nameEvents.ts';
import { plainName } from './nameFolding.ts';
import { knownPlace } from './places.ts';

export type NameKind = 'person' | 'body' | 'place' | 'event' | 'other';

const BODY_WORDS = new Set(bodyTable.words);
const PLAIN_BODY_WORDS = new Set(bodyTable.words.map(plainName));
const FIRST_NAMES = new Set(firstNameTable.names.split(' '));
const TITLES = new Set(personTable.titles);
const ROLES = new Set(personTable.roles);
const QUALIFIERS = new Set(personTable.titleQualifiers);
const PLAIN_TITLES = new Set(personTable.plainTitles);
const SUFFIXES = new Set(personTable.suffixes);
const PLACE_WORDS = new Set(placeTable.placeWords);
const SPEECH =
  /^(said|says|say|told|tells|added|adds|wrote|writes|tweeted|insisted|warned|recalled|explained|testified|asked|replied|who|whose|whom)$/;
/** "According to Quillby", "spoke to Quillby". */
const SPOKEN_TO = /^(?:according|listen(?:ed)?|married|sp[eo]ak(?:ing)?|spoke|talk(?:ed|ing|s)?|wr(?:i|o)te|writing)$/;
const INTO_PLACE =
  /^(in|at|near|from|to|into|across|outside|inside|around|through|toward|towards|via|north|south|east|west|of|off|between|over|leaving|reached)$/;

/** A name without its titles: `titles` are the words dropped from its front. */
export interface BareName {
  readonly titles: readonly string[];
  readonly words: readonly string[];
  /** Index of the first token kept. */
  readonly first: number;
}

/** Takes leading titles off ("Staff Sgt. Ada Bell"), as long as something is left. */
export function withoutTitles(tokens: readonly Tagged[], first: number, last: number): BareName {
  let at = first;
  const titles: string[] = [];
  const office = lastOfOffice(tokens, first, last);
  for (; at <= office; at++) if (tokens[at]!.form !== '.') titles.push(tokens[at]!.form);
  while (at < last && (opensWithTitle(tokens, at, first, last) || opensWithRole(tokens, at))) {
    if (tokens[at]!.form !== '.') titles.push(tokens[at]!.form);
    at += 1;
  }
  return { titles, words: wordsOf(tokens, at, last), first: at };
}

/** Index of the last word of an office before a first name ("Senate Majority Leader Ada Bell": of "Leader"), or -1. */
function lastOfOffice(tokens: readonly Tagged[], first: number, last: number): number {
  for (let at = last - 2; at >= first; at--) {
    const dotted = tokens[at]!.form === '.' ? at - 1 : at;
    const word = tokens[dotted]?.form.replace(/\.$/, '') ?? '';
    if (dotted < first || !(TITLES.has(word) || ROLES.has(word.toLowerCase()))) continue;
    if (FIRST_NAMES.has(plainName(tokens[at + 1]!.form))) return at;
  }
  return -1;
}

/** "Fisherman Piet Vos": a role that opens a sentence and so has a capital, before a first name. */
function opensWithRole(tokens: readonly Tagged[], at: number): boolean {
  const next = tokens[at + 1];
  return at === 0 && ROLES.has(tokens[0]!.lower) && next !== undefined && FIRST_NAMES.has(plainName(next.form));
}

/** "Defence" and "Former" are part of a title only before one: "Defence Minister", not "Defence Ministry". */
function opensWithTitle(tokens: readonly Tagged[], at: number, first: number, last: number): boolean {
  const word = tokens[at]!.form.replace(/\.$/, '');
  if (at > first && /^[.-]$/.test(word === '' ? '.' : word)) return true;
  if (!QUALIFIERS.has(word)) return TITLES.has(word);
  const next = tokens[at + 1]?.form.replace(/\.$/, '') ?? '';
  return at + 1 < last && (TITLES.has(next) || QUALIFIERS.has(next) || next === '-');
}

/** The words of a name as they are spaced in the text: "Deh-i-Nau" is one. */
function wordsOf(tokens: readonly Tagged[], first: number, last: number): string[] {
  const words: string[] = [];
  for (let at = first; at <= last; at++) {
    const token = tokens[at]!;
    if (/^[.,]$/.test(token.form)) continue;
    const form = token.form.replace(/(?<=\p{L}{2})\.$/u, '');
    if (at > first && words.length > 0 && tokens[at - 1]!.end === token.start && tokens[at - 1]!.form !== '.')
      words.push(`${words.pop() ?? ''}${form}`);
    else words.push(form);
  }
  return words;
}

/** What kind of thing a name names, from its own words, the tables and the words beside it. `weight` tells how sure: 3 own words, 1 context. */
export function kindOfName(
  bare: BareName,
  tokens: readonly Tagged[],
  last: number,
): { kind: NameKind; weight: number } {
  const { words } = bare;
  const final = words.at(-1) ?? '';
  if (isEventName(words) && !isTitled(bare)) return { kind: 'event', weight: 3 };
  if (
    words.some(
      (word, i) => BODY_WORDS.has(word) && (i > 0 || words.length === 1 || words[1] === 'of' || words[1] === 'for'),
    )
  ) {
    return { kind: 'body', weight: 3 };
  }
  if (isTitled(bare) && words.length <= 4) return { kind: 'person', weight: 3 };
  const plain = knownPlace(
    words
      .join(' ')
      .replace(/ ([-.]) ?/g, '$1')
      .replace(/- /g, '-'),
  );
  if (plain) return { kind: 'place', weight: isFirstName(words) && SPEECH.test(tokens[last + 1]?.lower ?? '') ? 1 : 3 };
  if (isFirstName(words) && words.length >= 2 && !PLACE_WORDS.has(final)) return { kind: 'person', weight: 3 };
  if (
    words.length >= 2 &&
    (PLACE_WORDS.has(final) || /^(Mount|Lake|Cape|Fort|Rue|Place|Port|Gulf|Rio)$/.test(words[0]!))
  )
    return { kind: 'place', weight: 3 };
  if (words.length === 1 && /^\p{Lu}{2,6}s?$/u.test(final)) return { kind: 'body', weight: 2 };
  return kindFromContext(bare, tokens, last);
}

function isTitled(bare: BareName): boolean {
  return bare.titles.length > 0;
}

function isFirstName(words: readonly string[]): boolean {
  return FIRST_NAMES.has(plainName(words[0] ?? ''));
}

function kindFromContext(bare: BareName, tokens: readonly Tagged[], last: number): { kind: NameKind; weight: number } {
  const after = tokens[last + 1]?.lower ?? '';
  const before = tokens[bare.first - 1]?.lower ?? '';
  const person = bare.words.length <= 4 && bare.words.every((word) => !/^(of|the|and|&)$/.test(word));
  if (person && hasAge(tokens, last)) return { kind: 'person', weight: 3 };
  if (person && SPEECH.test(after)) return { kind: 'person', weight: 2 };
  if (person && /^(said|says|told|added)$/.test(before) && bare.words.length >= 2) return { kind: 'person', weight: 2 };
  const addressed = before === 'to' && SPOKEN_TO.test(tokens[bare.first - 2]?.lower ?? '');
  if (person && addressed && bare.words.length === 1) return { kind: 'person', weight: 1 };
  if (INTO_PLACE.test(before) && bare.words.length <= 3) return { kind: 'place', weight: 1 };
  if (person && isFirstName(bare.words) && bare.words.length === 1) return { kind: 'person', weight: 1 };
  if (person && (bare.words.length === 2 || (bare.words.length === 3 && /^\p{Lu}$/u.test(bare.words[1]!))))
    return { kind: 'person', weight: 1 };
  return { kind: 'other', weight: 0 };
}

/** ", 34," after a name. */
function hasAge(tokens: readonly Tagged[], last: number): boolean {
  const [comma, age, close] = [tokens[last + 1], tokens[last + 2], tokens[last + 3]];
  return (
    comma !== undefined &&
    /^[,(]$/.test(comma.form) &&
    /^\d{1,3}$/.test(age?.form ?? '') &&
    (close === undefined || /^[,.;)]$/.test(close.form))
  );
}

/** A word that names a kind of body in any case: "Ministry", "Bank". */
export function isBodyWord(word: string): boolean {
  return PLAIN_BODY_WORDS.has(plainName(word));
}

/** True for words that end a name without being part of it ("Jr", "MP"). */
export function isSuffix(word: string): boolean {
  return SUFFIXES.has(plainName(word));
}

/** True for "Mr", "Dr" and the like, which tell no office. */
export function isPlainTitle(word: string): boolean {
  return PLAIN_TITLES.has(plainName(word));
}
