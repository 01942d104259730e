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

/** A page's time in UTC, no more exact than it is known: "4 March 2026, 06:40 UTC", "4 March 2026", "March 2026", "2026". */
export function sayArticleTime(time: ArticleTime): string {
  const date = new Date(time.from);
  if (Number.isNaN(date.getTime())) return time.words;
  switch (time.precision) {
    case 'second':
    case 'minute':
    case 'hour':
      return sayInstant(time.from);
    case 'month':
    case 'season':
      return `${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
    case 'year':
    case 'decade':
    case 'vague':
      return String(date.getUTCFullYear());
    default:
      // A day in a zone east of Greenwich starts on the day before in UTC, so its middle is named.
      return day(new Date((date.getTime() + new Date(time.to).getTime()) / 2));
  }
}

/** As sayArticleTime, without the zone (it is UTC) and without the year where it is the year of `beside`: "4 March, 06:40". */
export function sayShortTime(time: ArticleTime, beside: string | null): string {
  const full = sayArticleTime(time).replace(/ UTC$/u, '');
  const year = beside?.slice(0, 4);
  return year === undefined ? full : full.replace(new RegExp(` ${/^\d{4}$/u.test(year) ? year : '-'}(?=,|$)`, 'u'), '');
}
