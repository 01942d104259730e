import table from '../lang/en/time-words.json' with { type: 'json' };
import { isDash } from './pieces.ts';
import { readNumberWords } from './numberWords.ts';
import { type TimeContext, wordAt } from './timeReading.ts';
import { weekdayAt } from './timesCalendar.ts';
import { readZone } from './zones.ts';

/** A time of day: minutes after the start of a day, to be laid on a day named nearby. */
export interface ClockReading {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
  readonly precision: 'minute' | 'hour' | 'part-of-day';
  /** True for a bare figure such as "6:10" without "a.m." or a 24-hour form, which could be twelve hours later. */
  readonly halfOpen: boolean;
}

const MIDDLES = new Map<string, readonly number[]>(Object.entries(table.midParts));
const PARTS = new Map<string, readonly number[]>(Object.entries(table.partsOfDay));

/** "6:10 a.m.", "6.10am", "11 p.m.", "18:45", "0310 GMT", "5 o'clock", "noon". */
export function readClock(context: TimeContext, at: number): ClockReading | null {
  return pastOrTo(context, at) ?? clockFigures(context, at) ?? spokenClock(context, at);
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
  if (/^o'clock$/.test(wordAt(context, figures.next)) && hour <= 12) return oClock(context, at, figures.next, hour);
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

function halfOfDay(context: TimeContext, at: number): { pm: boolean; last: number } | null {
  const dash = isDash(context.pieces[at]) ? 1 : 0;
  const word = wordAt(context, at + dash).replaceAll('.', '');
  if (word !== 'am' && word !== 'pm') return null;
  const first = context.pieces[at + dash]!;
  if (word === 'am' && !first.form.includes('.') && !first.glued && context.pieces[at - 1]?.kind !== 'figure')
    return null;
  return { pm: word === 'pm', last: at + dash };
}

const BEFORE_HOUR = /^(?:at|around|about|by|until|till|since|before|after|from|past|nearly|almost|shortly)$/;

/** "at 9 in the evening", "by six on Sunday morning", "at 8 tonight": an hour that only a part of the day makes one. */
function isOnTheHour(context: TimeContext, at: number, next: number): boolean {
  if (!BEFORE_HOUR.test(wordAt(context, at - 1))) return false;
  const words = [0, 1, 2].map((step) => wordAt(context, next + step).replace(/'s$/, ''));
  if (/^(?:tonight|yesterday|today|tomorrow)$/.test(words[0]!)) return true;
  const part = /^(?:morning|afternoon|evening|night)$/;
  return (
    (/^(?:in|on|this|last|that|at)$/.test(words[0]!) && words.slice(1).some((word) => part.test(word))) ||
    part.test(words[1]!)
  );
}

function halfDay(first: number, last: number, minutes: number, exact: boolean): ClockReading {
  return { ...reading(first, last, minutes, exact), from: minutes % 720, to: (minutes % 720) + 1, halfOpen: true };
}

const PARTS_OF_HOUR = new Map([
  ['half', 30],
  ['quarter', 15],
]);

/** "half past two", "a quarter to six", "20 past 4", "ten minutes to nine", each after "at" or the like. */
function pastOrTo(context: TimeContext, at: number): ClockReading | null {
  const minutes = PARTS_OF_HOUR.get(wordAt(context, at)) ?? minutesAt(context, at);
  if (minutes === null) return null;
  const link = /^minutes?$/.test(wordAt(context, at + 1)) ? at + 2 : at + 1;
  const side = /^(past|after|to|before)$/.exec(wordAt(context, link))?.[1];
  const hour = side === undefined ? null : hourAt(context, link + 1);
  const opener = wordAt(context, wordAt(context, at - 1) === 'a' ? at - 2 : at - 1);
  if (hour === null || !BEFORE_HOUR.test(opener) || (opener === 'by' && /^\d/.test(wordAt(context, at)))) return null;
  const last = /^o'clock$/.test(wordAt(context, link + 2)) ? link + 2 : link + 1;
  const half = halfOfDay(context, last + 1);
  // "By 10 to 8" is a vote: what is no quarter must be said to be a time.
  const plain = minutes % 15 === 0 || link > at + 1 || half !== null || last > link + 1 || side === 'past';
  if (!plain && !isOnTheHour(context, at, last + 1)) return null;
  const time = hour * 60 + (side === 'to' || side === 'before' ? -minutes : minutes);
  if (half) return reading(at, half.last, (time % 720) + (half.pm ? 720 : 0), true);
  return halfDay(at, last, time, true);
}

function minutesAt(context: TimeContext, at: number): number | null {
  const number = numberAt(context, at);
  return number !== null && number > 0 && number < 60 ? number : null;
}

function hourAt(context: TimeContext, at: number): number | null {
  const number = numberAt(context, at);
  return number !== null && number >= 1 && number <= 12 ? number : null;
}

function numberAt(context: TimeContext, at: number): number | null {
  const word = wordAt(context, at);
  if (/^\d{1,2}$/.test(word)) return Number(word);
  const number = readNumberWords(context.pieces, at);
  return number?.last === at ? number.value : null;
}

function oClock(context: TimeContext, first: number, last: number, hour: number): ClockReading {
  const part = /^(in|at)$/.test(wordAt(context, last + 1))
    ? wordAt(context, last + 2 + (wordAt(context, last + 2) === 'the' ? 1 : 0))
    : '';
  const pm = part === 'afternoon' || part === 'evening' || (part === 'night' && hour > 5 && hour < 12);
  return { ...reading(first, last, ((hour % 12) + (pm ? 12 : 0)) * 60, false), halfOpen: part === '' };
}

function spokenClock(context: TimeContext, at: number): ClockReading | null {
  return wordAt(context, at) === 'noon' ? reading(at, at, 720, true) : null;
}

function reading(first: number, last: number, minutes: number, exact: boolean): ClockReading {
  return { first, last, from: minutes, to: minutes + 1, precision: exact ? 'minute' : 'hour', halfOpen: false };
}

/** "morning", "early hours", "dawn", "midnight" as a wide stretch of the day; "late" and "early" only before a day. */
export function readPartOfDay(context: TimeContext, at: number): ClockReading | null {
  const word = wordAt(context, at).replace(/'s$/, '');
  const early = word === 'early' || word === 'small';
  if (early && /^hours?$/.test(wordAt(context, at + 1))) return part(at, ofTheMorning(context, at + 1), [0, 420]);
  const middle = word === 'mid' && isDash(context.pieces[at + 1]) ? MIDDLES.get(wordAt(context, at + 2)) : undefined;
  if (middle) return part(at, at + 2, middle);
  const minutes = PARTS.get(word);
  if (!minutes) return null;
  const narrowed = word === 'morning' && wordAt(context, at - 1) === 'early' ? table.early : minutes;
  return part(at, at, narrowed);
}

function ofTheMorning(context: TimeContext, at: number): number {
  return wordAt(context, at + 1) === 'of' && wordAt(context, at + 3) === 'morning' ? at + 3 : at;
}

function part(first: number, last: number, [from, to]: readonly number[]): ClockReading {
  return { first, last, from: from!, to: to!, precision: 'part-of-day', halfOpen: false };
}

/** "early" and "late" before or after a day ("late Thursday", "early on Monday") as parts of it. */
export function readEarlyOrLate(context: TimeContext, at: number): ClockReading | null {
  const word = wordAt(context, at);
  if (word === 'early') return part(at, at, table.early);
  return word === 'late' ? part(at, at, table.late) : null;
}
