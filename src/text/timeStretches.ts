import type { Time } from '../model/index.ts';
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
  const from = onDayOf(left.value, right.value);
  if (from >= right.value.to || from.endsWith('Z') !== right.value.to.endsWith('Z')) return null;
  return { value: { ...right.value, from }, first: left.first - 1, last: right.last };
}

/** A time of day without a day of its own stands on that of the other end. */
function onDayOf(left: Time, right: Time): string {
  const [start, end] = [left.from!, right.from];
  return left.assumption === DAY_TAKEN && end !== null && start.length > 10
    ? end.slice(0, 10) + start.slice(10)
    : start;
}
