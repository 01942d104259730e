import type { Time } from '../model/index.ts';
import { DAY, HOUR } from '../text/calendar.ts';
import { EAST, stretchOf, type TimeStretch, WEST } from './civilTimes.ts';
import { type Comparison, conflicts, same, turned, unclear, vaguer } from './comparison.ts';

/**
 * Compares two times as intervals. Containment is vaguer, a gap is a conflict unless it hangs on something assumed (zone,
 * year, a day next to the publication day), and the same instant in two zones is the same.
 */
export function compareTimes(a: Time, b: Time): Comparison {
  const says = `${sayTime(a)}; ${sayTime(b)}.`;
  const [left, right] = [stretchOf(a), stretchOf(b)];
  if (!left || !right) return unclear('compare-time-unresolved', `A time could not be resolved: ${says}`);
  if (left.zoned !== right.zoned) return acrossZones(a, b, left, right, says);
  if (a.from === b.from && a.to === b.to) return same('compare-time-same', `The same time: ${says}`);
  if (!left.dayKnown || !right.dayKnown) return ofDayOnly(left, right, says);
  if (a.precision === b.precision && nearlyEqual(left, right))
    return same('compare-time-about-same', `The same time in like words: ${says}`);
  return overlapping(a, b, left, right, says) ?? apart(a, b, left, right, says);
}

function overlapping(a: Time, b: Time, left: TimeStretch, right: TimeStretch, says: string): Comparison | null {
  if (contains(left, right)) return vaguer('left', 'compare-time-within', `The second lies within the first: ${says}`);
  if (contains(right, left)) return vaguer('right', 'compare-time-within', `The first lies within the second: ${says}`);
  const shared = Math.min(left.to, right.to) - Math.max(left.from, right.from);
  if (shared <= 0) return null;
  const [lengthA, lengthB] = [left.to - left.from, right.to - right.from];
  if (a.precision === 'hour' && b.precision === 'hour')
    return same('compare-time-about-same', `The rounded times cover each other: ${says}`);
  if (shared * 2 >= Math.min(lengthA, lengthB))
    return vaguer(
      lengthA >= lengthB ? 'left' : 'right',
      'compare-time-overlaps',
      `The two cover each other for the most part: ${says}`,
    );
  return unclear('compare-time-overlaps-little', `The two overlap only a little: ${says}`);
}

/** Stretches that differ by less than a tenth of their length, as two readings of one vague phrase do. */
function nearlyEqual(left: TimeStretch, right: TimeStretch): boolean {
  const slack = Math.min(left.to - left.from, right.to - right.from) / 10;
  return Math.abs(left.from - right.from) <= slack && Math.abs(left.to - right.to) <= slack;
}

function contains(outer: TimeStretch, inner: TimeStretch): boolean {
  return outer.from <= inner.from && outer.to >= inner.to;
}

/** No instant fits both: a conflict, unless what parts them was only assumed or lies within the looseness of the words. */
function apart(a: Time, b: Time, left: TimeStretch, right: TimeStretch, says: string): Comparison {
  const gap = Math.max(left.from, right.from) - Math.min(left.to, right.to);
  if (a.precision === 'vague' || b.precision === 'vague') return vaguePast(a, b, left, right, says);
  if (isPart(a) || isPart(b)) {
    if (gap < 2 * HOUR) return unclear('compare-time-close', `The parts of the day lie close together: ${says}`);
  }
  if (yearAssumed(a, b) && sameSeason(left, right))
    return unclear('compare-time-year-assumed', `The years differ, and one was only assumed: ${says}`);
  if (gap < DAY && isRelative(a) !== isRelative(b) && isDay(a) && isDay(b))
    return unclear('compare-time-day-assumed', `Neighbouring days, one counted from the publication time: ${says}`);
  return conflicts('compare-time-apart', `No time fits both: ${says}`);
}

/** "several years ago" ends about two years before publication; a date well after that end cannot be meant, an older one may. */
function vaguePast(a: Time, b: Time, left: TimeStretch, right: TimeStretch, says: string): Comparison {
  const [vague, other] = a.precision === 'vague' ? [left, right] : [right, left];
  const bothVague = a.precision === 'vague' && b.precision === 'vague';
  const length = vague.to - vague.from;
  const later = other.from - vague.to;
  if (!bothVague && later >= Math.min(60 * DAY, length / 10))
    return conflicts('compare-time-apart', `No time fits both: ${says}`);
  return unclear('compare-time-vague', `One of the times is too vague to tell: ${says}`);
}

function isPart(time: Time): boolean {
  return time.precision === 'part-of-day';
}

function isDay(time: Time): boolean {
  return time.precision === 'day' || time.precision === 'part-of-day';
}

function isRelative(time: Time): boolean {
  return (time.assumption ?? '').includes('counted from');
}

function yearAssumed(a: Time, b: Time): boolean {
  const pattern = /\byear \d{4} taken/;
  return pattern.test(a.assumption ?? '') !== pattern.test(b.assumption ?? '');
}

/** The same day of the year, give or take a few days for leap years and months. */
function sameSeason(left: TimeStretch, right: TimeStretch): boolean {
  const years = (right.from - left.from) / (365.2425 * DAY);
  return Math.abs(years - Math.round(years)) < 0.01;
}

/** Only times of day are told: the day of one of them was taken for granted. */
function ofDayOnly(left: TimeStretch, right: TimeStretch, says: string): Comparison {
  if (Math.max(left.to - left.from, right.to - right.from) >= DAY)
    return unclear('compare-time-day-not-given', `One gives no day: ${says}`);
  const shift = Math.round((left.from - right.from) / DAY) * DAY;
  const moved = { ...right, from: right.from + shift, to: right.to + shift };
  const bare = left.dayKnown === right.dayKnown ? null : left.dayKnown ? 'right' : 'left';
  if (left.from === moved.from && left.to === moved.to)
    return bare === null
      ? same('compare-time-same', `The same time of day: ${says}`)
      : vaguer(bare, 'compare-time-day-not-given', `The same time of day, one without its day: ${says}`);
  if (contains(left, moved)) return vaguer('left', 'compare-time-within', `The second lies within the first: ${says}`);
  if (contains(moved, left)) return vaguer('right', 'compare-time-within', `The first lies within the second: ${says}`);
  const gap = Math.max(left.from, moved.from) - Math.min(left.to, moved.to);
  const longer = left.to - left.from >= moved.to - moved.from ? 'left' : 'right';
  if (-gap * 2 >= Math.min(left.to - left.from, moved.to - moved.from))
    return vaguer(longer, 'compare-time-overlaps', `The two cover each other for the most part: ${says}`);
  return gap >= HOUR
    ? conflicts('compare-time-of-day-apart', `The times of day differ: ${says}`)
    : unclear('compare-time-close', `The times of day lie close together: ${says}`);
}

function acrossZones(a: Time, b: Time, left: TimeStretch, right: TimeStretch, says: string): Comparison {
  if (left.zoned) return turned(acrossZones(b, a, right, left, says));
  const widened = { ...left, from: left.from - EAST, to: left.to + WEST };
  if (widened.to <= right.from || right.to <= widened.from)
    return conflicts('compare-time-apart', `No time fits both in any zone: ${says}`);
  if (left.to - left.from >= DAY)
    return vaguer('left', 'compare-time-within', `The second lies within the first, as far as the zone shows: ${says}`);
  return unclear('compare-time-zone-unknown', `One gives local time, and its zone is not known: ${says}`);
}

function sayTime(time: Time): string {
  if (time.from === null) return 'a time that is not resolved';
  return time.precision === 'minute' || time.precision === 'day' ? time.from : `${time.from} to ${time.to ?? '?'}`;
}
