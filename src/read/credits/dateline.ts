import type { Credit } from '../../model/index.ts';
import { agenciesIn, agencyNamed } from '../agency.ts';

/** What a report opens with ("LONDON, May 4 (Reuters) —"), with the agency it credits; offsets into the paragraph. */
export interface Dateline {
  readonly words: string;
  readonly credits: readonly Credit[];
}

const LONGEST = 100;
const DASH = /\s?(?:[—–―]|--|\s-\s?)\s?|:\s/g;

/** The dateline that opens a paragraph, or null. `start` is the paragraph's place in the text. */
export function findDateline(paragraph: string, start: number): Dateline | null {
  const head = paragraph.slice(0, LONGEST);
  const closed = /^([^()[\]]{0,70})[([]([^()[\]]{2,40})[)\]]/.exec(head);
  const credited = closed && agenciesIn(closed[2] ?? '');
  if (closed && credited && credited.length > 0 && isPlaceAndDate(closed[1] ?? '')) {
    return dateline(closed[0], closed[2] ?? '', start);
  }
  const unlisted =
    closed !== null &&
    isUnlistedAgency(closed[2] ?? '') &&
    isCapitals(closed[1] ?? '') &&
    isPlaceAndDate(closed[1] ?? '');
  if (unlisted && /^\s?(?:[—–―-]|--)/.test(head.slice(closed[0].length)))
    return openedBy(closed[0], closed[2] ?? '', start);
  for (const dash of head.matchAll(DASH)) {
    const before = head.slice(0, dash.index).trim();
    if (before === '') return null;
    if (agencyNamed(before) !== null) return dateline(before, before, start);
    if (isCapitals(before) && isPlaceAndDate(before)) return { words: before, credits: [] };
  }
  return null;
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

function isCapitals(words: string): boolean {
  return /^\p{Lu}[\p{Lu}.'’-]{2,}/u.test(words);
}
