import { DAY, MINUTE, startOfDay } from './calendar.ts';
import type { ClockReading } from './clockReading.ts';
import type { TimeGroup } from './timeParts.ts';
import { NO_PUBLICATION, type TimeContext, wordAt } from './timeReading.ts';
import { pointsAhead } from './timesTense.ts';
import type { ZoneReading } from './zones.ts';

export const DAY_TAKEN = 'the day is not given; the latest such time up to publication was taken';
export const NEXT_TAKEN = 'the day is not given; the first such time after publication was taken';
const TOLD_TAKEN = 'the day is not given; that of the time before it in the sentence was taken';

/** The day a time told of before lay on, and minutes into it; null where it was a whole day. */
export interface ToldDay {
  readonly day: number;
  readonly minutes: number | null;
}

interface DayFor {
  readonly start: number | null;
  readonly assumption: string | null;
  readonly first: number;
}

/** The day that a time of day belongs to: its own, that told before it in the sentence, or one beside publication. */
export function dayFor(context: TimeContext, group: TimeGroup, clock: ClockReading, told: ToldDay | null): DayFor {
  // "8 p.m. tonight": the clock counts from midnight, not from the evening.
  if (group.day)
    return {
      start: group.day.from === null ? null : startOfDay(group.day.from),
      assumption: group.day.assumption,
      first: group.first,
    };
  const published = context.published;
  const spokenAt = (group.part?.first ?? group.first) - 1;
  const before = wordAt(context, spokenAt);
  const spoken = /^(?:this|last)$/.test(before);
  const first = spoken ? Math.min(spokenAt, group.first) : group.first;
  if (!published) return { start: null, assumption: NO_PUBLICATION, first };
  if (spoken)
    return {
      start: published.day - (before === 'last' ? DAY : 0),
      assumption: 'counted from the day of publication',
      first,
    };
  if (told && wordAt(context, group.last) === 'overnight' && (told.minutes ?? 0) < 960)
    return { start: told.day - DAY, assumption: TOLD_TAKEN, first };
  if (told && isNextDay(context, group)) return { start: told.day + DAY, assumption: TOLD_TAKEN, first };
  if (told) return { start: told.day + (clock.from < (told.minutes ?? 0) ? DAY : 0), assumption: TOLD_TAKEN, first };
  const over = published.moment === null || published.day + clock.from * MINUTE <= published.moment;
  if (pointsAhead(context, group.first))
    return {
      start: over && published.moment !== null ? published.day + DAY : published.day,
      assumption: NEXT_TAKEN,
      first,
    };
  return { start: over ? published.day : published.day - DAY, assumption: DAY_TAKEN, first };
}

/** "And return at 9 p.m. the next day", "the following day at 9 p.m.". */
function isNextDay(context: TimeContext, { first, last }: TimeGroup): boolean {
  const words = (from: number): string => [0, 1, 2].map((step) => wordAt(context, from + step)).join(' ');
  return [last + 1, first - 3, first - 4].some((at) => /^the (?:next|following) day$/.test(words(at)));
}

/** "At 8 p.m. on Friday …, and at 10:15 …" is in the evening too. */
export function laterHalf(clock: ClockReading, before: ToldDay | null): ClockReading {
  const later =
    clock.halfOpen && before?.minutes != null && before.minutes >= 720 && clock.from + 720 >= before.minutes;
  return later ? { ...clock, from: clock.from + 720, to: clock.to + 720, halfOpen: false } : clock;
}

/** "at 8 p.m. (1800 GMT)": a second time in brackets tells the same moment in another zone. */
export function sameMoment(
  context: TimeContext,
  clock: ClockReading,
  zone: ZoneReading,
  before: ToldDay | null,
): ToldDay | null {
  const bracketed = wordAt(context, clock.first - 1) === '(';
  if (before?.minutes == null || !bracketed) return before;
  const local = before.minutes - (context.published?.offset ?? 0);
  const apart = (days: number): number => Math.abs(days * 1440 + clock.from - (zone.offset ?? 0) - local);
  const days = [0, -1, 1].reduce((best, one) => (apart(one) < apart(best) ? one : best));
  return { day: before.day + days * DAY, minutes: null };
}
