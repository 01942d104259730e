import table from '../lang/en/time-words.json' with { type: 'json' };
import type { Precision } from '../model/index.ts';
import { type CalendarUnit, DAY, moveBy, startOf } from './calendar.ts';
import { findNumbers } from './numbers.ts';
import { type TimeContext, wordAt } from './timeReading.ts';

const UNITS = new Map<string, CalendarUnit>(Object.entries(table.units) as [string, CalendarUnit][]);
const REACH = 6;
/** How loosely a distance is meant, in its own unit: nobody counts "two years" to the day, nor "a century" to the year. */
const SLACK: Partial<Record<CalendarUnit, number>> = { decade: 0.25, century: 0.04 };

/** The unit a word names, singular or plural ("years'"), or null. */
export function unitAt(context: TimeContext, at: number): CalendarUnit | null {
  const word = wordAt(context, at);
  return UNITS.get(word) ?? UNITS.get(word.replace(/ies$/, 'y')) ?? UNITS.get(word.replace(/'?s'?$/, '')) ?? null;
}

/** How many units, from `low` to `high`; `next` is the place of the unit. */
export interface Amount {
  readonly low: number;
  readonly high: number | null;
  readonly next: number;
  /** The last place, where it lies beyond the unit ("a year and a half"). */
  readonly last?: number;
}

/** "three", "several", "half a", "a couple of", "a" before a unit, or a plural that counts nothing ("decades"). */
export function readAmount(context: TimeContext, at: number): Amount | null {
  const word = wordAt(context, at);
  if (/^(?:decades|years|centuries|months|weeks|days|hours)$/.test(word)) return { low: 2, high: 20, next: at };
  if (/^(?:some|many)$/.test(word) && unitAt(context, at + 1) !== null) return { low: 2, high: 50, next: at + 1 };
  if (/^an?$/.test(word) && unitAt(context, at + 1) !== null) return oneUnit(context, at + 1);
  const run = findNumbers(context.pieces.slice(at, at + REACH))[0];
  if (run?.first !== 0 || run.low === null || run.kind === 'ordinal') return null;
  const next = at + run.last + 1;
  return {
    low: run.low,
    high: run.high,
    next: run.kind === 'fraction' && /^an?$/.test(wordAt(context, next)) ? next + 1 : next,
  };
}

/** "a month", "a decade and a half". */
function oneUnit(context: TimeContext, unit: number): Amount {
  const half = [1, 2, 3].map((step) => wordAt(context, unit + step)).join(' ') === 'and a half';
  return half ? { low: 1.5, high: 1.5, next: unit, last: unit + 3 } : { low: 1, high: 1, next: unit };
}

/** Precision of a time that is told in a unit. */
export function precisionOf(unit: CalendarUnit): Precision {
  if (unit === 'fortnight') return 'week';
  return unit === 'century' ? 'vague' : unit;
}

/** The stretch that "two years ago" or "in two years" means around a moment: about half a unit either way, a whole one from five on. */
export function around(time: number, unit: CalendarUnit, amount: number): { from: number; to: number } {
  if (unit === 'day') return { from: startOf(time, 'day'), to: startOf(time, 'day') + DAY };
  const slack = SLACK[unit] ?? (amount >= 5 ? 1 : 0.6);
  return { from: moveBy(time, -slack, unit), to: moveBy(time, slack, unit) };
}
