import table from '../lang/en/time-words.json' with { type: 'json' };
import { isDash } from './pieces.ts';
import { readNumberWords } from './numberWords.ts';
import { type TimeContext, wordAt } from './timeReading.ts';

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

const PARTS = new Map<string, readonly number[]>(Object.entries(table.partsOfDay));

/** "6:10 a.m.", "6.10am", "11 p.m.", "18:45", "0310 GMT", "5 o'clock", "noon". */
export function readClock(context: TimeContext, at: number): ClockReading | null {
  return clockFigures(context, at) ?? spokenClock(context, at);
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
  if (!exact || hour > 23 || !colonClock(context, at)) return null;
  const padded =
    /^\(?(gmt|utc)$/.test(wordAt(context, figures.next)) ||
    hour > 12 ||
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
    (/^(gmt|utc|hours|hrs)$/.test(wordAt(context, at + 1)) || isLocalTime(context, at + 1))
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

/** A colon between figures is a time unless it is a score, a ratio or a verse, which other words around show. */
function colonClock(context: TimeContext, at: number): boolean {
  const zone = /^(gmt|utc|local|hours|hrs|[ecmp][sd]?t|cest|bst|ist|on|today|yesterday)$/;
  if (/^\d{4}$/.test(wordAt(context, at))) return true;
  const colon = context.pieces[at + 1]?.form === ':';
  const before =
    /^(at|around|about|by|until|from|since|before|after|between|past|approximately|roughly|nearly|to|,|\(|-|–)$/;
  return (colon && before.test(wordAt(context, at - 1))) || zone.test(wordAt(context, colon ? at + 3 : at + 1));
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
