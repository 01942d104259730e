import type { CivilTime, TimeContext } from './civilTime.ts';
import { readNumericOrder } from './numericOrder.ts';

/** A date, with or without a time of day, found in a line of text; offsets into that line. */
export interface ScannedTime {
  readonly start: number;
  readonly end: number;
  readonly civil: CivilTime;
}

type Day = Pick<CivilTime, 'year' | 'month' | 'day'>;
type Clock = Pick<CivilTime, 'hour' | 'minute' | 'second' | 'zone'>;

const MONTH_NAMES =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DATE = new RegExp(
  [
    `\\b(?<m1>${MONTH_NAMES})\\.?\\s{1,3}(?<d1>\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}(?<y1>\\d{4})\\b`,
    `\\b(?<d2>\\d{1,2})(?:st|nd|rd|th)?[\\s-]{1,3}(?:of\\s)?(?<m2>${MONTH_NAMES})\\.?,?[\\s-]{1,3}(?<y2>\\d{4})\\b`,
    `\\b(?<y3>\\d{4})[-/.](?<m3>\\d{1,2})[-/.](?<d3>\\d{1,2})(?!\\d)`,
    `\\b(?<n1>\\d{1,2})[/.](?<n2>\\d{1,2})[/.](?<y4>\\d{4})\\b`,
  ].join('|'),
  'gi',
);
const ZONE = String.raw`(?:\s?\(?(?<zone>Z\b|(?:GMT|UTC)?\s?[+\-\u2212]\d{1,2}:?(?:\d{2})?(?!\d)|[A-Z]{2,4}\b)\)?)?`;
const CLOCK = String.raw`(?<h>\d{1,2})(?:[:.h](?<min>\d{2})(?:[:.](?<s>\d{2})(?:\.\d{1,9})?)?)?\s?(?<half>[ap]\.?m\b\.?|[AP]\.?M\b\.?)?`;
const CLOCK_AFTER = new RegExp(String.raw`(?:T|[\s,|·•–—-]{1,4}(?:(?:at|@|on)\s)?)${CLOCK}${ZONE}`, 'y');
const CLOCK_BEFORE = new RegExp(String.raw`\b${CLOCK}${ZONE}[\s,|·•–—-]{1,4}(?:on\s)?(?:[A-Z][a-z]{2,8},?\s)?$`);
const LONGEST_LINE = 400;

/** Every date in a line, in line order. Only the first 400 characters are looked at; a numeric date whose order is unknown is left out. */
export function scanTimes(line: string, context: TimeContext): ScannedTime[] {
  const head = line.slice(0, LONGEST_LINE);
  const found: ScannedTime[] = [];
  for (const match of head.matchAll(DATE)) {
    const day = readDay(match.groups ?? {}, context);
    if (day !== null) found.push(withClock(head, match.index, match.index + match[0].length, day));
  }
  return found;
}

function withClock(line: string, start: number, end: number, day: Day): ScannedTime {
  CLOCK_AFTER.lastIndex = end;
  const after = CLOCK_AFTER.exec(line);
  const clockAfter = after && readClock(after.groups ?? {});
  if (clockAfter) return { start, end: end + after[0].length, civil: { ...day, ...clockAfter } };
  const before = CLOCK_BEFORE.exec(line.slice(Math.max(0, start - 40), start));
  const clockBefore = before && readClock(before.groups ?? {});
  if (clockBefore) return { start: start - before[0].length, end, civil: { ...day, ...clockBefore } };
  return { start, end, civil: { ...day, hour: null, minute: null, second: null, zone: null } };
}

function readDay(groups: Record<string, string | undefined>, context: TimeContext): Day | null {
  const month = groups['m1'] ?? groups['m2'];
  if (month !== undefined) {
    const day = Number(groups['d1'] ?? groups['d2']);
    return {
      year: Number(groups['y1'] ?? groups['y2']),
      month: MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1,
      day,
    };
  }
  if (groups['y3'] !== undefined)
    return { year: Number(groups['y3']), month: Number(groups['m3']), day: Number(groups['d3']) };
  return readNumericOrder(Number(groups['n1']), Number(groups['n2']), Number(groups['y4']), context.country);
}

/** A time of day from named groups; null where it is none: a bare number counts only with "am", "pm" or minutes. */
function readClock(groups: Record<string, string | undefined>): Clock | null {
  const half = groups['half']?.charAt(0).toLowerCase() ?? null;
  if (half === null && groups['min'] === undefined) return null;
  let hour = Number(groups['h']);
  if (hour > 23 || (half !== null && hour > 12)) return null;
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  const minute = groups['min'] === undefined ? null : Number(groups['min']);
  if (minute !== null && minute > 59) return null;
  const second = groups['s'] === undefined ? null : Number(groups['s']);
  return { hour, minute, second, zone: groups['zone']?.trim() ?? null };
}
