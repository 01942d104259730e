import type { Time } from '../../src/model/index.ts';
import type { Stated } from './statedTimes.ts';
import { shortInstant } from './timeScale.ts';

const EXACT: ReadonlySet<Time['precision']> = new Set(['second', 'minute', 'hour']);

/** "4 Mar 2026, 04:52". */
function withYear(at: number): string {
  const [day = '', month = '', clock] = shortInstant(at).split(' ');
  const date = `${day} ${month} ${String(new Date(at).getUTCFullYear())}`;
  return clock === undefined ? date : `${date}, ${clock}`;
}

/** What a stated time means and how exact it is: "4 Mar 2026, 04:52 UTC, to the minute"; assumptions are said. */
export function sayStated({ time, stretch }: Stated): string {
  if (!stretch) return 'not resolved to a date';
  const zone = time.from?.endsWith('Z') ? ' UTC' : ' local time';
  const assumed = time.assumption === null ? '' : `, assuming ${time.assumption}`;
  const exact = EXACT.has(time.precision);
  const when = exact ? withYear(stretch.from) : `${withYear(stretch.from)} to ${withYear(stretch.to)}`;
  if (time.precision === 'vague') return `${when}${zone}, only vaguely${assumed}`;
  return `${when}${zone}, ${exact ? 'to' : 'known to'} the ${time.precision.replaceAll('-', ' ')}${assumed}`;
}
