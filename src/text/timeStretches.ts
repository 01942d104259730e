import type { Time } from '../model/index.ts';
import { DAY, HOUR, isoOf } from './calendar.ts';
import type { Piece } from './pieces.ts';
import { DAY_TAKEN } from './timeDayFor.ts';

const DAY_NOT_GIVEN = 'the day is not given';
const DAY_BESIDE = 'the day is that of the time it is listed with';
const YEAR_BESIDE = 'the year is that of the time beside it';

interface Placed {
  readonly value: Time;
  readonly first: number;
  readonly last: number;
}

/** Joins "from March 2016 to October 2017" and "between 9 a.m. and 5 p.m. on Friday" to one stretch of time. */
export function joinStretches(pieces: readonly Piece[], times: readonly Placed[]): Placed[] {
  const joined: Placed[] = [];
  for (const time of shareYears(pieces, times)) {
    const before = joined.at(-1);
    const stretch = before && stretchOf(pieces, before, time);
    if (stretch) joined[joined.length - 1] = stretch;
    else joined.push(time);
  }
  return joined;
}

/** In "May and June 2019" and "from 3 May to 4 June 2019" the year holds for both. */
function shareYears(pieces: readonly Piece[], times: readonly Placed[]): Placed[] {
  const shared = [...times];
  for (let at = shared.length - 2; at >= 0; at--) {
    const [left, right] = [shared[at]!, shared[at + 1]!];
    const linked =
      right.first === left.last + 2 && /^(?:and|or|to|until|till|,|-|–|through)$/.test(pieces[left.last + 1]!.lower);
    const stretch = /^(?:between|from)$/.test(pieces[left.first - 1]?.lower ?? '');
    if (linked && !stretch && isOnOtherDay(left.value, right.value))
      shared[at] = { ...left, value: onDateOf(left.value, right.value.from!) };
    const from = linked && isTakenYear(left.value) && right.value.to !== null ? yearFor(left.value, right.value) : 0;
    if (from !== 0) shared[at] = { ...left, value: inYear(left.value, from) };
  }
  return shared;
}

/** "At 8.15 and 8.40 a.m. on Friday": a time of day takes the day of the one that it is listed with. */
function isOnOtherDay(left: Time, right: Time): boolean {
  const open = (time: Time): boolean => time.assumption?.startsWith(DAY_NOT_GIVEN) === true;
  const timed = (time: Time): boolean => (time.from?.length ?? 0) > 10;
  return open(left) && !open(right) && timed(left) && timed(right);
}

function onDateOf(time: Time, other: string): Time {
  const by = Math.round((Date.parse(other.slice(0, 10)) - Date.parse(time.from!.slice(0, 10))) / DAY) * DAY;
  return { ...time, from: movedBy(time.from!, by), to: movedBy(time.to!, by), assumption: DAY_BESIDE };
}

function isTakenYear({ assumption, precision }: Time): boolean {
  return /^year \d+ taken/.test(assumption ?? '') && (precision === 'day' || precision === 'month');
}

/** The years by which a time must move to lie in the year before the end of another; only a stated year or its own lateness moves it. */
function yearFor(left: Time, right: Time): number {
  const years = Number(right.to!.slice(0, 4)) - Number(left.from!.slice(0, 4));
  const late = left.from!.slice(5) < right.to!.slice(5) ? 0 : -1;
  return years + late;
}

function inYear(time: Time, by: number): Time {
  const moved = (iso: string): string => `${Number(iso.slice(0, 4)) + by}${iso.slice(4)}`;
  return { ...time, from: moved(time.from!), to: moved(time.to!), assumption: YEAR_BESIDE };
}

function stretchOf(pieces: readonly Piece[], left: Placed, right: Placed): Placed | null {
  if (right.first !== left.last + 2) return null;
  const [opener, link] = [pieces[left.first - 1]?.lower, pieces[left.last + 1]!.lower];
  const links = (opener === 'between' && link === 'and') || (opener === 'from' && /^(?:to|until|till)$/.test(link));
  if (!links || left.value.from === null || right.value.to === null) return null;
  const end = afterStart(left.value, right.value);
  const from = beforeEnd(onDayOf(pieces, left, right), left.value, end);
  if (from >= end || from.endsWith('Z') !== end.endsWith('Z')) return null;
  return { value: { ...right.value, from, to: end }, first: left.first - 1, last: right.last };
}

/** "Will run from noon on Tuesday until Wednesday", printed on a Wednesday, ends a week later. */
function afterStart(left: Time, right: Time): string {
  const weekly =
    left.assumption?.includes('first such day') === true && right.assumption?.includes('such day') === true;
  return weekly && left.from! >= right.to! ? movedBy(right.to!, 7 * DAY) : right.to!;
}

/** A time of day without a day of its own stands on that of the other end; midnight as an end is a moment. */
function onDayOf(pieces: readonly Piece[], left: Placed, right: Placed): string {
  const [start, end] = [left.value.from!, right.value.from];
  const moment = pieces[left.last]!.lower === 'midnight' ? movedBy(start, HOUR) : start;
  return left.value.assumption === DAY_TAKEN && end !== null && start.length > 10
    ? end.slice(0, 10) + moment.slice(10)
    : moment;
}

/** "from Friday to Sunday", "between 10 p.m. and 2 a.m. on Monday": the first end lies before the second. */
function beforeEnd(from: string, left: Time, to: string): string {
  if (from < to) return from;
  const days = left.assumption === DAY_TAKEN ? 1 : left.precision === 'day' || from.length > 10 ? 7 : 0;
  return movedBy(from, -days * DAY);
}

function movedBy(iso: string, by: number): string {
  const zone = iso.endsWith('Z') ? 'Z' : '';
  return isoOf(Date.parse(iso.length > 10 ? `${iso.slice(0, 16)}:00Z` : iso) + by, iso.length === 10) + zone;
}
