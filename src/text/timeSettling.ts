import type { Time } from '../model/index.ts';
import { isoOf, MINUTE, startOfDay } from './calendar.ts';
import { shiftClock } from './timeModifiers.ts';
import { narrowDay } from './timePortions.ts';
import { dayFor, laterHalf, sameMoment, type ToldDay } from './timeDayFor.ts';
import type { TimeGroup } from './timeParts.ts';
import { type TimeContext, wordAt } from './timeReading.ts';
import type { ClockReading } from './clockReading.ts';
import { pointsAhead } from './timesTense.ts';
import { offsetOn, readZone, type ZoneReading } from './zones.ts';

const HALF_NOT_GIVEN = 'a.m. or p.m. is not given';

interface Settled {
  readonly value: Time;
  readonly first: number;
  readonly last: number;
  /** Start of the day it lies on and minutes into it, for a time of day that follows without one; null for longer times. */
  readonly told: ToldDay | null;
}

/** Turns each group of time words into one interval, with all that had to be assumed for it. */
export function settleTimes(context: TimeContext, groups: readonly TimeGroup[]): Settled[] {
  let told: ToldDay | null = null;
  return groups.map((group) => {
    const time = settleTime(context, group, told);
    told = time.told ?? told;
    return time;
  });
}

function settleTime(context: TimeContext, group: TimeGroup, told: ToldDay | null): Settled {
  if (group.clock) return settleClock(context, group, clockWithPart(group.clock, group.part ?? tonight(group)), told);
  if (
    group.part &&
    /^(early|late)$/.test(wordAt(context, group.part.last)) &&
    group.day &&
    group.day.precision !== 'day'
  )
    return settleDay(context, { ...group, part: null });
  if (group.part) return settlePart(context, group, group.part, told);
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

function settlePart(context: TimeContext, group: TimeGroup, part: ClockReading, before: ToldDay | null): Settled {
  const day = dayFor(context, group, part, before);
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

function settleClock(context: TimeContext, group: TimeGroup, read: ClockReading, before: ToldDay | null): Settled {
  const clock = group.day ? read : laterHalf(read, before);
  const zone = readZone(context, clock.last + 1);
  const shifted = shiftClock(context, clock, clock.first);
  const day = dayFor(context, group, clock, zone?.offset == null ? before : sameMoment(context, clock, zone, before));
  const named = group.day !== null || before !== null;
  const halfOpen = clock.halfOpen && !(named && isStillToCome(context, clock, day.start));
  const first = Math.min(group.first, shifted.first);
  const last = Math.max(group.last, zone?.last ?? 0);
  const assumption = joinAssumptions(day.assumption, halfOpen ? HALF_NOT_GIVEN : null);
  const precision = halfOpen ? 'vague' : shifted.precision;
  if (day.start === null) return settled(first, last, null, null, { precision, assumption, whole: false, zone: null });
  const to = halfOpen ? shifted.to + 720 : shifted.to;
  return settled(first, last, day.start + shifted.from * MINUTE, day.start + to * MINUTE, {
    precision,
    assumption,
    whole: false,
    zone,
  });
}

/** The later half of the day of publication, of which nothing past can be told yet. */
function isStillToCome(context: TimeContext, clock: ClockReading, day: number | null): boolean {
  const { published } = context;
  if (published?.moment == null || day !== published.day) return false;
  const [early, late] = [clock.from, clock.from + 720].map((minutes) => day + minutes * MINUTE);
  return early! <= published.moment && late! > published.moment && !pointsAhead(context, clock.first);
}

/** In "tonight at 7:30" the day is a part of one. */
function tonight({ day }: TimeGroup): Pick<ClockReading, 'from' | 'to'> | null {
  return day?.precision === 'part-of-day' ? { from: 1020, to: 1800 } : null;
}

/** "at 8:30 on Thursday evening" is 20:30. */
function clockWithPart(clock: ClockReading, part: Pick<ClockReading, 'from' | 'to'> | null): ClockReading {
  if (!clock.halfOpen || !part) return clock;
  const fits = (minutes: number): boolean => minutes >= part.from && minutes < part.to;
  if (fits(clock.from)) return { ...clock, halfOpen: false };
  return fits(clock.from + 720) ? { ...clock, from: clock.from + 720, to: clock.to + 720, halfOpen: false } : clock;
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
  const whole = how.precision === 'day';
  const timed = /^(?:minute|hour|part-of-day|vague)$/.test(how.precision) && !how.whole;
  return {
    first,
    last,
    told:
      from === null || !(whole || timed)
        ? null
        : { day: startOfDay(from), minutes: whole ? null : (from - startOfDay(from)) / MINUTE },
    value: { kind: 'time', from: iso(from), to: iso(to), precision: how.precision, assumption: how.assumption },
  };
}
