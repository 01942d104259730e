import { describe, expect, it } from 'vitest';
import { claimOf, type TimeClaim } from './timeClaim.ts';
import { weighTimes } from './weighTimes.ts';

const NOWHERE = { zone: null, country: null };
const IN_UK = { zone: null, country: 'uk' };
const published = (words: string, foundBy: string, context = NOWHERE as { zone: null; country: string | null }) =>
  claimOf(words, 'published', foundBy, context);
const updated = (words: string, foundBy: string) => claimOf(words, 'updated', foundBy, NOWHERE);

function weigh(claims: readonly TimeClaim[], capturedAt: string | null = null) {
  const { publishedAt, updatedAt, timesWeighed, notices } = weighTimes(claims, capturedAt);
  return {
    published: publishedAt && `${publishedAt.from} ${publishedAt.zone} ${publishedAt.foundBy}`,
    updated: updatedAt?.from ?? null,
    reasons: timesWeighed.map(({ taken, foundBy, reason }) => `${taken ? '+' : '-'} ${foundBy}: ${reason}`),
    codes: notices.map(({ code }) => code),
  };
}

describe('weighTimes', () => {
  it('takes the first in the order of trust, keeps the others and says why', () => {
    const { published: taken, reasons } = weigh([
      published('2026-05-04T18:56:00+02:00', 'json-ld'),
      published('2026-05-04T16:56:00Z', 'meta pubdate'),
      published('2026-05-04', 'url'),
      updated('2026-05-04T18:56:00+02:00', 'meta lastmod'),
    ]);
    expect(taken).toBe('2026-05-04T16:56:00Z +02:00 json-ld');
    expect(reasons).toEqual([
      '+ json-ld: first in the order of trust; 2 more say the same',
      '- meta pubdate: says the same as json-ld',
      '- url: says the same as json-ld, to the day only',
      '- meta lastmod: is not later than the publication',
    ]);
  });

  it('refuses what systems store where no date was entered, and the moment of the capture', () => {
    const captured = '2026-05-06T09:00:00Z';
    const { published: taken, reasons } = weigh(
      [
        published('0001-01-01T00:00:00Z', 'json-ld'),
        published('1970-01-01T00:00:00Z', 'meta pubdate'),
        published('2026-05-06T09:00:20Z', 'meta date'),
        published('2027-01-01', 'time element'),
        published('4 May 2026', 'visible text'),
      ],
      captured,
    );
    expect(taken).toBe('2026-05-04T00:00:00Z +00:00 visible text');
    expect(reasons).toEqual([
      '+ visible text: the only one that holds',
      '- json-ld: is what a system stores where no date was entered',
      '- meta pubdate: is what a system stores where no date was entered',
      '- meta date: is the moment at which the page was captured',
      '- time element: lies after the page was captured',
    ]);
  });

  it('takes the claim of the same moment that gives its zone, or a zone that fits', () => {
    const moment = (first: string, second: string) =>
      weigh([published(first, 'json-ld'), published(second, 'time element')]).published;
    expect(moment('2026-05-04T18:56:00', '2026-05-04T18:56:00-04:00')).toBe('2026-05-04T22:56:00Z -04:00 time element');
    expect(moment('2026-05-04T18:56:00+00:00', '2026-05-04T18:56:00-04:00')).toContain('time element');
    expect(moment('2026-05-04T22:56:00-04:00', '2026-05-04T18:56:00-04:00')).toContain('time element');
    expect(moment('2026-05-04T18:56:00-04:00', '2026-05-04T18:56:00+00:00')).toContain('json-ld');
    expect(moment('2026-05-04T18:56:00', '2026-05-04T20:03:00-04:00')).toContain('json-ld');
    expect(moment('2026-05-04', '2026-05-04T20:03:00-04:00')).toContain('time element');
  });

  it('lets two rules that agree outvote one that stands alone, and warns', () => {
    const { published: taken, codes } = weigh([
      published('2026-05-19T08:00:00Z', 'json-ld'),
      published('4 May 2026', 'visible text'),
      published('2026-05-04', 'url'),
    ]);
    expect(taken).toBe('2026-05-04T00:00:00Z +00:00 visible text');
    expect(codes).toEqual(['article-times-disagree']);
  });

  it('explains another day by the update', () => {
    const { published: taken, codes } = weigh([
      published('2026-05-04T08:00:00Z', 'json-ld'),
      updated('2026-05-19T08:00:00Z', 'json-ld'),
      published('19 May 2026', 'visible text'),
    ]);
    expect(taken).toContain('2026-05-04');
    expect(codes).toEqual([]);
  });

  it('never settles an order of day and month in silence', () => {
    expect(weigh([published('04/05/2026', 'visible text')])).toMatchObject({
      published: null,
      reasons: ['- visible text: its order of day and month is not known'],
      codes: ['article-date-order'],
    });
    expect(weigh([published('04/05/2026', 'visible text', IN_UK)])).toMatchObject({
      published: '2026-05-04T00:00:00Z +00:00 visible text',
      codes: ['article-date-order'],
    });
    const settled = weigh([published('04/05/2026 18:56', 'visible text'), published('2026-05-04', 'url')]);
    expect(settled).toMatchObject({ published: '2026-05-04T18:56:00Z +00:00 visible text', codes: [] });
  });
});
