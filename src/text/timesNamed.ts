import table from '../lang/en/time-words.json' with { type: 'json' };
import type { Precision } from '../model/index.ts';
import { type CalendarUnit, DAY, moveBy, type Published, startOf } from './calendar.ts';
import { isPortioned } from './timePortions.ts';
import { type TimeContext, type TimeReading, unresolved, wordAt } from './timeReading.ts';
import { pointsAhead, tenseAround } from './timesTense.ts';
import { precisionOf } from './timeUnits.ts';

const UNITS = new Map<string, CalendarUnit>(Object.entries(table.units) as [string, CalendarUnit][]);
const FROM_PUBLICATION = 'counted from the day of publication';

/** "last week", "this year", "next month", "earlier this month", "the end of the year". */
export function readNamedUnit(context: TimeContext, at: number): TimeReading | null {
  const which = /^(last|this|next|past|the)$/.exec(wordAt(context, at))?.[1];
  const unit = UNITS.get(wordAt(context, at + 1).replace(/'s$/, ''));
  if (which === undefined || unit === undefined || /^(second|minute|hour|day|fortnight)$/.test(unit)) return null;
  if (which === 'past' && wordAt(context, at - 1) !== 'this') return null;
  if (which === 'the' && !isPortioned(context, at)) return null;
  if (!context.published) return unresolved(at, at + 1, precisionOf(unit));
  const day = context.published.day;
  const { from, to } = unitNear(day, unit, shiftOf(context, at, which));
  const side = wordAt(context, at - 1);
  const first = side === 'earlier' || side === 'later' ? at - 1 : at;
  return {
    first,
    last: at + 1,
    from: side === 'later' ? Math.max(from, day) : from,
    to: side === 'earlier' ? Math.min(to, day + DAY) : to,
    precision: precisionOf(unit),
    assumption: FROM_PUBLICATION,
  };
}

/** "The start of the year" is this year's; "the end of the year" last year's where the clause looks back and this one is far from over. */
function shiftOf(context: TimeContext, at: number, which: string): number {
  if (which === 'next') return 1;
  if (which === 'last' || which === 'past') return -1;
  const end = wordAt(context, at - 1) === 'of' && /^(?:end|close)$/.test(wordAt(context, at - 2));
  return which === 'the' && end && tenseAround(context, at) === 'past' ? -1 : 0;
}

/** "Last week" is used for the week before and for the last seven days alike; both are within the interval. */
function unitNear(day: number, unit: CalendarUnit, shift: number): { from: number; to: number } {
  const from = startOf(moveBy(startOf(day, unit), shift, unit), unit);
  const to = moveBy(from, 1, unit);
  if (unit === 'week' && shift === -1) return { from, to: Math.max(to, day) };
  return { from, to };
}

/** "this weekend", "at the weekend", "last weekend": Saturday and Sunday. */
export function readWeekend(context: TimeContext, at: number): TimeReading | null {
  if (wordAt(context, at).replace(/'s$/, '') !== 'weekend') return null;
  const which = /^(last|this|next|the|past|coming)$/.exec(wordAt(context, at - 1))?.[1];
  if (which === undefined) return null;
  const first = which === 'the' ? at : at - 1;
  const precision: Precision = 'week';
  if (!context.published) return unresolved(first, at, precision);
  const ahead = which === 'next' || which === 'coming' || (/^th/.test(which) && pointsAhead(context, at));
  const from = saturdayNear(context.published, which, ahead);
  return { first, last: at, from, to: from + 2 * DAY, precision, assumption: FROM_PUBLICATION };
}

function saturdayNear({ day }: Published, which: string, ahead: boolean): number {
  const saturday = startOf(day, 'week') + 5 * DAY;
  if (which === 'next') return saturday + 7 * DAY;
  const begun = saturday <= day;
  if (ahead && saturday < day) return saturday + 7 * DAY;
  if (ahead || begun) return which === 'last' && begun ? saturday - 7 * DAY : saturday;
  return saturday - 7 * DAY;
}
