import { furnitureKind, type FurnitureKind } from '../furniture.ts';
import type { Line } from './lines.ts';

/** What a line looks like, without its neighbours. */
export interface LineLook {
  readonly line: Line;
  readonly wordCount: number;
  /** Ends like a sentence: stop, question or exclamation mark, closing quote after one, or a colon. */
  readonly ends: boolean;
  /** Share of words, after the first, that begin in lower case. */
  readonly lowerShare: number;
  readonly furniture: FurnitureKind | null;
  readonly shape: 'prose' | 'sentence' | 'caption' | 'byline' | 'dateline' | 'contact' | 'credit' | 'title';
  readonly bulleted: boolean;
}

const SENTENCE_END = /[.!?…。！？][)\]]?["'”’»]{0,2}[)\]]?$|[:;]["'”’]?$|[.!?,]["”’]/;
const BULLET = /^(?:[•●▪◦‣·*]\s?|[-–—]\s|\d{1,2}[.)]\s)/;
const DATE_WORDS =
  /\b(?:\d{1,2}:\d{2}|\d{4}-\d{2}-\d{2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?\s\d{1,2}(?:st|nd|rd|th)?,?(?:\s\d{4})?|\d{1,2}(?:st|nd|rd|th)?\s(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,3}\s(?:minutes?|mins?|hours?|hrs?|days?)\sago)\b/i;
const BYLINE = /^(?:by|written by|words by|reported by|story by|from|author)\s?:?\s(?=[\p{Lu}\d])/iu;
/** A day and a time of day at the end, as below a name. */
const DATED_CLOCK = /\b(?:19|20)\d{2}\b.{0,12}\b\d{1,2}:\d{2}(?:\s?[ap]\.?m\.?)?$/i;
const CREDIT =
  /^[([]?(?:(?:additional\s|further\s)?(?:reporting|report|writing|inputs?|editing|edited|compiled|with (?:additional |agency )?(?:reporting|inputs?|input|files|agencies)|additional (?:material|research))\b.{0,20}\b(?:by|from|in)\b|with agencies|(?:source|agencies|agency)\s?:|agencies$|written by\b|photograph(?:s|y)? by|(?:.{2,60}) contributed (?:to this (?:report|story|article)|(?:reporting|research)\b.{0,60}$))/i;
const CAPTION =
  /\((?:[^()]{0,40}\b)?(?:ap photo|file photo|photo|photos|photograph|picture|image|getty(?: images)?|reuters|afp|epa|file)\b[^()]{0,60}\)\.?$|^(?:photo|picture|image|photograph|file photo|caption|pictured)s?\s?[:|]|^image (?:copyright|source|caption)\b|\b(?:getty images|ap photo|(?:photo|picture|image|photograph)s?(?: credit)?\s?:\s?[^.]{2,60})$|^(?:getty images|reuters|epa|afp|ap|pa)\s\p{Lu}.*[^.]$/iu;

/** Words of scripts that are written without spaces are about two characters long. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/g;

/** Reads what a line looks like. */
export function lookAt(line: Line): LineLook {
  const words = line.words.split(/\s+/);
  const wordCount = words.length + Math.floor((line.words.match(UNSPACED)?.length ?? 0) / 2);
  const ends = SENTENCE_END.test(line.words.slice(-6));
  const lowerShare = shareOfLower(words.slice(1));
  const base = { line, wordCount, ends, lowerShare, furniture: furnitureKind(line.words) };
  return { ...base, shape: shapeOf(line.words, wordCount, ends, lowerShare), bulleted: BULLET.test(line.words) };
}

function shareOfLower(words: readonly string[]): number {
  let lower = 0;
  let all = 0;
  for (const word of words) {
    const first = word.charCodeAt(0);
    const latin = (first | 32) >= 97 && (first | 32) <= 122 && first < 128;
    if (!latin && !/\p{L}/u.test(word)) continue;
    all++;
    if (latin ? first >= 97 : /^\P{L}*\p{Ll}/u.test(word)) lower++;
  }
  return all === 0 ? 0 : lower / all;
}

function shapeOf(words: string, count: number, ends: boolean, lowerShare: number): LineLook['shape'] {
  const head = words.slice(0, 400);
  if (count <= 60 && CAPTION.test(count <= 60 ? words.slice(-200) : '')) return 'caption';
  if (count <= 60 && /^(?:image|photo|picture|caption|getty images)\b/i.test(head) && CAPTION.test(head))
    return 'caption';
  if (count <= 40 && CREDIT.test(head)) return 'credit';
  if (count <= 4 && /^\(\p{Lu}[^()]{1,40}\)\.?$/u.test(head)) return 'credit';
  if (count <= 14 && isContact(head)) return 'contact';
  if (count <= 14 && !ends && BYLINE.test(head) && lowerShare < 0.5) return 'byline';
  if (count <= 20 && BYLINE.test(head) && DATED_CLOCK.test(head)) return 'byline';
  if (count <= 20 && isDateLine(head, count)) return 'dateline';
  if (ends) return count >= 8 ? 'prose' : 'sentence';
  return count >= 18 && lowerShare > 0.4 ? 'prose' : 'title';
}

function isContact(words: string): boolean {
  if (/[\w.+-]{1,64}@[\w-]{1,60}\.[a-z]{2,}/i.test(words) || /^@\w{2,30}$/.test(words)) return true;
  return isAddress(words) || /\b(?:tel|phone|fax)\b\.?:?\s?[\d(+]/i.test(words);
}

/** True for a line that is nothing but a web address. */
export function isAddress(words: string): boolean {
  return /^(?:https?:\/\/|www\.)\S{3,}$/i.test(words);
}

const AROUND_DATES =
  /^(?:first|published|posted|updated?|last|modified|edited|created|on|at|am|pm|by|mon|tue|wed|thu|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|read|min|minutes?|today|yesterday)$/i;

// A line that is little else than a date: without dates, clock words and zones next to nothing remains.
function isDateLine(words: string, count: number): boolean {
  if (!DATE_WORDS.test(words) || /^[—–-]\s?\p{L}.*\(@/u.test(words)) return false;
  const rest = words.replace(new RegExp(DATE_WORDS, 'gi'), ' ').match(/\p{L}{2,}/gu) ?? [];
  const plain = rest.filter((word) => !AROUND_DATES.test(word) && !/^[A-Z]{2,4}$/.test(word));
  return plain.length <= Math.min(3, count / 3);
}
