import table from '../lang/en/time-words.json' with { type: 'json' };
import type { ClockReading } from './clockReading.ts';
import { readClock } from './timesClock.ts';
import { readEarlyOrLate, readPartOfDay } from './timesPartsOfDay.ts';
import { readDate } from './timesCalendar.ts';
import { readDayOfMonth, readNthWeekday } from './timesDays.ts';
import { readHoliday } from './timesHolidays.ts';
import { readRelative } from './timesRelative.ts';
import { readYearOrMonth } from './timesYears.ts';
import { readZone } from './zones.ts';
import { type TimeContext, type TimeReading, wordAt } from './timeReading.ts';

/** What one mention of a time is put together from: a day (or month, year …), a time of day, a part of the day. */
export interface TimeGroup {
  readonly first: number;
  readonly last: number;
  readonly day: TimeReading | null;
  readonly clock: ClockReading | null;
  readonly part: ClockReading | null;
}

const LINKS = new Set([
  'on',
  'at',
  'in',
  'the',
  'of',
  ',',
  'local',
  'time',
  'during',
  'around',
  'about',
  '(',
  'shortly',
  'and',
  'early',
  'late',
  'gmt',
  'utc',
  'hours',
  'some',
  'just',
  'after',
  'before',
  'this',
  'last',
]);
const STARTS = new Set([
  ...table.holidays.map(({ words }) => words.split(' ')[0]!),
  ...[table.months, table.weekdays, table.seasons, table.partsOfDay, table.decades].flatMap((words) =>
    Object.keys(words),
  ),
  ...'today tonight yesterday tomorrow last next this previous past coming following early late small mid noon q first second third fourth the in weekend half quarter'.split(
    ' ',
  ),
  ...'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  ),
]);
const LONGEST_GAP = 3;

/** Groups of time words of a sentence, in text order: "at around 11pm local time on Thursday evening" is one. */
export function groupTimeParts(context: TimeContext): TimeGroup[] {
  const groups: TimeGroup[] = [];
  for (let at = 0; at < context.pieces.length; at++) {
    const part = startsTime(context, at) ? readAny(context, at) : null;
    if (!part) continue;
    const before = groups.at(-1);
    const joined = before && join(context, before, part);
    if (joined) groups[groups.length - 1] = joined;
    else groups.push(part);
    at = part.last;
  }
  return groups.filter((group) => !isWeak(context, group));
}

/** Most words start no time; they are passed over before any reading is tried. */
function startsTime(context: TimeContext, at: number): boolean {
  const piece = context.pieces[at]!;
  if (piece.kind === 'figure') return true;
  if (piece.kind === 'mark') return /^['’‘]$/.test(piece.form);
  return (
    STARTS.has(piece.lower.replace(/'s?$/, '')) || /^o'clock$/.test(wordAt(context, at + 1)) || isClockWord(context, at)
  );
}

/** A word before "a.m.", "p.m." or "past", after "at", or in a sentence that says "ago". */
function isClockWord(context: TimeContext, at: number): boolean {
  return (
    context.hasAgo ||
    /^(?:[ap]\.?m\.?|past|to)$/.test(wordAt(context, at + 1)) ||
    /^(?:at|by|around|about|until|since|before|after)$/.test(wordAt(context, at - 1))
  );
}

function readAny(context: TimeContext, at: number): TimeGroup | null {
  const day =
    readHoliday(context, at) ??
    readNthWeekday(context, at) ??
    readDate(context, at) ??
    readDayOfMonth(context, at) ??
    readRelative(context, at) ??
    readYearOrMonth(context, at);
  if (day) return { first: day.first, last: day.last, day, clock: null, part: null };
  const clock = readClock(context, at);
  if (clock) return { first: clock.first, last: clock.last, day: null, clock, part: null };
  const part = readPartOfDay(context, at) ?? readEarlyOrLate(context, at);
  return part && { first: part.first, last: part.last, day: null, clock: null, part };
}

function join(context: TimeContext, left: TimeGroup, right: TimeGroup): TimeGroup | null {
  if ((left.day && right.day) || (left.clock && right.clock)) return null;
  const zone = left.clock?.last === left.last ? readZone(context, left.last + 1) : null;
  const end = zone?.last ?? left.last;
  if (right.first - end - 1 > LONGEST_GAP) return null;
  for (let i = end + 1; i < right.first; i++) if (!LINKS.has(wordAt(context, i))) return null;
  // "Between midnight and 6 a.m. on Thursday" are two ends.
  if (wordAt(context, end + 1) === 'and' && wordAt(context, left.first - 1) === 'between') return null;
  const bothParts = left.part !== null && right.part !== null;
  if (bothParts && !overlap(left.part, right.part)) return null;
  const day = left.day ?? right.day;
  if (day && !isDayLong(day) && !startsEarlyOrLate(context, left)) return null;
  const part = bothParts ? narrower(left.part, right.part) : (left.part ?? right.part);
  return { first: left.first, last: right.last, day, clock: left.clock ?? right.clock, part };
}

function isDayLong(day: TimeReading): boolean {
  return day.precision === 'day' || day.precision === 'part-of-day';
}

/** "early" and "late" also narrow months and years. */
function startsEarlyOrLate(context: TimeContext, group: TimeGroup): boolean {
  return group.day === null && group.clock === null && /^(early|late)$/.test(wordAt(context, group.last));
}

function overlap(a: ClockReading, b: ClockReading): boolean {
  return a.from < b.to && b.from < a.to;
}

function narrower(a: ClockReading, b: ClockReading): ClockReading {
  return { ...a, from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
}

/** Parts of the day by themselves are times only where they are used as one: "at dawn", "overnight", not "night shift". */
function isWeak(context: TimeContext, group: TimeGroup): boolean {
  if (group.day || group.clock || !group.part) return false;
  const word = wordAt(context, group.last);
  const before = wordAt(context, group.first - 1);
  if (word === 'early' || word === 'late') return true;
  if (word === 'overnight' || word === 'midnight')
    return /^\p{Lu}/u.test(context.pieces[group.last]!.form) && group.first > 0;
  if (/^(this|last)$/.test(before)) return false;
  if (word === 'dawn' && wordAt(context, group.last + 1) !== 'of' && /^\p{Ll}/u.test(context.pieces[group.last]!.form))
    return false;
  if (/^\p{Lu}/u.test(context.pieces[group.last]!.form)) return true;
  if (wordAt(context, group.first) === 'early' && group.last > group.first) return false;
  const opener = before === 'the' ? wordAt(context, group.first - 2) : before;
  return (
    !/^(in|at|by|before|after|during|since|until|around|through)$/.test(opener) ||
    (context.pieces[group.last + 1]?.kind === 'word' &&
      /^(of|shift|club|sky|life|school)$/.test(wordAt(context, group.last + 1)))
  );
}
