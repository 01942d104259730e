import { readNumberWords } from './numberWords.ts';
import { type TimeContext, wordAt } from './timeReading.ts';
import { weekdayAt } from './timesCalendar.ts';
import { BEFORE_HOUR, type ClockReading, halfDay, halfOfDay, isOnTheHour, reading } from './clockReading.ts';
import { readOClock, readPastOrTo } from './timesSpokenClock.ts';
import { readZone } from './zones.ts';
/** "6:10 a.m.", "6.10am", "11 p.m.", "18:45", "0310 GMT", "5 o'clock", "noon". */
export function readClock(context: TimeContext, at: number): ClockReading | null {
  return readPastOrTo(context, at) ?? clockFigures(context, at) ?? spokenClock(context, at);
}

function clockFigures(context: TimeContext, at: number): ClockReading | null {
  const figures = hourAndMinute(context, at);
  if (!figures) return null;
  const half = halfOfDay(context, figures.next);
  const { hour, minute, exact } = figures;
  if (half) {
    if (hour > 12) return hour < 24 && exact ? reading(at, half.last, hour * 60 + minute, exact) : null;
    return reading(at, half.last, ((hour % 12) + (half.pm ? 12 : 0)) * 60 + minute, exact);
  }
  if (/^o'clock$/.test(wordAt(context, figures.next)) && hour <= 12) return readOClock(context, at, figures.next, hour);
  if (!exact)
    return hour <= 12 && isOnTheHour(context, at, figures.next)
      ? halfDay(at, figures.next - 1, hour * 60, false)
      : null;
  if (hour > 23 || !colonClock(context, at)) return null;
  const padded =
    readZone(context, figures.next)?.offset != null ||
    hour > 9 ||
    hour === 0 ||
    context.pieces[at]!.form.startsWith('0');
  return { ...reading(at, figures.next - 1, hour * 60 + minute, true), halfOpen: !padded };
}

function hourAndMinute(
  context: TimeContext,
  at: number,
): { hour: number; minute: number; exact: boolean; next: number } | null {
  const piece = context.pieces[at];
  if (!piece) return null;
  if (piece.kind !== 'figure') return wordHour(context, at);
  const dotted = /^(\d{1,2})\.(\d{2})$/.exec(piece.form);
  if (dotted) return checked(Number(dotted[1]), Number(dotted[2]), at + 1);
  if (
    /^\d{4}$/.test(piece.form) &&
    (/^(gmt|utc|hours|hrs)$/.test(wordAt(context, at + 1)) || isLocalTime(context, at + 1) || isBareClock(context, at))
  ) {
    return checked(
      Number(piece.form.slice(0, 2)),
      Number(piece.form.slice(2)),
      /^h/.test(wordAt(context, at + 1)) ? at + 2 : at + 1,
    );
  }
  if (!/^\d{1,2}$/.test(piece.form)) return null;
  const minute = context.pieces[at + 2];
  if (
    context.pieces[at + 1]?.form === ':' &&
    context.pieces[at + 1]!.glued &&
    minute?.glued === true &&
    /^\d{2}$/.test(minute.form)
  ) {
    const seconds = context.pieces[at + 3]?.form === ':' && /^\d{2}$/.test(context.pieces[at + 4]?.form ?? '');
    return checked(Number(piece.form), Number(minute.form), seconds ? at + 5 : at + 3);
  }
  return Number(piece.form) <= 12 && Number(piece.form) > 0
    ? { hour: Number(piece.form), minute: 0, exact: false, next: at + 1 }
    : null;
}

/** "at 0420", "at 2358 on Sunday": four figures after "at" that cannot be anything else. */
function isBareClock(context: TimeContext, at: number): boolean {
  if (!BEFORE_HOUR.test(wordAt(context, at - 1))) return false;
  if (wordAt(context, at).startsWith('0')) return true;
  const after = wordAt(context, at + 1) === 'on' ? at + 2 : at + 1;
  return /^(?:yesterday|today|tomorrow|tonight)$/.test(wordAt(context, after)) || weekdayAt(context, after) !== null;
}

function isLocalTime(context: TimeContext, at: number): boolean {
  return wordAt(context, at) === 'local' && wordAt(context, at + 1) === 'time';
}

function wordHour(
  context: TimeContext,
  at: number,
): { hour: number; minute: number; exact: boolean; next: number } | null {
  const number = readNumberWords(context.pieces, at);
  if (!number || number.value < 1 || number.value > 12) return null;
  return { hour: number.value, minute: 0, exact: false, next: number.last + 1 };
}

function checked(
  hour: number,
  minute: number,
  next: number,
): { hour: number; minute: number; exact: boolean; next: number } | null {
  return hour <= 24 && minute < 60 ? { hour, minute, exact: true, next } : null;
}

/** A colon between figures is a time unless it is a score, a ratio or a verse, which other words around show; a point more often is none. */
function colonClock(context: TimeContext, at: number): boolean {
  const zone =
    /^(?:gmt|utc|local|hours|hrs|[ecmp][sd]?t|cest|bst|ist|on|today|yesterday|tomorrow|tonight|this|in|last)$/;
  if (/^\d{4}$/.test(wordAt(context, at))) return true;
  const colon = context.pieces[at + 1]?.form === ':';
  const before =
    /^(?:at|around|about|by|until|from|since|before|after|between|past|approximately|roughly|nearly|to|the|,|\(|-|–)$/;
  if (colon && before.test(wordAt(context, at - 1))) return true;
  const after = wordAt(context, colon ? at + 3 : at + 1);
  const dayBefore =
    /^(?:tonight|today|tomorrow|yesterday|morning|afternoon|evening|night)$/.test(wordAt(context, at - 2)) ||
    weekdayAt(context, at - 2) !== null;
  if (wordAt(context, at - 1) === 'at' && dayBefore) return true;
  return zone.test(after) && (!/^(?:on|in|this|last)$/.test(after) || BEFORE_HOUR.test(wordAt(context, at - 1)));
}

function spokenClock(context: TimeContext, at: number): ClockReading | null {
  return wordAt(context, at) === 'noon' ? reading(at, at, 720, true) : null;
}
