import table from '../lang/en/time-words.json' with { type: 'json' };
import type { ClockReading } from './clockReading.ts';
import { isDash } from './pieces.ts';
import { type TimeContext, wordAt } from './timeReading.ts';

const MIDDLES = new Map<string, readonly number[]>(Object.entries(table.midParts));

const PARTS = new Map<string, readonly number[]>(Object.entries(table.partsOfDay));

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
