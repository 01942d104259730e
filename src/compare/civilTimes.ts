import type { Time } from '../model/index.ts';
import { HOUR, MINUTE } from '../text/calendar.ts';
import { DAY_TAKEN, NEXT_TAKEN } from '../text/timeDayFor.ts';

/** A time on a line of milliseconds; `zoned` where that line is UTC, else civil time of an unknown zone. */
export interface TimeStretch {
  readonly from: number;
  readonly to: number;
  readonly zoned: boolean;
  /** False where the day was only taken for granted and the time of day alone is told. */
  readonly dayKnown: boolean;
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?)?(Z?)$/;

/** The stretch a time value means, or null where it is not resolved. A bare hour ("11 p.m.") is read as rounded. */
export function stretchOf(time: Time): TimeStretch | null {
  const [from, to] = [instantOf(time.from), instantOf(time.to)];
  if (!from || !to) return null;
  const slack = time.precision === 'hour' ? 15 * MINUTE : 0;
  const dayKnown = ![DAY_TAKEN, NEXT_TAKEN].some((taken) => time.assumption?.includes(taken));
  return { from: from.at - slack, to: to.at + slack, zoned: from.zoned, dayKnown };
}

function instantOf(iso: string | null): { at: number; zoned: boolean } | null {
  const parts = ISO.exec(iso ?? '');
  if (!parts) return null;
  const [year, month, day, hour, minute] = parts.slice(1, 6).map((part) => Number(part) || 0);
  return { at: Date.UTC(year!, month! - 1, day, hour, minute), zoned: parts[6] === 'Z' };
}

/** Offsets in use run from UTC-12 to UTC+14: a civil time can lie this far from the same reading in UTC. */
export const WEST = 12 * HOUR;
export const EAST = 14 * HOUR;
