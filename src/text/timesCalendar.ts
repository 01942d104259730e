import table from '../lang/en/time-words.json' with { type: 'json' };
import { DAY, dayOf, monthStart, yearOf } from './calendar.ts';
import { isDash } from './pieces.ts';
import { afterStop, type TimeContext, type TimeReading, unresolved, wordAt } from './timeReading.ts';
import { readNumericDate } from './timesNumeric.ts';
import { pointsAhead } from './timesTense.ts';
const MONTHS = new Map<string, number>(Object.entries(table.months));

const WEEKDAYS = new Map<string, number>(Object.entries(table.weekdays));

/** Month number of a capitalised month name or abbreviation, or null. */
export function monthAt(context: TimeContext, at: number): number | null {
  const piece = context.pieces[at];
  if (!piece || !/^\p{Lu}/u.test(piece.form)) return null;
  return MONTHS.get(piece.lower) ?? null;
}

/** Weekday number (0 is Sunday) of a capitalised weekday name or abbreviation, or null. */
export function weekdayAt(context: TimeContext, at: number): number | null {
  const piece = context.pieces[at];
  if (!piece || !/^\p{Lu}/u.test(piece.form)) return null;
  const day = WEEKDAYS.get(piece.lower.replace(/'s?$/, '')) ?? null;
  // "Sun", "Sat" and "Wed" are words and names too; only the abbreviation before a date counts.
  return day !== null && piece.lower.length < 5 && monthNear(context, at) === null ? null : day;
}

function monthNear(context: TimeContext, at: number): number | null {
  for (let i = at + 1; i <= at + 4; i++) if (monthAt(context, i) !== null) return i;
  return null;
}

/** A four-figure year that can be one: 1000 to 2199. */
export function yearAt(context: TimeContext, at: number): number | null {
  const form = context.pieces[at]?.form ?? '';
  return /^(1\d{3}|2[01]\d{2})$/.test(form) ? Number(form) : null;
}

/** A year after a date or month: "2016", ", 2016", "of 2016", "last year", "this year". */
export function statedYear(context: TimeContext, at: number): { readonly year: number; readonly last: number } | null {
  const place = /^(?:,|of|in)$/.test(wordAt(context, at)) ? at + 1 : at;
  const year = yearAt(context, place);
  if (year !== null && (place === at || wordAt(context, at) !== 'in' || !isDash(context.pieces[place + 1])))
    return { year, last: place };
  const which = ['last', 'this', 'next'].indexOf(wordAt(context, place));
  if (which < 0 || wordAt(context, place + 1).replace(/'s$/, '') !== 'year' || !context.published) return null;
  return { year: yearOf(context.published.day) + which - 1, last: place + 1 };
}

/** "9 November 2016", "Nov. 9", "November 2016", "2016-11-09", "9/11/2016", each with a weekday before it or not. */
export function readDate(context: TimeContext, at: number): TimeReading | null {
  const start = weekdayAt(context, at) === null ? at : afterWeekday(context, at);
  const found = dayFirst(context, start) ?? monthFirst(context, start) ?? readNumericDate(context, start);
  return found && { ...found, first: at };
}

function afterWeekday(context: TimeContext, at: number): number {
  let next = afterStop(context, at + 1);
  if (wordAt(context, next) === ',') next += 1;
  return wordAt(context, next) === 'the' ? next + 1 : next;
}

/** Day number at a place, with its "st" or "th" or not. */
export function dayNumber(context: TimeContext, at: number): { day: number; next: number } | null {
  const form = context.pieces[at]?.form ?? '';
  if (!/^\d{1,2}$/.test(form) || Number(form) < 1 || Number(form) > 31) return null;
  const suffix = context.pieces[at + 1];
  return { day: Number(form), next: suffix?.glued === true && /^(st|nd|rd|th)$/.test(suffix.lower) ? at + 2 : at + 1 };
}

function dayFirst(context: TimeContext, at: number): TimeReading | null {
  const day = dayNumber(context, at);
  if (!day) return null;
  const until = dayRange(context, day);
  let next = (until ?? day).next;
  if (wordAt(context, next) === 'of') next += 1;
  const month = monthAt(context, next);
  if (month === null) return null;
  const short = (context.pieces[next]?.form.length ?? 0) <= 4 && !/^(?:may|june|july)$/.test(wordAt(context, next));
  const stop = short ? afterStop(context, next + 1) : next + 1;
  return withYear(context, { first: at, month, day: day.day, until: until?.day ?? day.day, last: stop - 1 });
}

function monthFirst(context: TimeContext, at: number): TimeReading | null {
  const month = monthAt(context, at);
  if (month === null) return null;
  const next = afterStop(context, at + 1);
  const day = dayNumber(context, wordAt(context, next) === 'the' ? next + 1 : next);
  const colon =
    day !== null && /^[:.]$/.test(wordAt(context, day.next)) && context.pieces[day.next + 1]?.glued === true;
  if (day && !colon) {
    const until = dayRange(context, day);
    return withYear(context, {
      first: at,
      month,
      day: day.day,
      until: until?.day ?? day.day,
      last: (until ?? day).next - 1,
    });
  }
  const stated = wordAt(context, next) === 'in' ? null : statedYear(context, next);
  return stated && wholeMonth(at, stated.last, stated.year, month);
}

/** "3-5", "3 to 5", "3 and 4" before or after a month name. */
function dayRange(context: TimeContext, day: { day: number; next: number }): { day: number; next: number } | null {
  const link = context.pieces[day.next];
  if (!link || !(isDash(link) || link.lower === 'to' || link.lower === 'and')) return null;
  const until = dayNumber(context, day.next + 1);
  return until && until.day > day.day ? until : null;
}

interface DayOfMonth {
  readonly first: number;
  readonly last: number;
  readonly month: number;
  readonly day: number;
  readonly until: number;
}

function withYear(context: TimeContext, date: DayOfMonth): TimeReading | null {
  const stated = statedYear(context, date.last + 1);
  if (stated) return wholeDays(date, stated.year, stated.last, null);
  if (dayOf(2000, date.month, date.day) === null) return null;
  if (!context.published) return unresolved(date.first, date.last, 'day');
  const published = yearOf(context.published.day);
  const ahead = pointsAhead(context, date.first);
  const guess = nearestYear(date, published, context.published.day, ahead);
  return wholeDays(date, guess, date.last, `year ${guess} taken from the publication date`);
}

/** The latest such day not after the day of publication (one day of grace for zones), or the next one where the words look ahead. */
function nearestYear(date: DayOfMonth, published: number, today: number, ahead: boolean): number {
  const years = ahead ? [published, published + 1] : [published, published - 1];
  const fits = (year: number): boolean => {
    const start = dayOf(year, date.month, date.day);
    return start !== null && (ahead ? start >= today : start <= today + DAY);
  };
  return years.find(fits) ?? published;
}

function wholeDays(date: DayOfMonth, year: number, last: number, assumption: string | null): TimeReading | null {
  const from = dayOf(year, date.month, date.day);
  const until = dayOf(year, date.month, date.until);
  if (from === null || until === null) return null;
  return { first: date.first, last, from, to: until + DAY, precision: 'day', assumption };
}

/** A month as an interval. */
export function wholeMonth(
  first: number,
  last: number,
  year: number,
  month: number,
  assumption: string | null = null,
): TimeReading {
  return {
    first,
    last,
    from: monthStart(year, month),
    to: monthStart(year, month + 1),
    precision: 'month',
    assumption,
  };
}
