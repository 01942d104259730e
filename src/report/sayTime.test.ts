import { describe, expect, it } from 'vitest';
import type { ArticleTime, Precision } from '../model/index.ts';
import { sayArticleTime, sayInstant, sayShortTime } from './sayTime.ts';

const time = (from: string, to: string, precision: Precision, zone = '+00:00'): ArticleTime => ({
  from,
  to,
  precision,
  zone,
  zoneFrom: 'stated',
  words: 'as it stood',
  foundBy: 'visible text',
});

describe('times in words', () => {
  it('are no more exact than they are known', () => {
    expect(sayArticleTime(time('2026-03-04T06:40:00Z', '2026-03-04T06:41:00Z', 'minute'))).toBe(
      '4 March 2026, 06:40 UTC',
    );
    expect(sayArticleTime(time('2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z', 'month'))).toBe('March 2026');
    expect(sayArticleTime(time('2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z', 'year'))).toBe('2026');
  });

  it('name the day of the place where a day begins on the day before in UTC', () => {
    expect(sayArticleTime(time('2026-03-03T11:00:00Z', '2026-03-04T11:00:00Z', 'day', '+13:00'))).toBe('4 March 2026');
    expect(sayArticleTime(time('2026-03-04T08:00:00Z', '2026-03-05T08:00:00Z', 'day', '-08:00'))).toBe('4 March 2026');
  });

  it('give back what cannot be read', () => {
    expect(sayInstant('some day')).toBe('some day');
    expect(sayArticleTime(time('?', '?', 'day'))).toBe('as it stood');
  });

  it('leave out the year of the story', () => {
    const minute = time('2026-03-04T06:40:00Z', '2026-03-04T06:41:00Z', 'minute');
    expect(sayShortTime(minute, '2026-03-05T09:15:00Z')).toBe('4 March, 06:40');
    expect(sayShortTime(minute, '2025-12-31T23:00:00Z')).toBe('4 March 2026, 06:40');
    expect(sayShortTime(minute, null)).toBe('4 March 2026, 06:40');
  });
});
