import type { Time } from '../model/index.ts';
import { DAY, HOUR, isoOf } from './calendar.ts';
import type { Piece } from './pieces.ts';
import { DAY_TAKEN } from './timeSettling.ts';

interface Placed {
  readonly value: Time;
  readonly first: number;
  readonly last: number;
}

/** Joins "from March 2016 to October 2017" and "between 9 a.m. and 5 p.m. on Friday" to one stretch of time. */
export function joinStretches(pieces: readonly Piece[], times: readonly Placed[]): Placed[] {
  const joined: Placed[] = [];
  for (const time of times) {
    const before = joined.at(-1);
    const stretch = before && stretchOf(pieces, before, time);
    if (stretch) joined[joined.length - 1] = stretch;
    else joined.push(time);
  }
  return joined;
}

function stretchOf(pieces: readonly Piece[], left: Placed, right: Placed): Placed | null {
  if (right.first !== left.last + 2) return null;
  const [opener, link] = [pieces[left.first - 1]?.lower, pieces[left.last + 1]!.lower];
  const links = (opener === 'between' && link === 'and') || (opener === 'from' && /^(?:to|until|till)$/.test(link));
  if (!links || left.value.from === null || right.value.to === null) return null;
  const from = beforeEnd(onDayOf(pieces, left, right), left.value, right.value.to);
  if (from >= right.value.to || from.endsWith('Z') !== right.value.to.endsWith('Z')) return null;
  return { value: { ...right.value, from }, first: left.first - 1, last: right.last };
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
