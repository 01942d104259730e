import { BEFORE_HOUR, type ClockReading, halfDay, halfOfDay, isOnTheHour, reading } from './clockReading.ts';
import { readNumberWords } from './numberWords.ts';
import { type TimeContext, wordAt } from './timeReading.ts';

const PARTS_OF_HOUR = new Map([
  ['half', 30],
  ['quarter', 15],
]);

/** "half past two", "a quarter to six", "20 past 4", "ten minutes to nine", each after "at" or the like. */
export function readPastOrTo(context: TimeContext, at: number): ClockReading | null {
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

export function readOClock(context: TimeContext, first: number, last: number, hour: number): ClockReading {
  const part = /^(in|at)$/.test(wordAt(context, last + 1))
    ? wordAt(context, last + 2 + (wordAt(context, last + 2) === 'the' ? 1 : 0))
    : '';
  const pm = part === 'afternoon' || part === 'evening' || (part === 'night' && hour > 5 && hour < 12);
  return { ...reading(first, last, ((hour % 12) + (pm ? 12 : 0)) * 60, false), halfOpen: part === '' };
}
