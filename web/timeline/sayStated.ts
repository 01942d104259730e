import type { Time } from '../../src/model/index.ts';
import type { Stated } from './statedTimes.ts';
import { shortInstant, type Stretch } from './timeScale.ts';

const DAY = 86_400_000;
const EXACT: ReadonlySet<Time['precision']> = new Set(['second', 'minute', 'hour']);

/** "4 Mar 2026, 04:52". */
function withYear(at: number): string {
  const [day = '', month = '', clock] = shortInstant(at).split(' ');
  const date = `${day} ${month} ${String(new Date(at).getUTCFullYear())}`;
  return clock === undefined ? date : `${date}, ${clock}`;
}

function isOneDay({ from, to }: Stretch): boolean {
  return from % DAY === 0 && to - from <= DAY && to - from >= DAY - 60_000;
}

/** "4 Mar 2026, 12:00 to 19:00": a day that holds both ends is named once. */
function fromTo({ from, to }: Stretch): string {
  // A stretch of whole days ends with its last day.
  const days = from % DAY === 0 && to % DAY === 0;
  const [start, end] = [withYear(from), withYear(days ? to - DAY : to)];
  const [day = '', clock = days ? '' : ', 00:00'] = start.split(/(?=, )/);
  return `${day}${clock} to ${end.startsWith(`${day}, `) ? end.slice(day.length + 2) : end}`;
}

/** What a stated time means and how exact it is: "4 Mar 2026, 04:52 UTC, to the minute"; assumptions are said. */
export function sayStated({ time, stretch }: Stated): string {
  if (!stretch) return 'not resolved to a date';
  const zone = time.from?.endsWith('Z') ? ' UTC' : ' local time';
  const assumed = time.assumption === null ? '' : `; assumed: ${time.assumption}`;
  const exact = EXACT.has(time.precision);
  const when = exact || isOneDay(stretch) ? withYear(stretch.from) : fromTo(stretch);
  if (time.precision === 'vague') return `${when}${zone}, only vaguely${assumed}`;
  return `${when}${zone}, ${exact ? 'to' : 'known to'} the ${time.precision.replaceAll('-', ' ')}${assumed}`;
}
