import table from '../../lang/en/byline-words.json' with { type: 'json' };
import firstNames from '../../lang/en/first-names.json' with { type: 'json' };
import { knownPlace } from '../../text/places.ts';
import { agenciesIn } from '../agency.ts';
import { cutByline } from './cutByline.ts';

/** Somebody a byline names: a person, an agency, a desk of the outlet or the outlet itself, or a name that does not tell. */
export interface BylineName {
  readonly name: string;
  readonly kind: 'person' | 'agency' | 'desk' | 'unknown';
}

const ACCOUNTS = new Set(table.accounts);
const FIRST_NAMES = new Set(firstNames.names.split(' '));
const ROLES = new Set(table.roles);
const FIELDS = new Set(table.fields);
const DEGREES = new Set(table.degrees);
const PERSON =
  /^\p{Lu}[\p{L}.'’-]*(?:\s(?:de|van|von|bin|ibn|al|el|da|der|den|di|la|le|du|dos|ter|ten|ben|y)\b){0,3}(?:\s\p{Lu}[\p{L}.'’-]*){1,3}(?:\s(?:de|van|von|bin|ibn|al|el|da|der|den|di|la|le|du|dos)\b\s\p{Lu}[\p{L}.'’-]*)?$/u;
const DESK =
  /\b(?:desk|bureau|team|newsroom|services?|web|online|digital|editorial|board|sports?|business)\b|\b(?:staff|editors|reporters|writers|correspondents|reports?|contributors)$/i;
/** Words in the names of papers and stations. */
const OUTLET =
  /\b(?:times|post|herald|tribune|journal|guardian|telegraph|independent|chronicle|gazette|courier|observer|press|news|daily|magazine|today|radio|tv|network|agency)\b/i;
const GENERIC = /\b(?:(?:news\s|wire\s)?agencies|wire services?|wires|agency reports?|agency inputs?)\b/i;
/** One word, as a pen name. */
const PEN_NAME = /^\p{Lu}\p{Ll}{2,20}$/u;
/** One capitalised word behind a name, as other outlets are named. */
const UNKNOWN = /^\p{Lu}[\p{L}\p{N}&.-]{2,30}$/u;

/**
 * Who a byline names, in its order. Titles, degrees, addresses, dates and the outlet's name beside a person are left out;
 * accounts such as "admin" are nobody. `outlet` is the outlet's name, or null.
 */
export function namesInByline(byline: string, outlet: string | null): BylineName[] {
  const names: BylineName[] = [];
  for (const part of cutByline(byline)) {
    const found = namesInPart(part, outlet, names.length > 0);
    for (const name of found) if (!names.some((other) => other.name === name.name)) names.push(name);
  }
  const people = names.some(({ kind }) => kind === 'person');
  return people ? names.filter(({ kind }) => kind !== 'desk') : names;
}

function namesInPart(part: string, outlet: string | null, follows: boolean): BylineName[] {
  if (ACCOUNTS.has(keyOf(part))) return [];
  if (isOutlet(part, outlet)) return [{ name: part, kind: 'desk' }];
  const agencies = namesOfAgencies(part);
  if (agencies.length > 0) return agencies;
  if (GENERIC.test(part)) return [{ name: 'agencies', kind: 'unknown' }];
  if (DESK.test(part)) return [{ name: part, kind: 'desk' }];
  if (isRolePhrase(part, follows)) return [];
  const name = withoutRole(withoutOutlet(part, outlet));
  if (name === '' || isOutlet(name, outlet) || ACCOUNTS.has(keyOf(name)) || (follows && isDegree(name))) return [];
  return nameAlone(name, follows);
}

function nameAlone(name: string, follows: boolean): BylineName[] {
  const words = name.split(' ').length;
  if (words > 1 && OUTLET.test(name)) return /^\p{Lu}/u.test(name) ? [{ name, kind: 'unknown' }] : [];
  if (/^(?:the|a|an|our|your)\s/i.test(name)) return [];
  if (knownPlace(name) !== null) return [];
  if (PERSON.test(name)) return [{ name, kind: 'person' }];
  // One word may be a pen name or an agency that no list knows; only a first name is taken for a person.
  if (!follows && FIRST_NAMES.has(name.toLowerCase())) return [{ name, kind: 'person' }];
  return (follows ? UNKNOWN : PEN_NAME).test(name) ? [{ name, kind: 'unknown' }] : [];
}

function namesOfAgencies(part: string): BylineName[] {
  const agencies = agenciesIn(part).filter(({ agency }) => !agency.pictures);
  const first = agencies[0];
  if (first === undefined) return [];
  const before = withoutRole(part.slice(0, first.start).replace(/[\s.|–-]+$/u, ''));
  const person: BylineName[] = PERSON.test(before) ? [{ name: before, kind: 'person' }] : [];
  return [...person, ...agencies.map(({ agency }): BylineName => ({ name: agency.name, kind: 'agency' }))];
}

/** True for the outlet's own name, a short form of it, or a part of the outlet named after it ("Oster Evening Business"). */
function isOutlet(name: string, outlet: string | null): boolean {
  const [key, own] = [keyOf(name), keyOf(outlet ?? '')];
  if (own.length < 2 || key === '') return false;
  return key.replace(/\s/g, '') === own.replace(/\s/g, '') || own.startsWith(`${key} `) || key.startsWith(`${own} `);
}

// "Ada Lund Oster Evening", "Ada Lund. Oster Evening": the outlet stands behind the person.
function withoutOutlet(part: string, outlet: string | null): string {
  if (outlet === null || outlet.length < 2) return part;
  const at = part.toLowerCase().lastIndexOf(outlet.toLowerCase());
  if (at <= 0 || at + outlet.length < part.length) return part;
  return part.slice(0, at).replace(/[\s.,|–(-]+$/u, '');
}

// "Ada Lund, National Security Writer": a role behind a name, unless it opens with a first name.
function isRolePhrase(part: string, follows: boolean): boolean {
  const words = part.toLowerCase().split(' ');
  if (words.some(isRole) && words.every((word) => isRole(word) || FIELDS.has(word))) return true;
  return follows && words.some(isRole) && !FIRST_NAMES.has(words[0] ?? '');
}

function isRole(word: string): boolean {
  return ROLES.has(word.toLowerCase().replace(/[^\p{L}-]/gu, ''));
}

// "Editor Ada Lund", "Ada Lund Science Writer": words of a role before a name, or behind two words of one.
function withoutRole(part: string): string {
  const words = part.split(' ');
  const start = words.findIndex((word) => !isRole(word));
  if (start < 0) return '';
  const rest = words.slice(start);
  let end = rest.findIndex((word, i) => i >= 2 && isRole(word));
  while (end > 2 && FIELDS.has(rest[end - 1]?.toLowerCase() ?? '')) end--;
  return (end < 0 ? rest : rest.slice(0, end)).join(' ');
}

function isDegree(part: string): boolean {
  return part.split(/\s+/).every((word) => DEGREES.has(word.toLowerCase().replace(/\./g, '')));
}

function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
