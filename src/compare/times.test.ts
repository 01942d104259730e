import { describe, expect, it } from 'vitest';
import type { ArticleTime, Time } from '../model/index.ts';
import { analyseSentence } from '../text/analyse.ts';
import { findTimes } from '../text/times.ts';
import { compareTimes } from './times.ts';

/** A Friday. */
const PUBLISHED: ArticleTime = {
  from: '2018-03-16T09:30:00Z',
  to: '2018-03-16T09:31:00Z',
  precision: 'minute',
  zone: '+00:00',
  zoneFrom: 'stated',
  words: '',
  foundBy: 'row',
};

function timeIn(text: string, published: ArticleTime | null = PUBLISHED): Time {
  return findTimes(analyseSentence(text, { start: 0, end: text.length }), published)[0]!.value;
}

function relation(a: string, b: string): string {
  const { kind, vaguer, code } = compareTimes(timeIn(a), timeIn(b));
  return `${kind}${vaguer === null ? '' : ` ${vaguer}`} ${code.replace('compare-time-', '')}`;
}

const CASES: readonly (readonly [string, string, string])[] = [
  ['on Sunday', 'on 11 March 2018', 'same same'],
  ['on Sunday', 'on Monday', 'conflicts apart'],
  ['in 2017', 'in May 2017', 'vaguer left within'],
  ['in May 2017', 'in June 2017', 'conflicts apart'],
  ['in June', 'in June 2015', 'unclear year-assumed'],
  ['at the end of July 2017', 'in July 2017', 'vaguer right within'],
  ['on Thursday', 'at 6:10 a.m. on Thursday', 'vaguer left within'],
  ['at 6:10 a.m. on Thursday', 'at 6:10 a.m. on Thursday', 'same same'],
  ['at 6:10 a.m. on Thursday', 'at 6:40 a.m. on Thursday', 'conflicts apart'],
  ['on Thursday morning', 'at 6:10 a.m. on Thursday', 'vaguer left within'],
  ['on Thursday morning', 'at 3:30 p.m. on Thursday', 'conflicts apart'],
  ['around 11 p.m. on Thursday', 'at 10:55 p.m. on Thursday', 'vaguer left within'],
  ['around 11 p.m. on Thursday', 'late on Thursday', 'vaguer right within'],
  ['late on Thursday', 'early on Friday', 'unclear overlaps-little'],
  ['last week', 'on 9 March 2018', 'vaguer left within'],
  ['last week', 'in 2016', 'conflicts apart'],
  ['several years ago', 'in August 2017', 'conflicts apart'],
  ['several years ago', 'in 2012', 'vaguer left within'],
  ['several years ago', 'in 1962', 'unclear vague'],
  ['at 6:10 a.m.', 'at 6:10 a.m. on Thursday', 'vaguer left day-not-given'],
  ['at 6:10 a.m.', 'at 9:10 p.m. on Thursday', 'conflicts of-day-apart'],
  ['yesterday', 'on Thursday', 'same same'],
  ['yesterday', 'on 14 March 2018', 'unclear day-assumed'],
  ['at 6:10 a.m. EST on Thursday', 'at 11:10 GMT on Thursday', 'same same'],
  ['at 6:10 a.m. on Thursday', 'at 11:10 GMT on Thursday', 'unclear zone-unknown'],
  ['at 6:10 a.m. on Thursday', 'at 11:10 GMT on Sunday', 'conflicts apart'],
  ['on Thursday', 'at 11:10 GMT on Thursday', 'vaguer left within'],
  ['the 1990s', 'in 1994', 'vaguer left within'],
  ['in 2011', 'in 2012', 'conflicts apart'],
  ['3/4/2016', '3 April 2016', 'vaguer left within'],
];

describe('compareTimes', () => {
  it.each(CASES)('%s | %s -> %s', (a, b, expected) => {
    expect(relation(a, b)).toBe(expected);
  });

  it.each(CASES)('%s | %s is the same seen from the other side', (a, b) => {
    const [there, back] = [compareTimes(timeIn(a), timeIn(b)), compareTimes(timeIn(b), timeIn(a))];
    expect(back.kind).toBe(there.kind);
    expect(back.vaguer).toBe(there.vaguer === 'left' ? 'right' : there.vaguer === 'right' ? 'left' : null);
  });

  it('says nothing of a time that could not be resolved', () => {
    expect(compareTimes(timeIn('on Sunday', null), timeIn('on Sunday')).code).toBe('compare-time-unresolved');
  });
});
