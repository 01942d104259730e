import type { CivilTime } from './civilTime.ts';

/** The time of a value in digits alone: Unix seconds or milliseconds, or a day such as 20251104; null for any other value. */
export function readMachineTime(words: string): CivilTime | null {
  const day = /^((?:19|20)\d{2})([01]\d)([0-3]\d)$/.exec(words);
  if (day !== null) {
    const [year, month, date] = [Number(day[1]), Number(day[2]), Number(day[3])];
    return { year, month, day: date, hour: null, minute: null, second: null, zone: null };
  }
  return /^\d{10}(?:\d{3})?$/.test(words) ? unixTime(words) : null;
}

function unixTime(words: string): CivilTime {
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
