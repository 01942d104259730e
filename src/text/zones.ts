import table from '../lang/en/zones.json' with { type: 'json' };
import { DAY, monthStart, weekdayOf, yearOf } from './calendar.ts';
import { type TimeContext, wordAt } from './timeReading.ts';

const ZONES = new Map<string, number>(Object.entries(table.zones));
const SHARED = new Map(
  Object.entries(table.shared).filter((entry): entry is [string, number[]] => Array.isArray(entry[1])),
);
const AMERICAN = new Map<string, number>(Object.entries(table.american));
const EUROPEAN = new Map<string, number>(Object.entries(table.european));
const CITIES = new Map<string, number>(Object.entries(table.cities));

/** A zone named after a time of day. `offset` is null for "local time", which names a zone without telling which. */
export interface ZoneReading {
  readonly offset: number | null;
  /** Whose summer time moves the offset by an hour. */
  readonly summer: 'american' | 'european' | null;
  readonly last: number;
}

/** Reads "GMT", "(UTC)", "Eastern time", "local time", "Moscow time", "UTC+2" from piece `at` on. */
export function readZone(context: TimeContext, at: number): ZoneReading | null {
  const open = wordAt(context, at) === '(' ? 1 : 0;
  const found = abbreviation(context, at + open) ?? namedZone(context, at + open);
  if (!found) return null;
  return open === 1 && wordAt(context, found.last + 1) === ')'
    ? { ...found, last: found.last + 1 }
    : open === 1
      ? null
      : found;
}

function abbreviation(context: TimeContext, at: number): ZoneReading | null {
  const piece = context.pieces[at];
  if (!piece || !/^\p{Lu}[\p{Lu}.]+$/u.test(piece.form)) return null;
  const name = piece.lower.replaceAll('.', '');
  const american = AMERICAN.get(name);
  if (american !== undefined) return { offset: american, summer: 'american', last: at };
  const offset = ZONES.get(name) ?? nearestShared(context, name);
  if (offset === undefined) return null;
  const shift = name === 'utc' || name === 'gmt' ? statedShift(context, at + 1) : null;
  return { offset: offset + (shift?.minutes ?? 0), summer: null, last: shift?.last ?? at };
}

/** Of the zones that share an abbreviation, the one nearest to that of publication. */
function nearestShared(context: TimeContext, name: string): number | undefined {
  const home = context.published?.offset ?? 0;
  return SHARED.get(name)?.reduce((best, one) => (Math.abs(one - home) < Math.abs(best - home) ? one : best));
}

function statedShift(context: TimeContext, at: number): { minutes: number; last: number } | null {
  const sign = wordAt(context, at);
  const hours = wordAt(context, at + 1);
  if (!/^[+−-]$/.test(sign) || !/^\d{1,2}$/.test(hours)) return null;
  const minutes =
    wordAt(context, at + 2) === ':' && /^\d{2}$/.test(wordAt(context, at + 3)) ? Number(wordAt(context, at + 3)) : null;
  const total = Number(hours) * 60 + (minutes ?? 0);
  return { minutes: sign === '+' ? total : -total, last: minutes === null ? at + 1 : at + 3 };
}

/** "Eastern time", "Moscow time", "New York time", "Central European Summer Time". */
function namedZone(context: TimeContext, at: number): ZoneReading | null {
  for (const length of [2, 1]) {
    const name = Array.from({ length }, (_, step) => wordAt(context, at + step)).join(' ');
    const middle = /^(?:standard|daylight|summer)$/.test(wordAt(context, at + length)) ? 1 : 0;
    const last = at + length + middle;
    if (wordAt(context, last) !== 'time') continue;
    const zone = zoneNamed(name, last);
    if (zone) return zone;
    if (length === 1)
      return {
        offset: null,
        summer: null,
        last: /^\p{Lu}/u.test(context.pieces[at]!.form) || name === 'local' ? last : at,
      };
  }
  return null;
}

function zoneNamed(name: string, last: number): ZoneReading | null {
  const american = AMERICAN.get(name);
  if (american !== undefined) return { offset: american, summer: 'american', last };
  const european = EUROPEAN.get(name);
  if (european !== undefined) return { offset: european, summer: 'european', last };
  const city = CITIES.get(name);
  return city === undefined ? null : { offset: city, summer: null, last };
}

/** Minutes east of UTC on a civil day; American summer lasts from the second Sunday of March to the first of November, the European one between the last Sundays of March and October. */
export function offsetOn(zone: ZoneReading, day: number): number | null {
  if (zone.offset === null || zone.summer === null) return zone.offset;
  const year = yearOf(day);
  const american = zone.summer === 'american';
  const begins = american ? nthSunday(monthStart(year, 3), 2) : nthSunday(monthStart(year, 4), 0);
  const ends = american ? nthSunday(monthStart(year, 11), 1) : nthSunday(monthStart(year, 11), 0);
  return day >= begins && day < ends ? zone.offset + 60 : zone.offset;
}

/** The zeroth Sunday is the last one before the month. */
function nthSunday(month: number, nth: number): number {
  return month + (((7 - weekdayOf(month)) % 7) + (nth - 1) * 7) * DAY;
}
