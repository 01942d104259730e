import table from '../lang/en/time-words.json' with { type: 'json' };
import { type CalendarUnit, DAY, HOUR, moveBy, type Published, startOf, weekdayOf } from './calendar.ts';
import { findNumbers } from './numbers.ts';
import { weekdayAt } from './timesCalendar.ts';
import { pointsAhead } from './timesTense.ts';
import { type TimeContext, type TimeReading, unresolved, wordAt } from './timeReading.ts';
import type { Precision } from '../model/index.ts';

const UNITS = new Map<string, CalendarUnit>(Object.entries(table.units) as [string, CalendarUnit][]);
const SPOKEN_DAYS = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);
const FROM_PUBLICATION = 'counted from the day of publication';

/** "on Sunday", "yesterday", "last week", "three days ago", "over the past decade": all counted from the day of publication. */
export function readRelative(context: TimeContext, at: number): TimeReading | null {
  return (
    readWeekday(context, at) ??
    readSpokenDay(context, at) ??
    readAgo(context, at) ??
    readPastSpan(context, at) ??
    readNamedUnit(context, at)
  );
}

/** "Sunday": the latest one not after publication, or the next one where the words look ahead. "Sundays" tells a habit. */
function readWeekday(context: TimeContext, at: number): TimeReading | null {
  const asks = /^(last|next|this|previous)$/.exec(wordAt(context, at));
  const place = asks ? at + 1 : at;
  const weekday = weekdayAt(context, place);
  if (weekday === null || /^(every|each)$/.test(wordAt(context, at - 1))) return null;
  if (!context.published) return unresolved(at, place, 'day');
  const ahead = asks?.[1] === 'next' || (asks === null && pointsAhead(context, at));
  const day = weekdayNear(context.published, weekday, ahead);
  return {
    first: at,
    last: place,
    from: day,
    to: day + DAY,
    precision: 'day',
    assumption: ahead ? 'the first such day after publication' : 'the latest such day up to publication',
  };
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
      15 * HOUR;
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
  if (wordAt(context, at) === 'tonight')
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

/** "three days ago", "several years ago", "a week ago", "more than 20 years ago". */
function readAgo(context: TimeContext, at: number): TimeReading | null {
  if (!context.hasAgo) return null;
  const number = numberAt(context, at);
  if (!number) return null;
  const unit = unitAt(context, number.next);
  if (unit === null || wordAt(context, number.next + 1) !== 'ago') return null;
  const last = number.next + 1;
  const vague = number.low !== number.high;
  const precision = vague ? 'vague' : precisionOf(unit);
  if (!context.published) return unresolved(at, last, precision);
  const now = context.published.moment ?? context.published.day;
  if (vague)
    return {
      first: at,
      last,
      from: moveBy(context.published.day, -(number.high ?? number.low * 10), unit),
      to: moveBy(context.published.day, -number.low, unit),
      precision,
      assumption: FROM_PUBLICATION,
    };
  return {
    first: at,
    last,
    ...around(moveBy(now, -number.low, unit), unit, number.low),
    precision,
    assumption: FROM_PUBLICATION,
  };
}

/** Nobody counts "two years ago" to the day: half a unit either way, a whole one from five on. */
function around(time: number, unit: CalendarUnit, amount: number): { from: number; to: number } {
  if (unit === 'day') return { from: startOf(time, 'day'), to: startOf(time, 'day') + DAY };
  const slack = amount >= 5 ? 1 : 0.6;
  return { from: moveBy(time, -slack, unit), to: moveBy(time, slack, unit) };
}

function numberAt(context: TimeContext, at: number): { low: number; high: number | null; next: number } | null {
  const word = wordAt(context, at);
  if (
    /^(several|a|an|few|some|many|decades|years|centuries|months|weeks|days|hours)$/.test(word) ||
    context.pieces[at]?.kind === 'figure' ||
    /^\p{L}+$/u.test(word)
  ) {
    if (/^(decades|years|centuries|months|weeks|days|hours)$/.test(word))
      return wordAt(context, at + 1) === 'ago' ? { low: 2, high: 20, next: at } : null;
    if (word === 'some' || word === 'many')
      return wordAt(context, at + 2) === 'ago' ? { low: 2, high: 50, next: at + 1 } : null;
  }
  const run = findNumbers(context.pieces.slice(at, at + 6))[0];
  if (run?.first === 0 && run.low !== null && run.kind !== 'ordinal')
    return { low: run.low, high: run.high, next: at + run.last + 1 };
  return /^an?$/.test(word) && unitAt(context, at + 1) !== null ? { low: 1, high: 1, next: at + 1 } : null;
}

function unitAt(context: TimeContext, at: number): CalendarUnit | null {
  const word = wordAt(context, at);
  return UNITS.get(word) ?? UNITS.get(word.replace(/ies$/, 'y')) ?? UNITS.get(word.replace(/'?s'?$/, '')) ?? null;
}

function precisionOf(unit: CalendarUnit): Precision {
  if (unit === 'fortnight') return 'week';
  return unit === 'century' ? 'vague' : unit;
}

/** "last week", "this year", "next month", "earlier this month", "last night", "this morning" (the last two through their day). */
function readNamedUnit(context: TimeContext, at: number): TimeReading | null {
  const which = /^(last|this|next|previous|past)$/.exec(wordAt(context, at))?.[1];
  const unit =
    wordAt(context, at + 1) === 'weekend' ? 'weekend' : UNITS.get(wordAt(context, at + 1).replace(/'s$/, ''));
  if (which === undefined || unit === undefined || /^(second|minute|hour|day|fortnight)$/.test(unit)) return null;
  if (which === 'past' && unit !== 'weekend' && wordAt(context, at - 1) !== 'this') return null;
  const earlier = /^(earlier|later|early|late)$/.test(wordAt(context, at - 1));
  const first = earlier ? at - 1 : at;
  const precision = unit === 'weekend' ? 'week' : precisionOf(unit);
  if (!context.published) return unresolved(first, at + 1, precision);
  const shift = which === 'this' ? 0 : which === 'next' ? 1 : -1;
  const { from, to } =
    unit === 'weekend' ? weekendNear(context.published.day, which) : unitNear(context.published.day, unit, shift);
  const end = wordAt(context, at - 1) === 'earlier' ? Math.min(to, context.published.day + DAY) : to;
  return { first, last: at + 1, from, to: end, precision, assumption: FROM_PUBLICATION };
}

/** "Last week" is used for the week before and for the last seven days alike; both are within the interval. */
function unitNear(day: number, unit: CalendarUnit, shift: number): { from: number; to: number } {
  const from = startOf(moveBy(startOf(day, unit), shift, unit), unit);
  const to = moveBy(from, 1, unit);
  if (unit === 'week' && shift === -1) return { from, to: Math.max(to, day) };
  return { from, to };
}

function weekendNear(day: number, which: string): { from: number; to: number } {
  const saturday = startOf(day, 'week') + 5 * DAY;
  const coming = which === 'next' ? saturday + 7 * DAY : saturday;
  const past = saturday <= day ? saturday : saturday - 7 * DAY;
  const from = which === 'next' ? coming : which === 'this' ? past : past;
  return { from, to: which === 'this' && saturday > day ? saturday + 2 * DAY : from + 2 * DAY };
}

/** "in the past three days", "over the last decade": from then up to publication. */
function readPastSpan(context: TimeContext, at: number): TimeReading | null {
  if (!/^(past|last|previous)$/.test(wordAt(context, at)) || wordAt(context, at - 1) !== 'the') return null;
  const number = numberAt(context, at + 1);
  const unit = unitAt(context, number ? number.next : at + 1);
  if (unit === null) return null;
  const last = number ? number.next : at + 1;
  if (!context.published) return unresolved(at, last, precisionOf(unit));
  const from = moveBy(context.published.day, -(number ? (number.high ?? number.low) : 1), unit);
  return { first: at, last, from, to: context.published.day + DAY, precision: 'vague', assumption: FROM_PUBLICATION };
}
