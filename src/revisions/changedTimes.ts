import { compareTimes } from '../compare/times.ts';
import type { FoundTime } from '../text/times.ts';
import type { Verdict } from './changedFact.ts';
import { plainWords } from './plainWords.ts';

/** A time with its words. */
export interface WordedTime extends FoundTime {
  readonly words: string;
}

/** Differences that hang on what was assumed or on loose words; they show no change. */
const LOOSE = new Set([
  'compare-time-day-not-given',
  'compare-time-day-assumed',
  'compare-time-year-assumed',
  'compare-time-vague',
  'compare-time-zone-unknown',
  'compare-time-about-same',
]);
/** Words that name a day or a month, by their first letters. */
const NAMED = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/;

/** Why one time is not merely another way to say the other; null where it is. Unresolved times differ by the days, months and figures named. */
export function judgeTimes(a: WordedTime, b: WordedTime): Verdict {
  if (plainWords(a.words).join(' ') === plainWords(b.words).join(' ')) return null;
  const { kind, code, says } = compareTimes(a.value, b.value);
  if (kind === 'same' || LOOSE.has(code)) return null;
  // How far "early" or "ten years ago" reaches is the program's own reckoning.
  if (kind === 'vaguer' && a.value.precision === b.value.precision) return null;
  if (code === 'compare-time-unresolved' || code === 'compare-time-close') return judgeWords(a.words, b.words);
  return { code: kind === 'conflicts' ? 'revision-time-changed' : 'revision-time-exactness', says };
}

function judgeWords(a: string, b: string): Verdict {
  const [left, right] = [tellingWords(a), tellingWords(b)];
  if (left === '' || right === '' || left === right) return null;
  return { code: 'revision-time-changed', says: `Other days are named: ${a}; ${b}.` };
}

function tellingWords(words: string): string {
  return plainWords(words)
    .filter((word) => NAMED.test(word) || /^\d/.test(word))
    .map((word) => word.slice(0, 3))
    .sort()
    .join(' ');
}
