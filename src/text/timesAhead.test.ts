import { describe, expect, it } from 'vitest';
import type { ArticleTime } from '../model/index.ts';
import { analyseSentence } from './analyse.ts';
import { findTimes } from './times.ts';

/** A Friday. */
const PUBLISHED: ArticleTime = {
  from: '2018-03-16T09:30:00Z',
  to: '2018-03-16T09:30:00Z',
  precision: 'minute',
  zone: '+00:00',
  zoneFrom: 'stated',
  words: '',
  foundBy: 'row',
};

function timesIn(text: string): string {
  return findTimes(analyseSentence(text, { start: 0, end: text.length }), PUBLISHED)
    .map(({ value, span }) => `${text.slice(span.start, span.end)} = ${value.from ?? '?'}/${value.to ?? '?'}`)
    .join('; ');
}

const TENSES: readonly (readonly [string, string])[] = [
  ['Voters choose a mayor on Sunday.', 'Sunday = 2018-03-18/2018-03-19'],
  ['The dyke was set to be raised on Monday.', 'Monday = 2018-03-19/2018-03-20'],
  ['Divers managed to reach the wreck on Monday.', 'Monday = 2018-03-12/2018-03-13'],
  ['The talks were put off until Wednesday.', 'Wednesday = 2018-03-21/2018-03-22'],
  ['The clerk could not be reached on Tuesday.', 'Tuesday = 2018-03-13/2018-03-14'],
  ['The clerk may have fled on Tuesday.', 'Tuesday = 2018-03-13/2018-03-14'],
  [
    'On Tuesday the clerk fled, but the court will sit on Monday.',
    'Tuesday = 2018-03-13/2018-03-14; Monday = 2018-03-19/2018-03-20',
  ],
  ['The clerk quit on Tuesday.', 'Tuesday = 2018-03-13/2018-03-14'],
  ['The clerk said on Tuesday he would leave in May.', 'Tuesday = 2018-03-13/2018-03-14; May = 2018-05-01/2018-06-01'],
  ['Clerk killed as tram leaves rails on Monday', 'Monday = 2018-03-12/2018-03-13'],
];

const DISTANCES: readonly (readonly [string, string])[] = [
  ['The mill will reopen in two years.', 'in two years = 2019-08-10/2020-10-22'],
  ['The mill was built in two years.', ''],
  ['It was the wettest day in two years.', ''],
  ["The mill is to close in a month's time.", "in a month's time = 2018-03-29/2018-05-04"],
  ['Over the next three weeks it will be shut.', 'next three weeks = 2018-03-16/2018-04-06'],
  ['A year ago today it was full.', 'A year ago today = 2017-03-16/2017-03-17'],
  ['Half a century ago it was full.', 'Half a century ago = 1964-03-16/1972-03-16'],
];

const PARTS: readonly (readonly [string, string])[] = [
  ['It shut in the second half of 2016.', 'second half of 2016 = 2016-07-01/2017-01-01'],
  ['It shut in the first week of May 2016.', 'first week of May 2016 = 2016-05-01/2016-05-08'],
  ['It shut on the last Friday in May 2016.', 'last Friday in May 2016 = 2016-05-27/2016-05-28'],
  ['It shut in the first decade of this century.', 'first decade of this century = 2000-01-01/2010-01-01'],
  ['It will shut before the end of the year.', 'end of the year = 2018-09-14/2019-01-01'],
  ['It shut in the late 19th century.', 'late 19th century = 1851-01-01/1901-01-01'],
  ['Output rose in the fourth quarter.', 'fourth quarter = 2017-10-01/2018-01-01'],
  ['It shut in the summer of last year.', 'summer of last year = 2017-06-01/2017-09-01'],
  ['It shut in January last year.', 'January last year = 2017-01-01/2017-02-01'],
  ['It was shut from May to June 2016.', 'from May to June 2016 = 2016-05-01/2016-07-01'],
  ['They met at the weekend.', 'weekend = 2018-03-10/2018-03-12'],
  ['They will meet at the weekend.', 'weekend = 2018-03-17/2018-03-19'],
  ['They meet on Thursday next week.', 'Thursday next week = 2018-03-22/2018-03-23'],
  ['They met on the 5th.', '5th = 2018-03-05/2018-03-06'],
];

const CLOCKS: readonly (readonly [string, string])[] = [
  [
    'It sank at half past two on Sunday afternoon.',
    'half past two on Sunday afternoon = 2018-03-11T14:30/2018-03-11T14:31',
  ],
  [
    'It sank at a quarter to six on Sunday morning.',
    'quarter to six on Sunday morning = 2018-03-11T05:45/2018-03-11T05:46',
  ],
  [
    'Late on Sunday it sank; by 4 a.m. it lay on its side.',
    'Late on Sunday = 2018-03-11T17:00/2018-03-12T02:00; 4 a.m. = 2018-03-12T04:00/2018-03-12T04:01',
  ],
  [
    'It sails at 8 p.m. tonight (1900 GMT).',
    '8 p.m. tonight = 2018-03-16T20:00/2018-03-16T20:01; 1900 GMT = 2018-03-16T19:00Z/2018-03-16T19:01Z',
  ],
  ['It sails tonight at 7:30.', 'tonight at 7:30 = 2018-03-16T19:30/2018-03-16T19:31'],
  [
    'It sank at 3 p.m. New York time on 3 May 2016.',
    '3 p.m. New York time on 3 May 2016 = 2016-05-03T19:00Z/2016-05-03T19:01Z',
  ],
  ['They voted ten to nine.', ''],
  ['It was moved to 20:15 on Sunday.', '20:15 on Sunday = 2018-03-18T20:15/2018-03-18T20:16'],
  [
    'It sails at 6.30 a.m. on Monday and returns at 9 p.m. the next day.',
    '6.30 a.m. on Monday = 2018-03-19T06:30/2018-03-19T06:31; 9 p.m. = 2018-03-20T21:00/2018-03-20T21:01',
  ],
  [
    'He fell ill at 4.07 this morning; by half past nine he was well.',
    '4.07 this morning = 2018-03-16T04:07/2018-03-16T04:08; half past nine = 2018-03-16T09:30/2018-03-16T09:31',
  ],
  ['Two summers ago it was dry.', 'Two summers ago = 2016-06-01/2016-09-01'],
  ['It was signed on 7/2/2018 or so.', '7/2/2018 = 2018-02-07/2018-02-08'],
  [
    'Tonight’s shower peaks at 2 a.m.',
    'Tonight’s = 2018-03-16T17:00/2018-03-17T06:00; 2 a.m. = 2018-03-17T02:00/2018-03-17T02:01',
  ],
];

describe('findTimes', () => {
  it.each(TENSES)('takes the direction from the verb: %s', (text, expected) => {
    expect(timesIn(text)).toBe(expected);
  });

  it.each(DISTANCES)('counts on and back from publication: %s', (text, expected) => {
    expect(timesIn(text)).toBe(expected);
  });

  it.each(PARTS)('takes a part of a longer time: %s', (text, expected) => {
    expect(timesIn(text)).toBe(expected);
  });

  it.each(CLOCKS)('reads a time of day: %s', (text, expected) => {
    expect(timesIn(text)).toBe(expected);
  });
});
