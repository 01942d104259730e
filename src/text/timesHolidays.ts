import table from '../lang/en/time-words.json' with { type: 'json' };
import { DAY, dayOf, yearOf } from './calendar.ts';
import { pointsAhead } from './timesTense.ts';
import { type TimeContext, type TimeReading, unresolved, wordAt } from './timeReading.ts';
import { statedYear } from './timesCalendar.ts';

const HOLIDAYS = new Map(table.holidays.map(({ words, month, day }) => [words, { month, day }]));
const LONGEST = 3;

/** "New Year's Eve", "Boxing Day 2019": days of a fixed date, the latest one up to publication unless the words look ahead. */
export function readHoliday(context: TimeContext, at: number): TimeReading | null {
  if (!/^\p{Lu}/u.test(context.pieces[at]?.form ?? '')) return null;
  for (let length = LONGEST; length > 0; length--) {
    const words = Array.from({ length }, (_, step) => wordAt(context, at + step).replaceAll("'", '')).join(' ');
    const date = HOLIDAYS.get(words);
    if (date) return onYear(context, at, at + length - 1, date);
  }
  return null;
}

function onYear(
  context: TimeContext,
  first: number,
  last: number,
  { month, day }: { month: number; day: number },
): TimeReading {
  const given = statedYear(context, last + 1);
  const stated = given?.year ?? null;
  if (stated === null && !context.published) return unresolved(first, last, 'day');
  const today = context.published?.day ?? 0;
  const ahead = stated === null && pointsAhead(context, first);
  const published = yearOf(today);
  const start = dayOf(published, month, day)!;
  const guess = ahead ? (start < today ? published + 1 : published) : start > today ? published - 1 : published;
  const from = dayOf(stated ?? guess, month, day)!;
  const assumption = stated === null ? `year ${guess} taken from the publication date` : null;
  return { first, last: given?.last ?? last, from, to: from + DAY, precision: 'day', assumption };
}
