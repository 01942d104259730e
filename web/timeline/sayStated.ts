import type { Time } from '../../src/model/index.ts';
import type { Stated } from './statedTimes.ts';
import { shortInstant } from './timeScale.ts';

const EXACT: ReadonlySet<Time['precision']> = new Set(['second', 'minute', 'hour']);

function yearOf(at: number): string {
  return String(new Date(at).getUTCFullYear());
}

/** What a stated time means and how exact it is: "4 Mar 2026 04:52 UTC, to the minute"; assumptions are said. */
export function sayStated({ time, stretch }: Stated): string {
  if (!stretch) return 'not resolved to a date';
  const zone = time.from?.endsWith('Z') ? ' UTC' : ' local time';
  const assumed = time.assumption === null ? '' : `, assuming ${time.assumption}`;
  if (EXACT.has(time.precision)) {
    return `${shortInstant(stretch.from)} ${yearOf(stretch.from)}${zone}, to the ${time.precision}${assumed}`;
  }
  const [first, last] = [shortInstant(stretch.from), shortInstant(stretch.to)];
  return `${first} ${yearOf(stretch.from)} to ${last} ${yearOf(stretch.to)}${zone}, known to the ${time.precision.replaceAll('-', ' ')}${assumed}`;
}
