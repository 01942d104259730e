import { webAddress } from '../address.ts';
import type { Capture } from '../capture.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Where and when a page was saved, by the note that the saving program left at its head: SingleFile's comment, the "saved from url"
 * comment of browsers, WebScrapBook's attributes. Null where there is none.
 */
export function readSavedNote(head: string): Capture | null {
  return singleFile(head) ?? savedFrom(head) ?? scrapBook(head);
}

function singleFile(head: string): Capture | null {
  const at = head.search(/Page saved with SingleFile/i);
  if (at < 0) return null;
  const note = head.slice(at, at + 4500);
  const end = note.indexOf('-->');
  const lines = (end < 0 ? note : note.slice(0, end)).split('\n').map((line) => line.trim());
  const valueOf = (name: string) =>
    lines.find((line) => line.toLowerCase().startsWith(`${name}:`))?.slice(name.length + 1) ?? null;
  return captureOf(valueOf('url'), dateOf(valueOf('saved date') ?? ''));
}

function savedFrom(head: string): Capture | null {
  return captureOf(/<!--\s{0,9}saved from url=\(\d{1,6}\)(\S{1,4000})/i.exec(head)?.[1] ?? null, null);
}

function scrapBook(head: string): Capture | null {
  const url = /\bdata-scrapbook-source="([^"]{1,4000})"/.exec(head)?.[1] ?? null;
  const time = /\bdata-scrapbook-create="(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\d{3}"/.exec(head);
  const [, year, month, day, hour, minute, second] = time ?? [];
  const at = time === null ? '' : `${year!}-${month!}-${day!}T${hour!}:${minute!}:${second!}Z`;
  return captureOf(url?.replaceAll('&amp;', '&') ?? null, instant(Date.parse(at)));
}

function captureOf(url: string | null, capturedAt: string | null): Capture | null {
  const address = webAddress(url);
  return address === null ? null : { url: address, contentType: null, capturedAt };
}

// "Mon May 04 2026 10:15:30 GMT+0200 (…)" as browsers write a date, or ISO 8601.
function dateOf(words: string): string | null {
  const iso = /^\s*\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d)/.exec(words);
  if (iso !== null) return instant(Date.parse(iso[0]));
  const match = /([A-Z][a-z]{2}) (\d{1,2}) (\d{4}) (\d\d):(\d\d):(\d\d) GMT([+-])(\d\d)(\d\d)/.exec(words);
  if (match === null) return null;
  const [, month, day, year, hour, minute, second, sign, zoneHours, zoneMinutes] = match;
  const zone = (sign === '-' ? -1 : 1) * (Number(zoneHours) * 60 + Number(zoneMinutes));
  const at = MONTHS.indexOf(month!.toLowerCase());
  return at < 0
    ? null
    : instant(Date.UTC(Number(year), at, Number(day), Number(hour), Number(minute) - zone, Number(second)));
}

function instant(time: number): string | null {
  return Number.isNaN(time) ? null : `${new Date(time).toISOString().slice(0, 19)}Z`;
}
