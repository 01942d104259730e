import type { ArticleTime } from '../model/index.ts';

/** Civil times are kept as milliseconds of a day count that knows no zone; only zones.ts moves them to UTC. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export type CalendarUnit =
  'second' | 'minute' | 'hour' | 'day' | 'week' | 'fortnight' | 'month' | 'year' | 'decade' | 'century';

/** The day an article appeared, as its own zone has it. */
export interface Published {
  /** Start of that day. */
  readonly day: number;
  /** The moment itself, or null where only the day is known. */
  readonly moment: number | null;
  /** Minutes east of UTC. */
  readonly offset: number;
}

/** Civil day of publication, or null where no day is known. */
export function publishedDay(time: ArticleTime | null): Published | null {
  if (!time || /^(week|month|season|year|decade|vague)$/.test(time.precision)) return null;
  const instant = Date.parse(time.from);
  if (Number.isNaN(instant)) return null;
  const offset = zoneMinutes(time.zone);
  const civil = instant + offset * MINUTE;
  return { day: startOfDay(civil), moment: /^(second|minute|hour)$/.test(time.precision) ? civil : null, offset };
}

function zoneMinutes(zone: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  return match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) : 0;
}

/** Start of a civil day, or null where there is no such day (31 June). Month 1 is January. */
export function dayOf(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  return date.getUTCMonth() === (month - 1) % 12 && date.getUTCDate() === day ? time : null;
}

export function startOfDay(time: number): number {
  return Math.floor(time / DAY) * DAY;
}

/** 0 is Sunday. */
export function weekdayOf(time: number): number {
  return new Date(time).getUTCDay();
}

export function yearOf(time: number): number {
  return new Date(time).getUTCFullYear();
}

/** 1 is January. */
export function monthOf(time: number): number {
  return new Date(time).getUTCMonth() + 1;
}

/** Start of a month; months past December or before January run on into the next or last year. */
export function monthStart(year: number, month: number): number {
  return Date.UTC(year, month - 1, 1);
}

/** Moves a civil time by whole or broken units; from 31 January one month on is the last of February. */
export function moveBy(time: number, amount: number, unit: CalendarUnit): number {
  const fixed = { second: 1000, minute: MINUTE, hour: HOUR, day: DAY, week: 7 * DAY, fortnight: 14 * DAY } as const;
  if (unit in fixed) return time + amount * fixed[unit as keyof typeof fixed];
  const months =
    amount * { month: 1, year: 12, decade: 120, century: 1200 }[unit as 'month' | 'year' | 'decade' | 'century'];
  const date = new Date(time);
  const whole = Math.trunc(months);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + whole, 1);
  const day = Math.min(date.getUTCDate(), new Date(Date.UTC(yearOf(first), monthOf(first), 0)).getUTCDate());
  return first + (day - 1) * DAY + (time - startOfDay(time)) + (months - whole) * 30 * DAY;
}

/** Start of the unit that holds a civil time; a week starts on Monday. */
export function startOf(time: number, unit: CalendarUnit): number {
  const day = startOfDay(time);
  if (unit === 'week' || unit === 'fortnight') return day - ((weekdayOf(day) + 6) % 7) * DAY;
  if (unit === 'month') return monthStart(yearOf(day), monthOf(day));
  if (unit === 'year') return monthStart(yearOf(day), 1);
  if (unit === 'decade') return monthStart(Math.floor(yearOf(day) / 10) * 10, 1);
  if (unit === 'century') return monthStart(Math.floor(yearOf(day) / 100) * 100, 1);
  return day;
}

/** ISO 8601 without a zone: a bare date for whole days, date and minutes for anything finer. */
export function isoOf(time: number, wholeDays: boolean): string {
  return new Date(time).toISOString().slice(0, wholeDays ? 10 : 16);
}
