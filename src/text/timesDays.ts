import { DAY, dayOf, monthOf, monthStart, weekdayOf, yearOf } from './calendar.ts';
import { type TimeContext, type TimeReading, unresolved, wordAt } from './timeReading.ts';
import { dayNumber, monthAt, statedYear, weekdayAt } from './timesCalendar.ts';
import { pointsAhead } from './timesTense.ts';

const NTH = ['first', 'second', 'third', 'fourth', 'last'];

/** "the first Sunday of September", "the last Friday in May 2019". */
export function readNthWeekday(context: TimeContext, at: number): TimeReading | null {
  const nth = NTH.indexOf(wordAt(context, at));
  const weekday = nth < 0 ? null : weekdayAt(context, at + 1);
  const month = weekday === null || !/^(?:of|in)$/.test(wordAt(context, at + 2)) ? null : monthAt(context, at + 3);
  if (weekday === null || month === null) return null;
  const stated = statedYear(context, at + 4)?.year ?? null;
  const last = statedYear(context, at + 4)?.last ?? at + 3;
  if (stated === null && !context.published) return unresolved(at, last, 'day');
  const inYear = (year: number): number => nthOf(year, month, weekday, nth);
  if (stated !== null)
    return { first: at, last, from: inYear(stated), to: inYear(stated) + DAY, precision: 'day', assumption: null };
  const { day } = context.published!;
  const year = latestOrNext(yearOf(day), pointsAhead(context, at), (one) => inYear(one) - day);
  return { first: at, last, from: inYear(year), to: inYear(year) + DAY, precision: 'day', assumption: yearTaken(year) };
}

function nthOf(year: number, month: number, weekday: number, nth: number): number {
  const start = monthStart(year, nth === 4 ? month + 1 : month);
  const first = start + ((weekday - weekdayOf(start) + 7) % 7) * DAY;
  return nth === 4 ? first - 7 * DAY : first + nth * 7 * DAY;
}

/** The year whose day is the latest not after publication, or the first not before it where the words look ahead. */
function latestOrNext(published: number, ahead: boolean, apart: (year: number) => number): number {
  const years = ahead ? [published, published + 1] : [published, published - 1];
  return years.find((year) => (ahead ? apart(year) >= 0 : apart(year) <= 0)) ?? published;
}

function yearTaken(year: number): string {
  return `year ${year} taken from the publication date`;
}

/** "on the 30th": the latest such day, or the next one where the words look ahead. */
export function readDayOfMonth(context: TimeContext, at: number): TimeReading | null {
  const day = dayNumber(context, at);
  const links =
    wordAt(context, at - 1) === 'the' && /^(?:on|by|until|till|since|from|before|after)$/.test(wordAt(context, at - 2));
  if (!day || day.next === at + 1 || !links) return null;
  const after = context.pieces[day.next];
  if (after !== undefined && !/^(?:[,.;:!?)]|and|but|at|with|to|when|because|as|after|before|for)$/.test(after.lower))
    return null;
  if (!context.published) return unresolved(at, day.next - 1, 'day');
  const today = context.published.day;
  const ahead = pointsAhead(context, at);
  const from = [0, ahead ? 1 : -1, ahead ? 2 : -2]
    .map((shift) => dayInMonth(today, shift, day.day))
    .find((one) => one !== null && (ahead ? one >= today : one <= today));
  if (from === undefined || from === null) return null;
  return {
    first: at,
    last: day.next - 1,
    from,
    to: from + DAY,
    precision: 'day',
    assumption: 'month taken from the publication date',
  };
}

/** A day of the month that lies some months from a date, or null where that month is too short. */
function dayInMonth(date: number, shift: number, day: number): number | null {
  const start = monthStart(yearOf(date), monthOf(date) + shift);
  return dayOf(yearOf(start), monthOf(start), day);
}
