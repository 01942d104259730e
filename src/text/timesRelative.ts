import table from '../lang/en/time-words.json' with { type: 'json' };
import { DAY, HOUR, type Published, startOf, weekdayOf } from './calendar.ts';
import { weekdayAt } from './timesCalendar.ts';
import { readAgo, readAheadBy, readSpan } from './timesDistance.ts';
import { readNamedUnit, readWeekend } from './timesNamed.ts';
import { type TimeContext, type TimeReading, unresolved, wordAt } from './timeReading.ts';
import { pointsAhead, tenseAround } from './timesTense.ts';

const SPOKEN_DAYS = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);
const FEASTS = new Set(table.feasts);
const FROM_PUBLICATION = 'counted from the day of publication';

/** "on Sunday", "yesterday", "last week", "three days ago", "over the past decade": all counted from the day of publication. */
export function readRelative(context: TimeContext, at: number): TimeReading | null {
  return (
    readWeekday(context, at) ??
    readSpokenDay(context, at) ??
    readAgo(context, at) ??
    readAheadBy(context, at) ??
    readSpan(context, at) ??
    readWeekend(context, at) ??
    readNamedUnit(context, at)
  );
}

/** "Sunday": the latest one not after publication, or the next one where the words look ahead. "Sundays" tells a habit. */
function readWeekday(context: TimeContext, at: number): TimeReading | null {
  const asks = /^(last|next|this|previous|coming)$/.exec(wordAt(context, at))?.[1] ?? null;
  const place = asks ? at + 1 : at;
  const weekday = weekdayAt(context, place);
  if (weekday === null || isHabit(context, at, place) || isInName(context, place)) return null;
  if (!context.published) return unresolved(at, place, 'day');
  const inWeek = asks === null ? dayOfWeek(context, at, weekday, context.published) : null;
  if (inWeek) return inWeek;
  const ahead = looksAhead(context, at, asks);
  const near = weekdayNear(context.published, weekday, ahead);
  const day = asks === 'next' && near === context.published.day ? near + 7 * DAY : near;
  return {
    first: at,
    last: place,
    from: day,
    to: day + DAY,
    precision: 'day',
    assumption: ahead ? 'the first such day after publication' : 'the latest such day up to publication',
  };
}

/** "Thursday next week", "Tuesday of last week". */
function dayOfWeek(context: TimeContext, at: number, weekday: number, { day }: Published): TimeReading | null {
  const place = wordAt(context, at + 1) === 'of' ? at + 2 : at + 1;
  const which = ['last', 'this', 'next'].indexOf(wordAt(context, place));
  if (which < 0 || wordAt(context, place + 1) !== 'week') return null;
  const from = startOf(day, 'week') + ((which - 1) * 7 + ((weekday + 6) % 7)) * DAY;
  return { first: at, last: place + 1, from, to: from + DAY, precision: 'day', assumption: FROM_PUBLICATION };
}

function looksAhead(context: TimeContext, at: number, asks: string | null): boolean {
  if (asks === 'next' || asks === 'coming') return true;
  if (asks === 'this') return tenseAround(context, at) !== 'past';
  return asks === null && pointsAhead(context, at);
}

/** "every Sunday", "every day but Sunday", "Sunday mornings". */
function isHabit(context: TimeContext, at: number, place: number): boolean {
  const before = wordAt(context, at - 1);
  if (
    /^(?:every|each)$/.test(before) ||
    (/^(?:every|each)$/.test(wordAt(context, at - 2)) && /^(?:second|third|other|fourth|single)$/.test(before)) ||
    /^(?:mornings|afternoons|evenings|nights)$/.test(wordAt(context, place + 1))
  )
    return true;
  return /^(?:but|except)$/.test(before) && /^day$/.test(wordAt(context, at - 2));
}

/** "The Sunday Mercury", "Good Friday": a weekday within a name. */
function isInName(context: TimeContext, place: number): boolean {
  const [before, next] = [context.pieces[place - 1], context.pieces[place + 1]];
  if (before !== undefined && FEASTS.has(before.lower) && /^\p{Lu}/u.test(before.form)) return true;
  const title = next?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(next.form) && !/^(?:am|pm|gmt|utc)$/.test(next.lower);
  return title && before?.lower === 'the' && !/^(?:night|morning|evening|afternoon)$/.test(next.lower);
}

function weekdayNear(published: Published, weekday: number, ahead: boolean): number {
  const today = published.day;
  const since = (weekdayOf(today) - weekday + 7) % 7;
  if (ahead) return today + ((7 - since) % 7) * DAY;
  // Late in the day it is already tomorrow further east, where the event may be.
  const isTomorrow =
    since === 6 &&
    published.moment !== null &&
    published.moment - published.offset * 60_000 - startOf(published.moment - published.offset * 60_000, 'day') >=
      18 * HOUR;
  return isTomorrow ? today + DAY : today - since * DAY;
}

function readSpokenDay(context: TimeContext, at: number): TimeReading | null {
  const shift = SPOKEN_DAYS.get(wordAt(context, at).replace(/'s$/, ''));
  if (shift === undefined) return null;
  if (
    shift === 0 &&
    !/^['’]/.test(context.pieces[at + 1]?.form ?? '') &&
    wordAt(context, at - 1) === 'of' &&
    wordAt(context, at) === 'today'
  )
    return null;
  const beyond = wordAt(context, at - 1) === (shift < 0 ? 'before' : 'after') && wordAt(context, at - 2) === 'day';
  const first = beyond && shift !== 0 ? at - 3 : at;
  if (!context.published) return unresolved(Math.max(0, first), at, 'day');
  const day = context.published.day + (first < at ? shift * 2 : shift) * DAY;
  if (/^tonight/.test(wordAt(context, at)))
    return {
      first: at,
      last: at,
      from: day + 17 * HOUR,
      to: day + 30 * HOUR,
      precision: 'part-of-day',
      assumption: FROM_PUBLICATION,
    };
  return {
    first: Math.max(0, first),
    last: at,
    from: day,
    to: day + DAY,
    precision: 'day',
    assumption: FROM_PUBLICATION,
  };
}
