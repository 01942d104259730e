import type { ArticleTime } from '../model/index.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const day = (date: Date): string => `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
const clock = (date: Date): string => date.toISOString().slice(11, 16);

/** "4 March 2026, 06:40 UTC". An instant that cannot be read is given back as it is. */
export function sayInstant(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : `${day(date)}, ${clock(date)} UTC`;
}

function offsetOf(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/u.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
}

/**
 * A page's time, no more exact than it is known: "4 March 2026, 06:40 UTC", "4 March 2026", "March 2026", "2026". A
 * clock time is given in UTC, a day or anything longer as the page means it.
 */
export function sayArticleTime(time: ArticleTime): string {
  const date = new Date(time.from);
  if (Number.isNaN(date.getTime())) return time.words;
  const local = new Date(date.getTime() + offsetOf(time.zone));
  switch (time.precision) {
    case 'second':
    case 'minute':
    case 'hour':
      return sayInstant(time.from);
    case 'month':
    case 'season':
      return `${MONTHS[local.getUTCMonth()] ?? ''} ${local.getUTCFullYear()}`;
    case 'year':
    case 'decade':
    case 'vague':
      return String(local.getUTCFullYear());
    default:
      return day(local);
  }
}

/** Clock time in the page's own zone, with the day where it is not that of UTC: "22:31", "22:31 on 19 November 2019". */
export function sayLocalClock(time: ArticleTime): string {
  const date = new Date(time.from);
  if (Number.isNaN(date.getTime())) return time.words;
  const local = new Date(date.getTime() + offsetOf(time.zone));
  return day(local) === day(date) ? clock(local) : `${clock(local)} on ${day(local)}`;
}

/** As sayArticleTime, without the zone (it is UTC) and without the year where it is the year of `beside`: "4 March, 06:40". */
export function sayShortTime(time: ArticleTime, beside: string | null): string {
  const full = sayArticleTime(time).replace(/ UTC$/u, '');
  const year = beside?.slice(0, 4);
  return year === undefined ? full : full.replace(new RegExp(` ${/^\d{4}$/u.test(year) ? year : '-'}(?=,|$)`, 'u'), '');
}
