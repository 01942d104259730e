import { isDash } from './pieces.ts';
import { type TimeContext, wordAt } from './timeReading.ts';
import type { ClockReading } from './clockReading.ts';

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
