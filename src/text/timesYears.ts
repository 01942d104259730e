import table from '../lang/en/time-words.json' with { type: 'json' };
import { monthStart, yearOf } from './calendar.ts';
import { isDash } from './pieces.ts';
import { monthAt, yearAt } from './timesCalendar.ts';
import { readMonth } from './timesMonths.ts';
import { readCentury, readQuarter, readSeason } from './timesSeasons.ts';
import { DETERMINER, type TimeContext, type TimeReading, tokenOf, wordAt } from './timeReading.ts';
/** Plurals that are dated more often than counted ("1915 killings"). */
const EVENTS = new Set(table.events);

const SPOKEN_DECADES = new Map(Object.entries(table.decades));

const BEFORE_YEAR = new Set(
  'in since of by until till from during before after between circa around about early late mid spring summer autumn fall winter to and through back year ,'.split(
    ' ',
  ),
);

/** "in 2017", "the 1921-24 strike", "between 2011 and 2014", "the 1990s", "summer 2015", "in June". */
export function readYearOrMonth(context: TimeContext, at: number): TimeReading | null {
  return (
    readDecade(context, at) ??
    readCentury(context, at) ??
    readShortYear(context, at) ??
    readSeason(context, at) ??
    readQuarter(context, at) ??
    readYears(context, at) ??
    readMonth(context, at)
  );
}

function readDecade(context: TimeContext, at: number): TimeReading | null {
  const plural = context.pieces[at + 1];
  const year = yearAt(context, at);
  const spoken = SPOKEN_DECADES.get(wordAt(context, at));
  if (spoken !== undefined && /^(?:the|early|late|mid|-)$/.test(wordAt(context, at - 1)))
    return years(at, at, 1900 + spoken, 1909 + spoken, 'decade');
  if (year !== null && year % 10 === 0 && plural?.glued === true && plural.lower === 's')
    return year % 100 === 0 && year < 1900
      ? { ...years(at, at + 1, year, year + 99, 'decade'), precision: 'vague' }
      : years(at, at + 1, year, year + 9, 'decade');
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

/** "in '98": the two figures of a year, of the last century where this one has not come so far. */
function readShortYear(context: TimeContext, at: number): TimeReading | null {
  const figures = context.pieces[at + 1];
  if (!/^['’‘]$/.test(context.pieces[at]?.form ?? '') || figures?.glued !== true || !/^\d{2}$/.test(figures.form))
    return null;
  if (
    !/^(?:in|of|since|until|till|by|from|to|before|after|and|summer|spring|autumn|winter)$/.test(
      wordAt(context, at - 1),
    )
  )
    return null;
  const now = context.published ? yearOf(context.published.day) : 2000;
  const year = Math.floor(now / 100) * 100 + Number(figures.form);
  return years(at, at + 1, year > now + 20 ? year - 100 : year, year > now + 20 ? year - 100 : year, 'year');
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

/** A four-figure number is a year after "in" or "since", in brackets, after a determiner, or where no noun or unit can follow it. */
function standsAsYear(context: TimeContext, at: number): boolean {
  const before = linkBefore(context, at);
  const next = context.pieces[at + 1];
  const touchesMark = context.pieces[at - 1]?.form === '$' || next?.form === '%' || next?.form === '-';
  if (touchesMark || context.pieces[at]!.form.startsWith('0')) return false;
  const followed = isFollowed(context, at + 1);
  if (/^(?:in|since|during|until|circa|by)$/.test(before)) return !followed || before !== 'by';
  const year = Number(context.pieces[at]!.form);
  if (isDetermined(context, at)) return year >= 1800 && year <= 2100 && !countsThings(context, at + 1, year);
  if (followed) return year >= 1700 && year <= 2100 && EVENTS.has(wordAt(context, at + 1));
  const open =
    next === undefined ||
    next.kind === 'mark' ||
    /^(?:was|is|has|had|when|after|before|and|for|by|to|in|on|at|that|which|who|he|she|it|they|the|but|with|as)$/.test(
      next.lower,
    );
  if (BEFORE_YEAR.has(before)) return (year >= 1500 || (open && isBuilt(context, at))) && (open || before !== ',');
  return open && year >= 1900 && year <= 2100 && (before === '(' || monthAt(context, at - 1) !== null);
}

/** The word before a year, over "at least" and the like. */
function linkBefore(context: TimeContext, at: number): string {
  const middle = isDash(context.pieces[at - 1]) && /^(?:mid|early|late)$/.test(wordAt(context, at - 2));
  if (middle) return wordAt(context, at - 2);
  let before = at - 1;
  while (before > at - 3 && /^(?:at|least|about|around|roughly)$/.test(wordAt(context, before))) before -= 1;
  return before < at - 1 && !BEFORE_YEAR.has(wordAt(context, before))
    ? wordAt(context, at - 1)
    : wordAt(context, before);
}

/** "felled around 1350": a figure without a comma after a participle that counts nothing. */
function isBuilt(context: TimeContext, at: number): boolean {
  const token = context.tokens[tokenOf(context, at) - 2];
  return token?.xpos === 'VBN' && !/^(?:number|total|reach|count|cost|estimate|value|price|report)$/.test(token.lemma);
}

function isFollowed(context: TimeContext, at: number): boolean {
  const next = context.pieces[at];
  return (
    next?.kind === 'word' &&
    /(?:s|people|men|women|children|km|m|kg|ft|mph|percent)$/.test(next.lower) &&
    !/'s$|^(?:was|is|has|its|this|as|plus)$/.test(next.lower)
  );
}

/** "his 1989 speech", "the ministry's 2023 report", "the disputed 2019 vote", "a 2021 study". */
function isDetermined(context: TimeContext, at: number): boolean {
  const before = wordAt(context, at - 1);
  if (DETERMINER.test(before)) return true;
  const token = context.tokens[tokenOf(context, at) - 1];
  return /^(?:JJ|VBN|VBG)/.test(token?.xpos ?? '') && DETERMINER.test(wordAt(context, at - 2));
}

/** What follows a year is one thing, or an event of many parts ("the 2008 riots"); round numbers before a plural count it. */
function countsThings(context: TimeContext, at: number, year: number): boolean {
  if (
    /^(?:people|men|women|children|km|m|kg|ft|mph|percent|tonnes|tons|miles|metres|meters|feet|dollars|euros|pounds)$/.test(
      wordAt(context, at),
    )
  )
    return true;
  const token = context.tokens[tokenOf(context, at)];
  return (
    token !== undefined &&
    /^NNPS?$|^NNS$/.test(token.xpos) &&
    token.lower.endsWith('s') &&
    (year % 100 === 0 || token.upos === 'PROPN')
  );
}

function years(first: number, last: number, from: number, until: number, precision: 'year' | 'decade'): TimeReading {
  return { first, last, from: monthStart(from, 1), to: monthStart(until + 1, 1), precision, assumption: null };
}
