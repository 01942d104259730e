import { describe, expect, it } from 'vitest';
import type { ArticleTime } from '../model/index.ts';
import { analyseSentence } from './analyse.ts';
import { findTimes } from './times.ts';

/** A Friday. */
const PUBLISHED = publishedAt('2018-03-16T09:30:00Z', '+00:00');

function publishedAt(from: string, zone: string, precision: ArticleTime['precision'] = 'minute'): ArticleTime {
  return { from, to: from, precision, zone, zoneFrom: 'stated', words: '', foundBy: 'row' };
}

function timesIn(text: string, published: ArticleTime | null = PUBLISHED): string {
  return findTimes(analyseSentence(text, { start: 0, end: text.length }), published)
    .map(
      ({ value, span }) =>
        `${text.slice(span.start, span.end)} = ${value.from ?? '?'}/${value.to ?? '?'} ${value.precision}`,
    )
    .join('; ');
}

const CASES: readonly (readonly [string, string])[] = [
  // Dates in full.
  ['It opened on 9 May 2016.', '9 May 2016 = 2016-05-09/2016-05-10 day'],
  ['It opened on May 9, 2016, in rain.', 'May 9, 2016 = 2016-05-09/2016-05-10 day'],
  ['It opened on Monday, the 9th of May 2016.', 'Monday, the 9th of May 2016 = 2016-05-09/2016-05-10 day'],
  ['It opened on 2016-05-09.', '2016-05-09 = 2016-05-09/2016-05-10 day'],
  ['It opened on 25/12/2016.', '25/12/2016 = 2016-12-25/2016-12-26 day'],
  ['It opened on 3/4/2016.', '3/4/2016 = 2016-03-04/2016-04-04 vague'],
  ['It ran from 3-5 May 2016.', '3-5 May 2016 = 2016-05-03/2016-05-06 day'],
  ['It opened on Sept. 9.', 'Sept. 9 = 2017-09-09/2017-09-10 day'],
  ['It opened on March 2.', 'March 2 = 2018-03-02/2018-03-03 day'],
  ['It will open on March 25.', 'March 25 = 2018-03-25/2018-03-26 day'],
  ['Nobody met on 31 June.', ''],
  ['It ran between 3 and 5 May 2016.', '3 and 5 May 2016 = 2016-05-03/2016-05-06 day'],
  ['They danced on Boxing Day.', 'Boxing Day = 2017-12-26/2017-12-27 day'],
  ['It was shut from May 2014 to July 2016.', 'from May 2014 to July 2016 = 2014-05-01/2016-08-01 month'],
  ['She will sing the day after tomorrow.', 'the day after tomorrow = 2018-03-18/2018-03-19 day'],
  ['The show is at 8 p.m. tonight.', '8 p.m. tonight = 2018-03-16T20:00/2018-03-16T20:01 hour'],
  // Months, seasons, years.
  ['In May 2016 it opened.', 'May 2016 = 2016-05-01/2016-06-01 month'],
  ['She took office in June.', 'June = 2017-06-01/2017-07-01 month'],
  ['She will take office in June.', 'June = 2018-06-01/2018-07-01 month'],
  ['At the end of February it opened.', 'end of February = 2018-02-21/2018-03-01 month'],
  ['In mid-January it opened.', 'mid-January = 2018-01-07/2018-01-26 month'],
  ['In May, May Oduya said.', 'May = 2017-05-01/2017-06-01 month'],
  ['In 2011 it opened.', '2011 = 2011-01-01/2012-01-01 year'],
  ['The 1921-24 strike', '1921-24 = 1921-01-01/1925-01-01 year'],
  ['between 1921 and 1924', '1921 and 1924 = 1921-01-01/1925-01-01 year'],
  ['Early in the 1990s it closed.', 'Early in the 1990s = 1990-01-01/1995-01-01 decade'],
  ['Late 2015 was wet.', 'Late 2015 = 2015-07-03/2016-01-01 year'],
  ['It closed in the summer of 2015.', 'summer of 2015 = 2015-06-01/2015-09-01 season'],
  ['It closed in the first quarter of 2015.', 'first quarter of 2015 = 2015-01-01/2015-04-01 season'],
  ['About 2000 people met.', ''],
  ['It weighs 1950 kg.', ''],
  // Counted from publication.
  ['It sank on Sunday.', 'Sunday = 2018-03-11/2018-03-12 day'],
  ['It sank on Friday.', 'Friday = 2018-03-16/2018-03-17 day'],
  ['It is to sail on Sunday.', 'Sunday = 2018-03-18/2018-03-19 day'],
  ['It will sail on Sunday.', 'Sunday = 2018-03-18/2018-03-19 day'],
  ['She said on Sunday it will sail.', 'Sunday = 2018-03-11/2018-03-12 day'],
  ['It sails next Sunday.', 'next Sunday = 2018-03-18/2018-03-19 day'],
  ['On Sundays it rests.', ''],
  ['It sank yesterday.', 'yesterday = 2018-03-15/2018-03-16 day'],
  ['It sank last week.', 'last week = 2018-03-05/2018-03-16 week'],
  ['It sank earlier this month.', 'earlier this month = 2018-03-01/2018-03-17 month'],
  ['It sails next year.', 'next year = 2019-01-01/2020-01-01 year'],
  ['It sank three days ago.', 'three days ago = 2018-03-13/2018-03-14 day'],
  ['It sank several years ago.', 'several years ago = 2003-03-16/2016-03-16 vague'],
  ['It sank two weeks ago.', 'two weeks ago = 2018-02-26/2018-03-06 week'],
  ['In the past three days it rained.', 'past three days = 2018-03-13/2018-03-17 vague'],
  // Times of day.
  ['It sank at 6:10 a.m. on Sunday.', '6:10 a.m. on Sunday = 2018-03-11T06:10/2018-03-11T06:11 minute'],
  ['It sank on Sunday at 18:45.', 'Sunday at 18:45 = 2018-03-11T18:45/2018-03-11T18:46 minute'],
  ['It sank at 6.10pm.', '6.10pm = 2018-03-15T18:10/2018-03-15T18:11 minute'],
  [
    'At around 11pm local time on Thursday evening it sank.',
    'around 11pm local time on Thursday evening = 2018-03-15T22:45/2018-03-15T23:16 hour',
  ],
  [
    'Shortly after 8:30 p.m. Thursday it sank.',
    'Shortly after 8:30 p.m. Thursday = 2018-03-15T20:30/2018-03-15T21:16 hour',
  ],
  [
    'An hour before midnight on Thursday it sank.',
    'An hour before midnight on Thursday = 2018-03-15T23:00/2018-03-15T23:01 hour',
  ],
  ['Between 3 and 5 p.m. on Tuesday it sank.', '3 and 5 p.m. on Tuesday = 2018-03-13T15:00/2018-03-13T17:01 hour'],
  ['At 6:10 on Thursday evening it sank.', '6:10 on Thursday evening = 2018-03-15T18:10/2018-03-15T18:11 minute'],
  [
    'Shortly before dawn on Friday it sank.',
    'Shortly before dawn on Friday = 2018-03-16T02:15/2018-03-16T08:00 part-of-day',
  ],
  ['In the early hours of Monday it sank.', 'early hours of Monday = 2018-03-12T00:00/2018-03-12T07:00 part-of-day'],
  ['Late on Thursday it sank.', 'Late on Thursday = 2018-03-15T17:00/2018-03-16T02:00 part-of-day'],
  ['It sank last night.', 'last night = 2018-03-15T18:00/2018-03-16T06:00 part-of-day'],
  ['It sank this morning.', 'this morning = 2018-03-16T00:00/2018-03-16T12:00 part-of-day'],
  ['The night shift left.', ''],
  ['The Golden Dawn sank.', ''],
  ['The score was 2:1.', ''],
  // Zones.
  ['It sank at 18:45 GMT on Sunday.', '18:45 GMT on Sunday = 2018-03-11T18:45Z/2018-03-11T18:46Z minute'],
  [
    'It sank at 6:10 a.m. EST on 3 May 2016.',
    '6:10 a.m. EST on 3 May 2016 = 2016-05-03T11:10Z/2016-05-03T11:11Z minute',
  ],
  ['It sank at 6:10 a.m. ET on 3 May 2016.', '6:10 a.m. ET on 3 May 2016 = 2016-05-03T10:10Z/2016-05-03T10:11Z minute'],
  [
    'It sank at 3 p.m. Moscow time on Sunday.',
    '3 p.m. Moscow time on Sunday = 2018-03-11T12:00Z/2018-03-11T12:01Z hour',
  ],
  ['It sank at 10:00 UTC+2 on Sunday.', '10:00 UTC+2 on Sunday = 2018-03-11T08:00Z/2018-03-11T08:01Z minute'],
];

describe('findTimes', () => {
  it.each(CASES)('%s', (text, expected) => {
    expect(timesIn(text)).toBe(expected);
  });

  it('keeps words and precision where nothing is known of publication', () => {
    expect(timesIn('It sank on Sunday.', null)).toBe('Sunday = ?/? day');
    expect(timesIn('It sank several years ago.', null)).toBe('several years ago = ?/? vague');
    expect(timesIn('It sank on 9 May 2016.', null)).toBe('9 May 2016 = 2016-05-09/2016-05-10 day');
  });

  it('counts from the day of publication in its own zone', () => {
    expect(timesIn('It sank yesterday.', publishedAt('2018-03-16T20:00:00Z', '+09:00'))).toBe(
      'yesterday = 2018-03-16/2018-03-17 day',
    );
  });

  it('takes tomorrow for a weekday when it is late and already that day further east', () => {
    expect(timesIn('It sank on Saturday.', publishedAt('2018-03-16T22:00:00Z', '+00:00'))).toBe(
      'Saturday = 2018-03-17/2018-03-18 day',
    );
    expect(timesIn('It sank on Saturday.', publishedAt('2018-03-16T08:00:00Z', '+00:00'))).toBe(
      'Saturday = 2018-03-10/2018-03-11 day',
    );
  });

  it('says what it assumed', () => {
    const text = 'It sank at 6:10.  It sank at 6:10 a.m.';
    const assumptions = findTimes(analyseSentence(text, { start: 0, end: text.length }), PUBLISHED).map(
      ({ value }) => value.assumption,
    );
    expect(assumptions[0]).toMatch(/day is not given.*a\.m\. or p\.m\. is not given/);
    expect(assumptions[1]).toMatch(/day is not given/);
  });
});
