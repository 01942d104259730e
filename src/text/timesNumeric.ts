import { DAY, dayOf } from './calendar.ts';
import type { TimeContext, TimeReading } from './timeReading.ts';
import { pointsAhead } from './timesTense.ts';

/** "2016-11-09", "9/11/2016", "9.11.2016". Where day and month cannot be told apart, the interval spans both readings. */
export function readNumericDate(context: TimeContext, at: number): TimeReading | null {
  const [a, mark, b, mark2, c] = [0, 1, 2, 3, 4].map((i) => context.pieces[at + i]?.form ?? '');
  if (/^\d{1,2}\.\d{1,2}\.\d{4}$/.test(a!)) return fromParts(context, at, at, a!.split('.').map(Number));
  if (mark !== mark2 || !/^[-/]$/.test(mark ?? '') || !/^\d{1,2}$/.test(b ?? '')) return null;
  if (/^\d{4}$/.test(a!) && /^\d{1,2}$/.test(c ?? '')) return oneDay(at, at + 4, Number(a), Number(b), Number(c));
  return /^\d{1,2}$/.test(a!) && /^\d{4}$/.test(c ?? '')
    ? fromParts(context, at, at + 4, [Number(a), Number(b), Number(c)])
    : null;
}

function fromParts(
  context: TimeContext,
  first: number,
  last: number,
  [a, b, year]: readonly number[],
): TimeReading | null {
  const { published } = context;
  const dayBefore = oneDay(first, last, year!, b!, a!);
  const monthBefore = oneDay(first, last, year!, a!, b!);
  if (!dayBefore || !monthBefore || dayBefore.from === monthBefore.from) return dayBefore ?? monthBefore;
  const told = published && onlyPast(dayBefore, monthBefore, published.day, pointsAhead(context, first));
  if (told) return told;
  const from = Math.min(dayBefore.from!, monthBefore.from!);
  const to = Math.max(dayBefore.to!, monthBefore.to!);
  return {
    first,
    last,
    from,
    to,
    precision: 'vague',
    assumption: 'day and month could stand in either order; both are meant',
  };
}

/** Where one of two readings lies ahead and the words tell the past, or the other way round, the other is meant. */
function onlyPast(one: TimeReading, other: TimeReading, today: number, ahead: boolean): TimeReading | null {
  const fits = (reading: TimeReading): boolean => (ahead ? reading.from! >= today : reading.from! <= today);
  if (fits(one) === fits(other)) return null;
  return fits(one) ? one : other;
}

function oneDay(first: number, last: number, year: number, month: number, day: number): TimeReading | null {
  const from = month >= 1 && month <= 12 ? dayOf(year, month, day) : null;
  return from === null ? null : { first, last, from, to: from + DAY, precision: 'day', assumption: null };
}
