import { type CalendarUnit, DAY, moveBy, startOfDay } from './calendar.ts';
import { isDash } from './pieces.ts';
import { type TimeContext, type TimeReading, wordAt } from './timeReading.ts';
import { precisionOf, readAmount, unitAt } from './timeUnits.ts';

const NARROW: Readonly<Record<string, readonly [number, number]>> = {
  early: [0, 0.5],
  beginning: [0, 0.3],
  start: [0, 0.3],
  mid: [0.2, 0.8],
  middle: [0.34, 0.66],
  late: [0.5, 1],
  end: [0.7, 1],
  close: [0.7, 1],
};
const ORDINALS = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ').map((word, index) => [word, index + 1]),
);
const REACH = 6;

/** True where words before a place ask for a part of what follows: "the end of", "the first half of". */
export function isPortioned(context: TimeContext, at: number): boolean {
  if (wordAt(context, at - 1) !== 'of') return false;
  return wordAt(context, at - 2) in NARROW || ordinalPart(context, at - 2) !== null;
}

/** "early 2015", "mid-June", "the end of July", "the first half of next year", "the last two weeks of May": a part of a longer time. */
export function narrowDay(context: TimeContext, day: TimeReading, groupFirst: number): TimeReading {
  if (!/^(?:week|month|season|year|decade|vague)$/.test(day.precision))
    return { ...day, first: Math.min(day.first, groupFirst) };
  return ordinalPortion(context, day) ?? edgePortion(context, day);
}

function edgePortion(context: TimeContext, day: TimeReading): TimeReading {
  let at = day.first - 1;
  while (at > day.first - 4 && (/^(?:of|the|in)$/.test(wordAt(context, at)) || isDash(context.pieces[at]))) at -= 1;
  const share = NARROW[wordAt(context, at)];
  if (!share) return day;
  const joins =
    /^(?:early|late|mid)$/.test(wordAt(context, at)) ||
    wordAt(context, at + 1) === 'of' ||
    isDash(context.pieces[at + 1]);
  if (!joins || day.from === null || day.to === null) return joins ? { ...day, first: at } : day;
  const length = day.to - day.from;
  const whole = (part: number): number => startOfDay(day.from! + Math.round((length * part) / DAY) * DAY);
  return { ...day, first: at, from: whole(share[0]), to: whole(share[1]) };
}

function ordinalPortion(context: TimeContext, day: TimeReading): TimeReading | null {
  const of = wordAt(context, day.first - 1) === 'the' ? day.first - 2 : day.first - 1;
  if (wordAt(context, of) !== 'of') return null;
  const part = ordinalPart(context, of - 1);
  if (part === null) return null;
  const { first, unit, number, count } = part;
  const halved = unit === 'half' || unit === 'quarter';
  const precision = !halved ? precisionOf(unit) : day.precision === 'year' ? 'season' : day.precision;
  if (day.from === null || day.to === null) return { ...day, first, precision };
  const from = number > 0 ? step(day, day.from, unit, (number - 1) * count) : step(day, day.to, unit, -count);
  const to = number > 0 ? step(day, from, unit, count) : day.to;
  return { ...day, first, from, to, precision };
}

type Part = CalendarUnit | 'half' | 'quarter';

/** Halves and quarters of a year are whole months; of anything else they are counted in days. */
function step(day: TimeReading, time: number, part: Part, count: number): number {
  if (part !== 'half' && part !== 'quarter') return moveBy(time, count, part);
  const share = count / (part === 'half' ? 2 : 4);
  if (day.precision === 'year') return moveBy(time, share * 12, 'month');
  return startOfDay(time + (day.to! - day.from!) * share);
}

/** "second half", "last three months": the number is 0 for the last one. `last` is the place of the unit. */
function ordinalPart(
  context: TimeContext,
  last: number,
): { first: number; unit: Part; number: number; count: number } | null {
  const word = wordAt(context, last);
  const unit: Part | null = word === 'half' || word === 'quarter' ? word : unitAt(context, last);
  if (unit === null) return null;
  for (let at = last - 1; at >= 0 && at >= last - REACH; at--) {
    const number =
      ORDINALS.get(wordAt(context, at)) ?? (/^(?:last|final|closing)$/.test(wordAt(context, at)) ? 0 : null);
    if (number === null && wordAt(context, at) !== 'opening') continue;
    const amount = at === last - 1 ? null : readAmount(context, at + 1);
    if (at < last - 1 && amount?.next !== last) return null;
    return { first: at, unit, number: number ?? 1, count: amount?.low ?? 1 };
  }
  return null;
}
