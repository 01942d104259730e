import table from '../lang/en/time-words.json' with { type: 'json' };
import { DAY, monthStart, yearOf } from './calendar.ts';
import { yearAt } from './timesCalendar.ts';
import { type TimeContext, type TimeReading, unresolved, wordAt } from './timeReading.ts';
import { readNamedUnit } from './timesNamed.ts';
import { pointsAhead } from './timesTense.ts';
import { readAmount } from './timeUnits.ts';

const SEASONS = new Map<string, readonly number[]>(Object.entries(table.seasons));
const CONTEST = new Set(table.contest);
const CLOSE = 40;
const QUARTERS = ['first', 'second', 'third', 'fourth'];
const SEASON_TAKEN = 'season taken from the publication date, north of the equator';

/** "two summers ago": that season of so many years before. */
function readSeasonsAgo(context: TimeContext, at: number): TimeReading | null {
  const amount = context.hasAgo ? readAmount(context, at) : null;
  const season = amount ? SEASONS.get(wordAt(context, amount.next).replace(/s$/, '')) : undefined;
  if (!amount || !season || amount.low !== amount.high || wordAt(context, amount.next + 1) !== 'ago') return null;
  if (!context.published) return unresolved(at, amount.next + 1, 'season');
  const year = yearOf(context.published.day) - amount.low;
  return stretch(at, amount.next + 1, monthStart(year, season[0]!), monthStart(year, season[1]!), SEASON_TAKEN);
}

/** "summer 2015", "last winter", "by spring", "in the summer"; "in winter" alone tells a habit. */
export function readSeason(context: TimeContext, at: number): TimeReading | null {
  const season = SEASONS.get(wordAt(context, at).replace(/'s$/, ''));
  if (!season) return readSeasonsAgo(context, at);
  const yearPlace = wordAt(context, at + 1) === 'of' ? at + 2 : at + 1;
  const year = yearAt(context, yearPlace);
  if (year !== null) return stretch(at, yearPlace, monthStart(year, season[0]!), monthStart(year, season[1]!), null);
  const ofYear = wordAt(context, at + 1) === 'of' ? readNamedUnit(context, at + 2) : null;
  if (ofYear?.precision === 'year') return ofThatYear(at, ofYear, season);
  const which = whichSeason(context, at);
  if (which === null) return null;
  const first = which === 'the' ? at : at - 1;
  if (!context.published) return unresolved(first, at, 'season');
  const shift = seasonShift(context, at, which, season);
  const start = yearOf(context.published.day) + shift;
  return stretch(first, at, monthStart(start, season[0]!), monthStart(start, season[1]!), SEASON_TAKEN);
}

/** "the summer of last year". */
function ofThatYear(first: number, year: TimeReading, [from, to]: readonly number[]): TimeReading {
  if (year.from === null) return { ...year, first, precision: 'season' };
  const start = yearOf(year.from);
  return stretch(first, year.last, monthStart(start, from!), monthStart(start, to!), year.assumption);
}

function whichSeason(context: TimeContext, at: number): 'last' | 'this' | 'next' | 'the' | null {
  const before = wordAt(context, at - 1);
  if (before === 'last' || before === 'this' || before === 'next') return before;
  const noun =
    context.pieces[at + 1]?.kind === 'word' &&
    /^(?:season|games|sports|term|school|olympics|break|holidays?|sale|collection|palace|camp|tour|water|rolls?|of)$/.test(
      wordAt(context, at + 1),
    );
  if (noun) return null;
  const link = before === 'the' ? wordAt(context, at - 2) : before;
  const links =
    before === 'the'
      ? /^(?:in|by|until|till|since|before|after|during|over|of|from|through)$/
      : /^(?:by|until|till|since|before)$/;
  return links.test(link) ? 'the' : null;
}

/** Years from that of publication to the one in which the season begins. */
function seasonShift(context: TimeContext, at: number, which: string, [from, to]: readonly number[]): number {
  const { day } = context.published!;
  const year = yearOf(day);
  const begun = (shift: number): boolean => monthStart(year + shift, from!) <= day;
  const over = (shift: number): boolean => monthStart(year + shift, to!) <= day;
  if (which === 'last') return [0, -1].find(over) ?? -2;
  if (which === 'next') return [-1, 0].find((shift) => !begun(shift)) ?? 1;
  const ahead = which === 'the' ? pointsAhead(context, at) : !(begun(0) || begun(-1)) || pointsAhead(context, at);
  if (ahead) return [-1, 0].find((shift) => !over(shift)) ?? 1;
  return begun(0) ? 0 : which === 'this' && over(-1) ? 0 : -1;
}

/** "the third quarter of 2015", "Q3 2015", "in the second quarter", "the first half": the latest one that is over, unless the words look ahead. */
export function readQuarter(context: TimeContext, at: number): TimeReading | null {
  const part = quarterAt(context, at);
  if (!part) return null;
  const after = wordAt(context, part.last + 1) === 'of' ? part.last + 2 : part.last + 1;
  const year = yearAt(context, after);
  if (year !== null) return quarterOf(at, after, year, part, null);
  if (after > part.last + 1 || isContest(context, at)) return null;
  if (!/^(?:the|its|their|this|last|in|for|from|,|\()$/.test(wordAt(context, at - 1))) return null;
  if (!context.published) return unresolved(at, part.last, 'season');
  const { day } = context.published;
  const years = [yearOf(day), yearOf(day) - 1, yearOf(day) + 1];
  const ahead = pointsAhead(context, at);
  const fits = (one: number): boolean => monthStart(one, part.month + part.months) <= day + DAY !== ahead;
  const found = (ahead ? [yearOf(day), yearOf(day) + 1] : years).find(fits) ?? yearOf(day);
  return quarterOf(at, part.last, found, part, `year ${found} taken from the publication date`);
}

/** The first half of a match is none of a year. */
function isContest({ pieces }: TimeContext, at: number): boolean {
  return pieces.slice(Math.max(0, at - CLOSE), at + CLOSE).some((piece) => CONTEST.has(piece.lower));
}

interface YearPart {
  readonly month: number;
  readonly months: number;
  readonly last: number;
}

function quarterAt(context: TimeContext, at: number): YearPart | null {
  const word = wordAt(context, at);
  const glued = context.pieces[at + 1]?.glued === true ? Number(wordAt(context, at + 1)) : 0;
  if (word === 'q' && glued >= 1 && glued <= 4) return { month: glued * 3 - 2, months: 3, last: at + 1 };
  const named = QUARTERS.indexOf(word);
  const noun = wordAt(context, at + 1);
  if (named >= 0 && noun === 'quarter') return { month: named * 3 + 1, months: 3, last: at + 1 };
  return named >= 0 && named < 2 && noun === 'half' ? { month: named * 6 + 1, months: 6, last: at + 1 } : null;
}

function quarterOf(first: number, last: number, year: number, part: YearPart, assumption: string | null): TimeReading {
  return stretch(first, last, monthStart(year, part.month), monthStart(year, part.month + part.months), assumption);
}

function stretch(first: number, last: number, from: number, to: number, assumption: string | null): TimeReading {
  return { first, last, from, to, precision: 'season', assumption };
}

/** "the 18th century", "the nineteenth century", "a 19th-century church". */
export function readCentury(context: TimeContext, at: number): TimeReading | null {
  const suffix = context.pieces[at + 1];
  const figure = suffix?.glued === true && /^(?:st|nd|rd|th)$/.test(suffix.lower) ? Number(wordAt(context, at)) : null;
  const number = figure ?? CENTURIES.get(wordAt(context, at)) ?? null;
  if (number === null || !(number >= 1 && number <= 22)) return null;
  const next = figure === null ? at + 1 : at + 2;
  const last = /^[-‐‑]$/.test(wordAt(context, next)) ? next + 1 : next;
  if (!/^(?:century|centuries)$/.test(wordAt(context, last))) return null;
  const from = monthStart((number - 1) * 100 + 1, 1);
  return { first: at, last, from, to: monthStart(number * 100 + 1, 1), precision: 'vague', assumption: null };
}

const CENTURIES = new Map(
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, index) => [word, index + 10]),
);
