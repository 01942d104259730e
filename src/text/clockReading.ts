import { isDash } from './pieces.ts';
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

export const BEFORE_HOUR = /^(?:at|around|about|by|until|till|since|before|after|from|past|nearly|almost|shortly)$/;

export function halfOfDay(context: TimeContext, at: number): { pm: boolean; last: number } | null {
  const dash = isDash(context.pieces[at]) ? 1 : 0;
  const word = wordAt(context, at + dash).replaceAll('.', '');
  if (word !== 'am' && word !== 'pm') return null;
  const first = context.pieces[at + dash]!;
  if (word === 'am' && !first.form.includes('.') && !first.glued && context.pieces[at - 1]?.kind !== 'figure')
    return null;
  return { pm: word === 'pm', last: at + dash };
}

/** "at 9 in the evening", "by six on Sunday morning", "at 8 tonight": an hour that only a part of the day makes one. */
export function isOnTheHour(context: TimeContext, at: number, next: number): boolean {
  if (!BEFORE_HOUR.test(wordAt(context, at - 1))) return false;
  const words = [0, 1, 2].map((step) => wordAt(context, next + step).replace(/'s$/, ''));
  if (/^(?:tonight|yesterday|today|tomorrow)$/.test(words[0]!)) return true;
  const part = /^(?:morning|afternoon|evening|night)$/;
  return (
    (/^(?:in|on|this|last|that|at)$/.test(words[0]!) && words.slice(1).some((word) => part.test(word))) ||
    part.test(words[1]!)
  );
}

export function halfDay(first: number, last: number, minutes: number, exact: boolean): ClockReading {
  return { ...reading(first, last, minutes, exact), from: minutes % 720, to: (minutes % 720) + 1, halfOpen: true };
}

export function reading(first: number, last: number, minutes: number, exact: boolean): ClockReading {
  return { first, last, from: minutes, to: minutes + 1, precision: exact ? 'minute' : 'hour', halfOpen: false };
}
