import table from '../lang/en/time-words.json' with { type: 'json' };
import { monthStart, yearOf } from './calendar.ts';
import { isDash } from './pieces.ts';
import { monthAt, wholeMonth, yearAt } from './timesCalendar.ts';
import { pointsAhead } from './timesTense.ts';
import { type TimeContext, type TimeReading, unresolved, wordAt } from './timeReading.ts';

const SEASONS = new Map<string, readonly number[]>(Object.entries(table.seasons));
const BEFORE_YEAR = new Set(
  'in since of by until till from during before after between circa around about early late mid spring summer autumn fall winter to and through back year ,'.split(
    ' ',
  ),
);
const BEFORE_MONTH = new Set(
  'in since of by until till from during before after last this next early late mid through end beginning start every'.split(
    ' ',
  ),
);

/** "in 2017", "the 1921-24 strike", "between 2011 and 2014", "the 1990s", "summer 2015", "in June". */
export function readYearOrMonth(context: TimeContext, at: number): TimeReading | null {
  return (
    readDecade(context, at) ??
    readSeason(context, at) ??
    readQuarter(context, at) ??
    readYears(context, at) ??
    readMonth(context, at)
  );
}

function readDecade(context: TimeContext, at: number): TimeReading | null {
  const plural = context.pieces[at + 1];
  const year = yearAt(context, at);
  if (year !== null && year % 10 === 0 && plural?.glued === true && plural.lower === 's')
    return years(at, at + 1, year, year + 9, 'decade');
  const short = context.pieces[at + 1];
  if (
    !/^['’‘]$/.test(context.pieces[at]?.form ?? '') ||
    !/^\d0$/.test(short?.form ?? '') ||
    wordAt(context, at + 2) !== 's'
  )
    return null;
  const begin = 1900 + Number(short!.form);
  return years(at, at + 2, begin, begin + 9, 'decade');
}

function readSeason(context: TimeContext, at: number): TimeReading | null {
  const season = SEASONS.get(wordAt(context, at));
  if (!season) return null;
  const yearPlace = wordAt(context, at + 1) === 'of' ? at + 2 : at + 1;
  const year = yearAt(context, yearPlace);
  const before = wordAt(context, at - 1);
  if (year !== null) return seasonOf(at, yearPlace, year, season);
  if (before !== 'last' && before !== 'this' && before !== 'next') return null;
  if (!context.published) return unresolved(at - 1, at, 'season');
  const published = context.published.day;
  const begun = monthStart(yearOf(published), season[0]!) <= published;
  const over = monthStart(yearOf(published), season[1]!) <= published;
  const shift = before === 'this' ? 0 : before === 'last' ? (over ? 0 : -1) : begun ? 1 : 0;
  return {
    ...seasonOf(at - 1, at, yearOf(published) + shift, season),
    assumption: 'season taken from the publication date, north of the equator',
  };
}

function seasonOf(first: number, last: number, year: number, months: readonly number[]): TimeReading {
  return {
    first,
    last,
    from: monthStart(year, months[0]!),
    to: monthStart(year, months[1]!),
    precision: 'season',
    assumption: null,
  };
}

/** "the third quarter of 2015", "Q3 2015". */
function readQuarter(context: TimeContext, at: number): TimeReading | null {
  const named = ['first', 'second', 'third', 'fourth'].indexOf(wordAt(context, at)) + 1;
  const short =
    wordAt(context, at) === 'q' && context.pieces[at + 1]?.glued === true ? Number(wordAt(context, at + 1)) : 0;
  const quarter = named > 0 && wordAt(context, at + 1) === 'quarter' ? named : short;
  if (!(quarter >= 1 && quarter <= 4)) return null;
  const place = wordAt(context, at + 2) === 'of' ? at + 3 : at + 2;
  const year = yearAt(context, place);
  if (year === null) return null;
  const month = quarter * 3 - 2;
  return {
    first: at,
    last: place,
    from: monthStart(year, month),
    to: monthStart(year, month + 3),
    precision: 'season',
    assumption: null,
  };
}

function readYears(context: TimeContext, at: number): TimeReading | null {
  const year = yearAt(context, at);
  if (year === null) return null;
  const range = yearRange(context, at, year);
  if (range) return range;
  return standsAsYear(context, at) ? years(at, at, year, year, 'year') : null;
}

/** "1921-24", "1921-1924", "1921 to 1924", "between 1921 and 1924". */
function yearRange(context: TimeContext, at: number, year: number): TimeReading | null {
  const link = context.pieces[at + 1];
  const end = context.pieces[at + 2];
  if (!link || !end) return null;
  const dashed = isDash(link) && link.glued && end.glued;
  const before = wordAt(context, at - 1);
  const worded = (link.lower === 'to' && before !== 'by') || (link.lower === 'and' && before === 'between');
  if (!dashed && !worded) return null;
  const short = /^\d{2}$/.test(end.form) && dashed ? Math.floor(year / 100) * 100 + Number(end.form) : null;
  const last = short ?? yearAt(context, at + 2);
  return last !== null && last > year && last - year < 200 ? years(at, at + 2, year, last, 'year') : null;
}

/** A four-figure number is a year after "in" or "since", in brackets, or where no noun or unit can follow it. */
function standsAsYear(context: TimeContext, at: number): boolean {
  const before = wordAt(context, at - 1);
  const next = context.pieces[at + 1];
  const touchesMark = context.pieces[at - 1]?.form === '$' || next?.form === '%' || next?.form === '-';
  if (touchesMark || context.pieces[at]!.form.startsWith('0')) return false;
  const followed =
    next?.kind === 'word' &&
    /(s|people|men|women|children|km|m|kg|ft|mph|percent)$/.test(next.lower) &&
    !/'s$|^(was|is|has|its|this|as|plus)$/.test(next.lower);
  if (/^(in|since|during|until|circa|by)$/.test(before)) return !followed || before !== 'by';
  if (followed) return false;
  const open =
    next === undefined ||
    next.kind === 'mark' ||
    /^(was|is|has|had|when|after|before|and|for|by|to|in|on|at|that|which|who|he|she|it|they|the|but|with|as)$/.test(
      next.lower,
    );
  const year = Number(context.pieces[at]!.form);
  if (BEFORE_YEAR.has(before)) return year >= 1500 && (open || before !== ',');
  if (open)
    return year >= 1900 && year <= 2100 && (before === '(' || before === 'the' || monthAt(context, at - 1) !== null);
  return (before === 'the' || before === 'a') && year >= 1800 && year <= 2100;
}

function years(first: number, last: number, from: number, until: number, precision: 'year' | 'decade'): TimeReading {
  return { first, last, from: monthStart(from, 1), to: monthStart(until + 1, 1), precision, assumption: null };
}

/** A month name by itself: "in June" is the latest June that has begun, unless the words look ahead. */
function readMonth(context: TimeContext, at: number): TimeReading | null {
  const month = monthAt(context, at);
  const before = wordAt(context, isDash(context.pieces[at - 1]) ? at - 2 : at - 1);
  if (month === null || !BEFORE_MONTH.has(before) || before === 'every') return null;
  if (context.pieces[at + 1]?.kind === 'word' && /^\p{Lu}/u.test(context.pieces[at + 1]!.form)) return null;
  const first = /^(last|this|next)$/.test(before) ? at - 1 : at;
  if (!context.published) return unresolved(first, at, 'month');
  const published = context.published.day;
  const year = yearOf(published);
  const begun = monthStart(year, month) <= published;
  const over = monthStart(year, month + 1) <= published;
  const ahead = before === 'next' || (before !== 'last' && pointsAhead(context, at));
  const shift = before === 'this' ? 0 : ahead ? (over ? 1 : 0) : begun && !(before === 'last' && !over) ? 0 : -1;
  return wholeMonth(first, at, year + shift, month, `year ${year + shift} taken from the publication date`);
}
