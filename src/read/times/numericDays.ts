import table from '../../lang/en/furniture-zones.json' with { type: 'json' };
import type { CivilTime } from './civilTime.ts';

type Day = Pick<CivilTime, 'year' | 'month' | 'day'>;

/** What a date in figures can mean: one day, or both where nothing tells its order. */
export interface NumericDays {
  readonly days: readonly Day[];
  /** True where only the habit of the outlet's country settles the order. */
  readonly byHabit: boolean;
}

/** Reads "10/09/2025" by the order that is possible, else by the one that the outlet's country uses, else both ways. */
export function readNumericDays(first: number, second: number, year: number, country: string | null): NumericDays {
  const dayFirst = { year, month: second, day: first };
  const monthFirst = { year, month: first, day: second };
  if (first > 12 || first === second) return { days: [dayFirst], byHabit: false };
  if (second > 12) return { days: [monthFirst], byHabit: false };
  if (country !== null && table.dayFirst.includes(country)) return { days: [dayFirst], byHabit: true };
  if (country !== null && table.monthFirst.includes(country)) return { days: [monthFirst], byHabit: true };
  return { days: [dayFirst, monthFirst], byHabit: false };
}
