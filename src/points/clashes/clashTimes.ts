import type { Time, Value } from '../../model/index.ts';
import type { ClashSetting } from './clashSignals.ts';
import type { ValueSlot } from './valueSlots.ts';

/** Times that part two accounts are few, and times of two happenings many: both likenesses must be this high. */
const SURE = 0.84;
/** A vague time ("several years ago") leaves so much open that what lies outside it is telling. */
const SURE_OF_VAGUE = 0.6;
/** From here the other article gives one of the two times for something as like. */
const ELSEWHERE = 0.5;
/** What such a pair is taken for: too few of them are known to learn how often they are right. */
const LIKELY = 0.8;

/** "Friday, 3 May 2019": under a picture, and tells when that was taken. */
const OF_A_PICTURE = /^\p{L}+day\b.*\b\d{4}$/u;

/** Whether one of the times is that of a picture, which answers no other question. */
export function isOfPicture(left: ValueSlot, right: ValueSlot): boolean {
  return OF_A_PICTURE.test(left.words) || OF_A_PICTURE.test(right.words);
}

/** Probability that two differing times are two answers to one question: LIKELY or 0. */
export function timesClash(a: Value, b: Value, { alike, lined, elsewhere, nearest }: ClashSetting): number {
  if (a.kind !== 'time' || b.kind !== 'time' || elsewhere[0] >= ELSEWHERE) return 0;
  const vague = a.precision === 'vague' || b.precision === 'vague';
  if (vague) return nearest && lined >= SURE_OF_VAGUE ? LIKELY : 0;
  return a.precision === b.precision && Math.min(alike, lined) >= SURE ? LIKELY : 0;
}

/** Whether two times may be the same in spite of how they were resolved: their words differ only in how exact they are, or mean one day. */
export function mayBeOneTime(left: ValueSlot, right: ValueSlot): boolean {
  const [a, b] = [left.part.value as Time, right.part.value as Time];
  const assumed = a.assumption !== null || b.assumption !== null;
  return (assumed && barely(left.words) === barely(right.words)) || sameDayWords(a, b);
}

const VAGUE =
  /\b(?:late|early|mid|on|in|the|about|just|after|before|around|this|last|morning|afternoon|evening|night)\b/gu;

function barely(words: string): string {
  return words.replace(VAGUE, ' ').replace(/\s+/gu, ' ').trim();
}

/** Whether both were counted from publication and fall on one weekday, or a year was assumed and month and day agree. */
export function sameDayWords(a: Time, b: Time): boolean {
  const assumed = Number(a.assumption !== null) + Number(b.assumption !== null);
  if (!a.from || !b.from) return true;
  const [dayA, dayB] = [a.from.slice(5, 10), b.from.slice(5, 10)];
  if (assumed > 0 && dayA === dayB && dayA !== '') return true;
  if (assumed === 2) return a.precision !== 'day' || b.precision !== 'day' || weekday(a.from) === weekday(b.from);
  return assumed === 1 && a.from.slice(5, 7) === b.from.slice(5, 7) && a.from.slice(0, 4) !== b.from.slice(0, 4);
}

function weekday(iso: string): number {
  return new Date(`${iso.slice(0, 10)}T00:00:00Z`).getUTCDay();
}
