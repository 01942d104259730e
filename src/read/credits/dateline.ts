import type { Credit } from '../../model/index.ts';
import { knownPlace } from '../../text/places.ts';
import { agenciesIn, agencyNamed } from '../agency.ts';

/** What a report opens with ("LONDON, May 4 (Reuters) —"), with the agency it credits; offsets into the paragraph. */
export interface Dateline {
  readonly words: string;
  readonly credits: readonly Credit[];
}

const LONGEST = 100;
const MOST_PLACE_WORDS = 4;
const DASH = /\s?(?:[—–―]|--|\s-\s?)\s?|:\s/g;

/** The dateline that opens a paragraph, or null. `start` is the paragraph's place in the text, `outlet` the outlet's name or null. */
export function findDateline(paragraph: string, start: number, outlet: string | null = null): Dateline | null {
  const head = paragraph.slice(0, LONGEST);
  return bracketed(head, start, outlet) ?? dashed(head, start) ?? placeAlone(paragraph);
}

/** "LONDON, May 4 (Reuters) —", "BRANNOC (Nordwire) –", "Oster (Oster Evening)": a place and who reports in brackets. */
function bracketed(head: string, start: number, outlet: string | null): Dateline | null {
  const closed = /^([^()[\]]{0,70})[([]([^()[\]]{2,40})[)\]]/.exec(head);
  const [place, named] = [closed?.[1] ?? '', closed?.[2] ?? ''];
  if (closed === null || !isPlaceAndDate(place)) return null;
  if (agenciesIn(named).length > 0) return dateline(closed[0], named, start);
  const own = outlet !== null && named.toLowerCase().startsWith(outlet.toLowerCase());
  if (own) return isPlace(place) ? { words: closed[0].trim(), credits: [] } : null;
  const dash = /^\s?(?:[—–―-]|--)/.test(head.slice(closed[0].length));
  return dash && isUnlistedAgency(named) && isCapitals(place) ? openedBy(closed[0], named, start) : null;
}

/** "OSTER, Norland —", "Reuters —": a place or an agency before a dash. */
function dashed(head: string, start: number): Dateline | null {
  for (const dash of head.matchAll(DASH)) {
    const before = head.slice(0, dash.index).trim();
    if (before === '') return null;
    if (agencyNamed(before) !== null) return dateline(before, before, start);
    // A colon stands behind any word that is called out; only behind a known place is it a dateline.
    const known = dash[0].startsWith(':') ? isKnown(before) : isPlace(before) || isCapitals(before);
    if (known && isPlaceAndDate(before)) return { words: before, credits: [] };
  }
  return null;
}

/** A known place that stands as a paragraph of its own. */
function placeAlone(paragraph: string): Dateline | null {
  return paragraph.length <= 40 && !/[.!?:]$/.test(paragraph) && isKnown(paragraph) && /^\p{Lu}/u.test(paragraph)
    ? { words: paragraph, credits: [] }
    : null;
}

function dateline(words: string, credit: string, start: number): Dateline {
  const at = start + words.indexOf(credit);
  const credits = agenciesIn(credit).map(({ agency, words: named, start: within }): Credit => ({
    name: agency.name,
    kind: 'agency',
    of: 'text',
    words: named,
    span: { start: at + within, end: at + within + named.length },
    foundBy: 'dateline',
  }));
  return { words: words.trim(), credits };
}

// "BRANNOC (Nordwire) –": the place of the brackets says that it is an agency, listed or not.
function openedBy(words: string, name: string, start: number): Dateline {
  const at = start + words.indexOf(name);
  const span = { start: at, end: at + name.length };
  return {
    words: words.trim(),
    credits: [{ name, kind: 'agency', of: 'text', words: name, span, foundBy: 'dateline' }],
  };
}

function isUnlistedAgency(name: string): boolean {
  return /^\p{Lu}[\p{L}&.-]+(?:\s\p{Lu}[\p{L}&.-]+){0,2}$/u.test(name);
}

// Places and dates have no words in lower case but the small ones inside names.
function isPlaceAndDate(words: string): boolean {
  const pieces = words.trim().split(/\s+/);
  if (pieces.length > 9) return false;
  return pieces.every(
    (piece) => !/^\p{Ll}/u.test(piece) || /^(?:de|la|el|al|of|the|on|and|near|in|am|pm|del|do|le|sur)\b/.test(piece),
  );
}

/** True where the words up to the first comma are all in capitals: a place that no list knows. */
function isCapitals(words: string): boolean {
  const place = firstPart(words);
  return (
    /^\p{Lu}[\p{Lu}.'’-]{2,}/u.test(place) && !/\p{Ll}/u.test(place) && place.split(/\s+/).length <= MOST_PLACE_WORDS
  );
}

function isPlace(words: string): boolean {
  return isKnown(words) || isCapitals(words);
}

function isKnown(words: string): boolean {
  return knownPlace(firstPart(words)) !== null;
}

function firstPart(words: string): string {
  return (words.split(',')[0] ?? '').trim();
}
