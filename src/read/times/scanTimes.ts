import type { CivilTime, TimeContext } from './civilTime.ts';
import { readNumericDays, type NumericDays } from './numericDays.ts';

/** A date, with or without a time of day, found in a line of text; offsets into that line. */
export interface ScannedTime {
  readonly start: number;
  readonly end: number;
  /** One, or two where the order of day and month is not known. */
  readonly readings: readonly CivilTime[];
  /** True where only the habit of the outlet's country settles the order. */
  readonly byHabit: boolean;
}

type Clock = Pick<CivilTime, 'hour' | 'minute' | 'second' | 'zone'>;

const MONTH_NAMES =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DATE = new RegExp(
  [
    `\\b(?<m1>${MONTH_NAMES})\\.?\\s{1,3}(?<d1>\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}(?<y1>\\d{4})\\b`,
    `\\b(?<d2>\\d{1,2})(?:st|nd|rd|th|\\.)?[\\s-]{1,3}(?:of\\s)?(?<m2>${MONTH_NAMES})\\.?,?[\\s-]{1,3}(?<y2>\\d{4})\\b`,
    `\\b(?<y3>\\d{4})[-/.](?<m3>\\d{1,2})[-/.](?<d3>\\d{1,2})(?!\\d)`,
    `\\b(?<n1>\\d{1,2})[/.-](?<n2>\\d{1,2})[/.-](?<y4>\\d{4})\\b`,
  ].join('|'),
  'gi',
);
const ZONE_NAME = String.raw`(?:Eastern|Central|Mountain|Pacific)(?:\s(?:Standard|Daylight))?(?:\sTime)?\b|[A-Z]{2,4}\b`;
const ZONE = String.raw`(?:\s?\(?(?<zone>Z\b|(?:GMT|UTC)?\s?[+\-\u2212]\d{1,2}:?(?:\d{2})?(?!\d)|${ZONE_NAME})\)?)?`;
const CLOCK = String.raw`(?<h>\d{1,2})(?:[:.h](?<min>\d{2})(?:[:.](?<s>\d{2})(?:\.\d{1,9})?)?)?\s?(?<half>[ap]\.?m\b\.?|[AP]\.?M\b\.?)?`;
const CLOCK_AFTER = new RegExp(String.raw`(?:T|[\s,|·•–—-]{1,4}(?:(?:at|on)\s|@\s?)?)${CLOCK}${ZONE}`, 'y');
const CLOCK_BEFORE = new RegExp(String.raw`\b${CLOCK}${ZONE}[\s,|·•–—-]{1,4}(?:on\s)?(?:[A-Z][a-z]{2,8},?\s)?$`);
const LONGEST_LINE = 400;

/** Every date in a line, in line order. Only the first 400 characters are looked at. */
export function scanTimes(line: string, context: TimeContext): ScannedTime[] {
  const head = line.slice(0, LONGEST_LINE);
  return [...head.matchAll(DATE)].map((match) => {
    const { days, byHabit } = readDays(match.groups ?? {}, context);
    const { start, end, clock } = findClock(head, match.index, match.index + match[0].length);
    return { start, end, byHabit, readings: days.map((day) => ({ ...day, ...clock })) };
  });
}

const NO_CLOCK: Clock = { hour: null, minute: null, second: null, zone: null };

function findClock(line: string, start: number, end: number) {
  CLOCK_AFTER.lastIndex = end;
  const after = CLOCK_AFTER.exec(line);
  const clockAfter = after && readClock(after.groups ?? {});
  if (clockAfter) return { start, end: end + after[0].length, clock: clockAfter };
  const before = CLOCK_BEFORE.exec(line.slice(Math.max(0, start - 40), start));
  const clockBefore = before && readClock(before.groups ?? {});
  if (clockBefore) return { start: start - before[0].length, end, clock: clockBefore };
  return { start, end, clock: NO_CLOCK };
}

function readDays(groups: Record<string, string | undefined>, context: TimeContext): NumericDays {
  const month = groups['m1'] ?? groups['m2'];
  if (month !== undefined) {
    const year = Number(groups['y1'] ?? groups['y2']);
    const day = Number(groups['d1'] ?? groups['d2']);
    return { days: [{ year, month: MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1, day }], byHabit: false };
  }
  if (groups['y3'] === undefined)
    return readNumericDays(Number(groups['n1']), Number(groups['n2']), Number(groups['y4']), context.country);
  return {
    days: [{ year: Number(groups['y3']), month: Number(groups['m3']), day: Number(groups['d3']) }],
    byHabit: false,
  };
}

/** A time of day from named groups; null where it is none: a bare number counts only with "am", "pm" or minutes. */
function readClock(groups: Record<string, string | undefined>): Clock | null {
  const half = groups['half']?.charAt(0).toLowerCase() ?? null;
  if (half === null && groups['min'] === undefined) return null;
  let hour = Number(groups['h']);
  // "17:19 PM" says the half of the day twice; "17:19 AM" says nothing.
  if (hour > 23 || (half === 'a' && hour > 12)) return null;
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  const minute = groups['min'] === undefined ? null : Number(groups['min']);
  if (minute !== null && minute > 59) return null;
  const second = groups['s'] === undefined ? null : Number(groups['s']);
  return { hour, minute, second, zone: groups['zone']?.trim() ?? null };
}
