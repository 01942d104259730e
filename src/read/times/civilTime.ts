import type { ArticleTime, Precision } from '../../model/index.ts';
import { namedZoneOffset, offsetMinutes, zoneOffset } from './zones.ts';

/** A date as written, with as much of the time of day as is given, and the zone's words where there are any. */
export interface CivilTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number | null;
  readonly minute: number | null;
  readonly second: number | null;
  readonly zone: string | null;
}

/** What a page's times are read against: the user's zone and the outlet's top-level domain. */
export interface TimeContext {
  readonly zone: string | null;
  readonly country: string | null;
}

const UNIT_MS: Partial<Record<Precision, number>> = { second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** The UTC interval a civil time can mean, or null where it is no date of the calendar or lies outside 1900-2100. */
export function resolveCivil(
  civil: CivilTime,
  context: TimeContext,
  words: string,
  foundBy: string,
): ArticleTime | null {
  const local = civilMilliseconds(civil);
  if (local === null) return null;
  const { offset, from: zoneFrom } = chooseOffset(civil, local, context);
  const precision = precisionOf(civil);
  const start = local - offsetMinutes(offset) * 60_000;
  return {
    from: isoInstant(start),
    to: isoInstant(start + (UNIT_MS[precision] ?? 0)),
    precision,
    zone: offset,
    zoneFrom,
    words,
    foundBy,
  };
}

function chooseOffset(civil: CivilTime, local: number, context: TimeContext) {
  const stated = civil.zone === null ? null : zoneOffset(civil.zone, local, context.country);
  if (stated !== null) return { offset: stated, from: 'stated' } as const;
  const set = context.zone === null ? null : namedZoneOffset(context.zone, local);
  if (set !== null) return { offset: set, from: 'setting' } as const;
  return { offset: '+00:00', from: 'assumed' } as const;
}

function precisionOf(civil: CivilTime): 'second' | 'minute' | 'hour' | 'day' {
  if (civil.hour === null) return 'day';
  if (civil.minute === null) return 'hour';
  return civil.second === null ? 'minute' : 'second';
}

/** Milliseconds of a civil time as if it were UTC, or null where the calendar has no such time. */
export function civilMilliseconds(civil: CivilTime): number | null {
  const { year, month, day } = civil;
  const hour = civil.hour ?? 0;
  const minute = civil.minute ?? 0;
  const second = civil.second ?? 0;
  if (year < 1900 || year > 2100 || hour > 23 || minute > 59 || second > 60) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function isoInstant(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}
