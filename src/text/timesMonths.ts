import { monthStart, yearOf } from './calendar.ts';
import { isDash } from './pieces.ts';
import { DETERMINER, type TimeContext, type TimeReading, tokenOf, unresolved, wordAt } from './timeReading.ts';
import { monthAt, wholeMonth } from './timesCalendar.ts';
import { pointsAhead } from './timesTense.ts';

const MAY = 5;
const BEFORE_MONTH = new Set(
  'in since of by until till from during before after last this next early late mid through end beginning start every as around about between for to than over throughout within'.split(
    ' ',
  ),
);

/** A month name by itself: "in June" is the latest June that has begun, unless the words look ahead. */
export function readMonth(context: TimeContext, at: number): TimeReading | null {
  const month = monthAt(context, at);
  const before = wordAt(context, isDash(context.pieces[at - 1]) ? at - 2 : at - 1);
  if (month === null || !standsAsMonth(context, at, month, before)) return null;
  const first = /^(?:last|this|next)$/.test(before) ? at - 1 : at;
  if (!context.published) return unresolved(first, at, 'month');
  const published = context.published.day;
  const year = yearOf(published) + monthShift(context, at, month, before);
  return wholeMonth(first, at, year, month, `year ${year} taken from the publication date`);
}

function standsAsMonth(context: TimeContext, at: number, month: number, before: string): boolean {
  const next = context.pieces[at + 1];
  if (before === 'every' || before === 'each' || (next?.kind === 'word' && /^\p{Lu}/u.test(next.form))) return false;
  // "For May" and "than May" may well speak of a person.
  if (BEFORE_MONTH.has(before)) return !(month === MAY && /^(?:for|to|than|as|about|around|over|by)$/.test(before));
  // "in January and February".
  if (/^(?:and|or|to|,)$/.test(before) && monthAt(context, at - 2) !== null) return true;
  // "the June vote", "its March report": a noun must follow.
  return (
    DETERMINER.test(before) &&
    next?.kind === 'word' &&
    (context.tokens[tokenOf(context, at + 1)]?.xpos ?? '').startsWith('NN')
  );
}

/** Years from that of publication to the one that is meant. */
function monthShift(context: TimeContext, at: number, month: number, before: string): number {
  const published = context.published!.day;
  const begun = monthStart(yearOf(published), month) <= published;
  const over = monthStart(yearOf(published), month + 1) <= published;
  if (before === 'this') return 0;
  if (before === 'next') return begun ? 1 : 0;
  if (before === 'last') return over ? 0 : -1;
  if (pointsAhead(context, at)) return over ? 1 : 0;
  return begun ? 0 : -1;
}
