import { type CalendarUnit, DAY, moveBy, startOf } from './calendar.ts';
import { type TimeContext, tokenOf, type TimeReading, unresolved, wordAt } from './timeReading.ts';
import { pointsAhead } from './timesTense.ts';
import { type Amount, around, precisionOf, readAmount, unitAt } from './timeUnits.ts';

const FEW = 6;
const NEAR = 5;
const FROM_PUBLICATION = 'counted from the day of publication';

/** "three days ago", "several years ago", "half a century ago". */
export function readAgo(context: TimeContext, at: number): TimeReading | null {
  if (!context.hasAgo) return null;
  const amount = readAmount(context, at);
  const unit = amount && unitAt(context, amount.next);
  const last = (amount?.last ?? amount?.next ?? 0) + 1;
  if (!amount || !unit || wordAt(context, last) !== 'ago') return null;
  return toTheDay(context, at, amount, unit) ?? distant(context, at, last, amount, -1);
}

/** "a year ago today", "ten years ago this week". */
function toTheDay(context: TimeContext, first: number, amount: Amount, unit: CalendarUnit): TimeReading | null {
  const at = amount.next + 2;
  const [word, next] = [wordAt(context, at), wordAt(context, at + 1)];
  const within =
    word === 'today' ? 'day' : word === 'this' && /^(?:week|month)$/.test(next) ? (next as 'week' | 'month') : null;
  if (within === null || amount.low !== amount.high) return null;
  const last = within === 'day' ? at : at + 1;
  if (!context.published) return unresolved(first, last, within);
  const from = startOf(moveBy(context.published.day, -amount.low, unit), within);
  return { first, last, from, to: moveBy(from, 1, within), precision: within, assumption: FROM_PUBLICATION };
}

/** "in five years", "in a month's time", where the clause looks ahead; elsewhere it tells how long something took. */
export function readAheadBy(context: TimeContext, at: number): TimeReading | null {
  if (wordAt(context, at) !== 'in') return null;
  const amount = readAmount(context, at + 1);
  const unit = amount && unitAt(context, amount.next);
  if (!amount || !unit || amount.next === at + 1) return null;
  const timed = wordAt(context, amount.next + 1) === 'time' && /['s]$/.test(wordAt(context, amount.next)) ? 1 : 0;
  const short = /^(?:second|minute|hour)$/.test(unit);
  if (timed === 0 && (short || isLength(context, at, amount.next) || !pointsAhead(context, at))) return null;
  return distant(context, at, amount.next + timed, amount, 1);
}

/** "The first in ten years", "the fastest in a decade", "in two years of talks" tell a length. */
function isLength(context: TimeContext, at: number, unit: number): boolean {
  const before = wordAt(context, at - 1);
  const end = tokenOf(context, at);
  const highest = context.tokens
    .slice(Math.max(0, end - NEAR), end)
    .some(({ xpos, lower }) => /^(?:JJS|RBS)$/.test(xpos) || lower === 'first');
  return highest || wordAt(context, unit + 1) === 'of' || /^(?:time|times|once|twice|only|last)$/.test(before);
}

function distant(context: TimeContext, first: number, last: number, amount: Amount, sign: 1 | -1): TimeReading {
  const unit = unitAt(context, amount.next)!;
  const precision = amount.low === amount.high ? precisionOf(unit) : 'vague';
  if (!context.published) return unresolved(first, last, precision);
  const { day, moment } = context.published;
  if (amount.low === amount.high)
    return {
      first,
      last,
      ...around(moveBy(moment ?? day, sign * amount.low, unit), unit, amount.low),
      precision,
      assumption: FROM_PUBLICATION,
    };
  const ends = [amount.low, amount.high ?? amount.low * 10].map((number) => moveBy(day, sign * number, unit));
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  return { first, last, from, to: sign > 0 ? to + DAY : to, precision, assumption: FROM_PUBLICATION };
}

/** "in the past three days", "over the next decade", "in the coming weeks": from publication back or on. */
export function readSpan(context: TimeContext, at: number): TimeReading | null {
  const way = /^(past|last|previous|next|coming|following)$/.exec(wordAt(context, at))?.[1];
  if (way === undefined || !/^(?:the|for|within|over|these)$/.test(wordAt(context, at - 1))) return null;
  const amount = readAmount(context, at + 1);
  const last = amount?.next ?? at + 1;
  const unit = unitAt(context, last);
  if (unit === null || wordAt(context, last + 1) === 'of') return null;
  if (amount === null && hangs(context, at, way)) return null;
  const ahead = way === 'next' || way === 'coming' || way === 'following';
  if (!context.published) return unresolved(at, last, precisionOf(unit));
  const { day, moment } = context.published;
  const far = moveBy(day, (ahead ? 1 : -1) * (amount ? reachOf(amount, last === at + 1) : 1), unit);
  const [from, to] = ahead ? [moment === null ? day + DAY : day, far] : [far, day + DAY];
  return { first: at, last, from, to, precision: 'vague', assumption: FROM_PUBLICATION };
}

/** "The coming weeks" are a few. */
function reachOf(amount: Amount, bare: boolean): number {
  return bare ? FEW : (amount.high ?? amount.low);
}

/** "The next day" and "the previous year" hang on what was told before; "over the next year" does not. */
function hangs(context: TimeContext, at: number, way: string): boolean {
  if (way === 'previous' || way === 'following') return true;
  return way === 'next' && !/^(?:over|in|within|during|for|throughout)$/.test(wordAt(context, at - 2));
}
