import type { Time } from '../model/index.ts';
import { DAY, isoOf, MINUTE, startOfDay } from './calendar.ts';
import { narrowDay, shiftClock } from './timeModifiers.ts';
import type { TimeGroup } from './timeParts.ts';
import { NO_PUBLICATION, type TimeContext, wordAt } from './timeReading.ts';
import type { ClockReading } from './timesClock.ts';
import { offsetOn, readZone, type ZoneReading } from './zones.ts';

export const DAY_TAKEN = 'the day is not given; the latest such time up to publication was taken';
export const HALF_NOT_GIVEN = 'a.m. or p.m. is not given';

interface Settled {
  readonly value: Time;
  readonly first: number;
  readonly last: number;
}

/** Turns a group of time words into one interval, with all that had to be assumed for it. */
export function settleTime(context: TimeContext, group: TimeGroup): Settled {
  if (group.clock) return settleClock(context, group, clockWithPart(group.clock, group.part));
  if (
    group.part &&
    /^(early|late)$/.test(wordAt(context, group.part.last)) &&
    group.day &&
    group.day.precision !== 'day'
  )
    return settleDay(context, { ...group, part: null });
  if (group.part) return settlePart(context, group, group.part);
  return settleDay(context, group);
}

function settleDay(context: TimeContext, group: TimeGroup): Settled {
  const day = narrowDay(context, group.day!, group.first);
  const whole =
    day.precision !== 'hour' &&
    day.precision !== 'minute' &&
    day.precision !== 'second' &&
    day.precision !== 'part-of-day';
  return settled(day.first, Math.max(day.last, group.last), day.from, day.to, {
    precision: day.precision,
    assumption: day.assumption,
    whole,
    zone: null,
  });
}

function settlePart(context: TimeContext, group: TimeGroup, part: ClockReading): Settled {
  const day = dayFor(context, group, part);
  const shifted = shiftClock(context, part, Math.min(group.first, day.first));
  const first = Math.min(group.first, day.first, shifted.first);
  if (day.start === null)
    return settled(first, group.last, null, null, {
      precision: shifted.precision,
      assumption: day.assumption,
      whole: false,
      zone: null,
    });
  return settled(first, group.last, day.start + shifted.from * MINUTE, day.start + shifted.to * MINUTE, {
    precision: shifted.precision,
    assumption: day.assumption,
    whole: false,
    zone: null,
  });
}

function settleClock(context: TimeContext, group: TimeGroup, clock: ClockReading): Settled {
  const zone = readZone(context, clock.last + 1);
  const shifted = shiftClock(context, clock, clock.first);
  const day = dayFor(context, group, clock);
  const first = Math.min(group.first, shifted.first);
  const last = Math.max(group.last, zone?.last ?? 0);
  const assumption = joinAssumptions(day.assumption, clock.halfOpen ? HALF_NOT_GIVEN : null);
  const precision = clock.halfOpen ? 'vague' : shifted.precision;
  if (day.start === null) return settled(first, last, null, null, { precision, assumption, whole: false, zone: null });
  const to = clock.halfOpen ? shifted.to + 720 : shifted.to;
  return settled(first, last, day.start + shifted.from * MINUTE, day.start + to * MINUTE, {
    precision,
    assumption,
    whole: false,
    zone,
  });
}

/** "at 8:30 on Thursday evening" is 20:30. */
function clockWithPart(clock: ClockReading, part: ClockReading | null): ClockReading {
  if (!clock.halfOpen || !part) return clock;
  const fits = (minutes: number): boolean => minutes >= part.from && minutes < part.to;
  if (fits(clock.from)) return { ...clock, halfOpen: false };
  return fits(clock.from + 720) ? { ...clock, from: clock.from + 720, to: clock.to + 720, halfOpen: false } : clock;
}

interface DayFor {
  readonly start: number | null;
  readonly assumption: string | null;
  readonly first: number;
}

function dayFor(context: TimeContext, group: TimeGroup, clock: ClockReading): DayFor {
  // "8 p.m. tonight": the clock counts from midnight, not from the evening.
  if (group.day)
    return {
      start: group.day.from === null ? null : startOfDay(group.day.from),
      assumption: group.day.assumption,
      first: group.first,
    };
  const published = context.published;
  const before = wordAt(context, group.first - 1);
  const spoken = /^(this|last)$/.test(before);
  const first = spoken ? group.first - 1 : group.first;
  if (!published) return { start: null, assumption: NO_PUBLICATION, first };
  if (spoken)
    return {
      start: published.day - (before === 'last' ? DAY : 0),
      assumption: 'counted from the day of publication',
      first,
    };
  const over = published.moment === null || published.day + clock.from * MINUTE <= published.moment;
  return { start: over ? published.day : published.day - DAY, assumption: DAY_TAKEN, first };
}

function joinAssumptions(...all: readonly (string | null)[]): string | null {
  const given = all.filter((one) => one !== null);
  return given.length === 0 ? null : given.join('; ');
}

interface Settling {
  readonly precision: Time['precision'];
  readonly assumption: string | null;
  readonly whole: boolean;
  readonly zone: ZoneReading | null;
}

function settled(first: number, last: number, from: number | null, to: number | null, how: Settling): Settled {
  const offset = how.zone && from !== null ? offsetOn(how.zone, from) : null;
  const shift = (offset ?? 0) * MINUTE;
  const iso = (time: number | null): string | null =>
    time === null ? null : isoOf(time - shift, how.whole) + (offset === null ? '' : 'Z');
  return {
    first,
    last,
    value: { kind: 'time', from: iso(from), to: iso(to), precision: how.precision, assumption: how.assumption },
  };
}
