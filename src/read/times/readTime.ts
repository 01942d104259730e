import type { ArticleTime } from '../../model/index.ts';
import { resolveCivil, type CivilTime, type TimeContext } from './civilTime.ts';
import { scanTimes } from './scanTimes.ts';

/** The time a metadata value or a labelled field gives: ISO 8601, a written English date, or Unix seconds or milliseconds; null where none is read. */
export function readTime(value: string, context: TimeContext, foundBy: string): ArticleTime | null {
  const words = value.trim();
  const unix = unixTime(words);
  const civil = unix ?? scanTimes(words, context)[0]?.civil ?? null;
  return civil === null ? null : resolveCivil(asDateOnly(civil, words), context, words.slice(0, 200), foundBy);
}

// Systems that keep a date alone write it as midnight without a zone, or as midnight UTC.
function asDateOnly(civil: CivilTime, words: string): CivilTime {
  const midnight = civil.hour === 0 && (civil.minute ?? 0) === 0 && (civil.second ?? 0) === 0;
  const bare = civil.zone === null || /(?:Z|[+-]00:?00)$/.test(words);
  return midnight && bare ? { ...civil, hour: null, minute: null, second: null, zone: null } : civil;
}

function unixTime(words: string): CivilTime | null {
  if (!/^\d{10}(?:\d{3})?$/.test(words)) return null;
  const date = new Date(words.length === 13 ? Number(words) : Number(words) * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    zone: 'Z',
  };
}
