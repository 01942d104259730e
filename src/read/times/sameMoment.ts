import type { ArticleTime } from '../../model/index.ts';
import { offsetMinutes } from './zones.ts';

const MINUTE = 60_000;
const HOUR = 3_600_000;
const DAY = 86_400_000;
/** Offsets lie between -12 and +14 hours, in quarters of an hour. */
const WIDEST = 14 * 60;

/** How a second time stands to a first one of the same page. */
export type Sameness = 'same' | 'same-clock' | 'same-in-utc' | 'shifted' | 'same-day' | 'other';

/**
 * `same`: one instant. `same-clock`: one clock time with another zone, or with none on one side. `same-in-utc`: the first's
 * clock read as UTC is the second's instant. `shifted`: one gives no zone and its clock lies whole quarters of an hour off.
 * `same-day`: one of them is a day that the other can lie in. Minutes decide where one of them gives no seconds.
 */
export function compareMoments(first: ArticleTime, second: ArticleTime): Sameness {
  if (isDay(first) || isDay(second)) return shareDay(first, second) ? 'same-day' : 'other';
  const unit = first.precision === 'second' && second.precision === 'second' ? 1000 : MINUTE;
  const equal = (left: number, right: number) => Math.floor(left / unit) === Math.floor(right / unit);
  if (equal(instant(first), instant(second))) return 'same';
  if (equal(clock(first), clock(second))) return 'same-clock';
  if (equal(clock(first), instant(second))) return 'same-in-utc';
  const open = first.zoneFrom !== 'stated' || second.zoneFrom !== 'stated';
  const off = Math.floor(clock(first) / unit) - Math.floor(clock(second) / unit);
  const minutes = (off * unit) / MINUTE;
  return open && minutes % 15 === 0 && Math.abs(minutes) <= WIDEST ? 'shifted' : 'other';
}

/** Whole days between the days that two times give, each in its own zone; 0 for the same or for a day the other can lie in. */
export function daysApart(first: ArticleTime, second: ArticleTime): number {
  const apart = Math.abs(Math.floor(clock(first) / DAY) - Math.floor(clock(second) / DAY));
  return apart === 1 && Math.abs(instant(first) - instant(second)) < DAY ? 0 : apart;
}

function isDay(time: ArticleTime): boolean {
  return time.precision === 'day';
}

// A day is given in the outlet's zone; a time in UTC may lie on it up to 14 hours before and 12 after the day of UTC.
function shareDay(first: ArticleTime, second: ArticleTime): boolean {
  if (Math.floor(clock(first) / DAY) === Math.floor(clock(second) / DAY)) return true;
  const [day, finer] = isDay(first) ? [first, second] : [second, first];
  if (isDay(finer) || finer.zone !== '+00:00') return false;
  const after = instant(finer) - instant(day);
  return after >= -14 * HOUR && after < DAY + 12 * HOUR;
}

function instant(time: ArticleTime): number {
  return Date.parse(time.from);
}

/** Milliseconds of the civil time as if it were UTC. */
function clock(time: ArticleTime): number {
  return instant(time) + offsetMinutes(time.zone) * MINUTE;
}
