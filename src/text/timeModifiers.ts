import { isDash } from './pieces.ts';
import { type TimeContext, type TimeReading, wordAt } from './timeReading.ts';
import type { ClockReading } from './timesClock.ts';

type Shifted = Pick<ClockReading, 'first' | 'from' | 'to' | 'precision'>;

const ABOUT = /^(about|around|approximately|roughly|some|circa|near|nearly|almost|toward|towards)$/;
const SOON = /^(shortly|just|soon|immediately|minutes|moments|right)$/;

/** Applies "about", "shortly after", "an hour before", "between 3 and" to a time of day; `first` moves back over those words. */
export function shiftClock(context: TimeContext, clock: ClockReading, first: number): Shifted {
  const before = wordAt(context, first - 1);
  if (before === 'before' || before === 'after') return besideClock(context, clock, first, before);
  if (ABOUT.test(before))
    return { first: first - 1, from: clock.from - 15, to: clock.to + 15, precision: coarser(clock) };
  return rangeBack(context, clock, first) ?? { first, from: clock.from, to: clock.to, precision: clock.precision };
}

function coarser(clock: ClockReading): ClockReading['precision'] {
  return clock.precision === 'minute' ? 'hour' : clock.precision;
}

function besideClock(context: TimeContext, clock: ClockReading, first: number, side: 'before' | 'after'): Shifted {
  const unit = wordAt(context, first - 2);
  const sign = side === 'before' ? -1 : 1;
  if (SOON.test(unit)) {
    const [from, to] =
      side === 'before'
        ? [clock.from - 45, clock.precision === 'part-of-day' ? clock.to : clock.from]
        : [clock.from, clock.to + 45];
    return { first: first - 2, from, to, precision: coarser(clock) };
  }
  if (!/^(an?|one|half)$/.test(wordAt(context, first - 3)) || unit !== 'hour')
    return { first, from: clock.from, to: clock.to, precision: clock.precision };
  const half = wordAt(context, first - 3) === 'half' || wordAt(context, first - 4) === 'half' ? 30 : 60;
  const middle = (clock.precision === 'part-of-day' ? (clock.from + clock.to) / 2 : clock.from) + sign * half;
  const start = wordAt(context, first - 4) === 'half' ? first - 4 : first - 3;
  const about = ABOUT.test(wordAt(context, start - 1));
  return {
    first: about ? start - 1 : start,
    from: middle - (about ? 15 : 0),
    to: middle + (about ? 15 : 1),
    precision: 'hour',
  };
}

/** "between 3 and 5 p.m.", "3-5pm": the earlier hour stands without its half of the day. */
function rangeBack(context: TimeContext, clock: ClockReading, first: number): Shifted | null {
  const link = context.pieces[first - 1];
  const hour = wordAt(context, first - 2);
  const opener = wordAt(context, first - 3);
  const links = isDash(link) || ((link?.lower === 'and' || link?.lower === 'to') && /^(between|from)$/.test(opener));
  if (!links || !/^\d{1,2}$/.test(hour) || Number(hour) > 12 || clock.precision === 'part-of-day') return null;
  const evening = clock.from >= 720 ? 720 : 0;
  const from = (Number(hour) % 12) * 60 + evening;
  return { first: first - 2, from: from < clock.from ? from : from - 720, to: clock.to, precision: 'hour' };
}

const NARROW: Readonly<Record<string, readonly [number, number]>> = {
  early: [0, 0.5],
  beginning: [0, 0.4],
  start: [0, 0.4],
  mid: [0.2, 0.8],
  middle: [0.2, 0.8],
  late: [0.5, 1],
  end: [0.6, 1],
};

/** "early 2015", "mid-June", "the end of July", "late in the 1990s" narrow a month or longer to a part of it. */
export function narrowDay(context: TimeContext, day: TimeReading, groupFirst: number): TimeReading {
  if (!/^(month|season|year|decade)$/.test(day.precision)) return { ...day, first: Math.min(day.first, groupFirst) };
  let at = day.first - 1;
  while (at > day.first - 4 && (/^(of|the|in)$/.test(wordAt(context, at)) || isDash(context.pieces[at]))) at -= 1;
  const share = NARROW[wordAt(context, at)];
  if (!share) return day;
  const joins =
    at === day.first - 1 || /^(early|late|mid)$/.test(wordAt(context, at)) || wordAt(context, at + 1) === 'of';
  if (!joins || day.from === null || day.to === null) return joins ? { ...day, first: at } : day;
  const length = day.to - day.from;
  const whole = (part: number): number => day.from! + Math.round((length * part) / 86_400_000) * 86_400_000;
  return { ...day, first: at, from: whole(share[0]), to: whole(share[1]) };
}
