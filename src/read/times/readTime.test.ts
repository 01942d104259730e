import { describe, expect, it } from 'vitest';
import { readTime } from './readTime.ts';

const NOWHERE = { zone: null, country: null };
const from = (words: string, context = NOWHERE as { zone: string | null; country: string | null }) =>
  readTime(words, context, 'row')?.from ?? null;

describe('readTime', () => {
  it('reads machine times with their zone', () => {
    expect(from('2026-05-04T18:56:10+05:30')).toBe('2026-05-04T13:26:10Z');
    expect(from('2026-05-04T18:56-04:00')).toBe('2026-05-04T22:56:00Z');
    expect(from('2026-05-04T18:56:10.123Z')).toBe('2026-05-04T18:56:10Z');
    expect(from('Mon, 04 May 2026 18:56:10 GMT')).toBe('2026-05-04T18:56:10Z');
    expect(from('1777920970')).toBe('2026-05-04T18:56:10Z');
  });

  it('reads written times, before or after the date', () => {
    expect(from('May 4, 2026 at 6:56 PM IST')).toBe('2026-05-04T13:26:00Z');
    expect(from('11:02 GMT, 4 May 2026')).toBe('2026-05-04T11:02:00Z');
    expect(from('4th of May 2026, 8.17pm BST')).toBe('2026-05-04T19:17:00Z');
    expect(from('May 4, 2026 9:00 a.m. ET')).toBe('2026-05-04T13:00:00Z');
    expect(from('January 4, 2026 9:00 a.m. ET')).toBe('2026-01-04T14:00:00Z');
    expect(from('4 May 2026 @17:19 PM')).toBe('2026-05-04T17:19:00Z');
    expect(from('25-05-2026 18:56')).toBe('2026-05-25T18:56:00Z');
    expect(from('May 4, 2026 9:00 a.m. Eastern Time')).toBe('2026-05-04T13:00:00Z');
  });

  it('keeps a date alone at day precision, also where a system wrote it as midnight', () => {
    expect(readTime('2026-05-04T00:00:00', NOWHERE, 'row')).toMatchObject({
      from: '2026-05-04T00:00:00Z',
      to: '2026-05-05T00:00:00Z',
      precision: 'day',
    });
    expect(readTime('4 May 2026', NOWHERE, 'row')?.precision).toBe('day');
  });

  it('takes the zone of the setting, else assumes UTC and marks it', () => {
    const set = readTime('2026-05-04 20:30', { zone: 'Europe/Oslo', country: null }, 'row');
    expect(set).toMatchObject({ from: '2026-05-04T18:30:00Z', zone: '+02:00', zoneFrom: 'setting' });
    expect(readTime('2026-05-04 20:30', NOWHERE, 'row')?.zoneFrom).toBe('assumed');
  });

  it('never guesses the order of day and month', () => {
    expect(from('04/05/2026')).toBeNull();
    expect(from('04/05/2026', { zone: null, country: 'uk' })).toBe('2026-05-04T00:00:00Z');
    expect(from('04/05/2026', { zone: null, country: 'us' })).toBe('2026-04-05T00:00:00Z');
    expect(from('25/05/2026')).toBe('2026-05-25T00:00:00Z');
  });

  it('refuses what the calendar does not have', () => {
    expect(from('2026-02-30')).toBeNull();
    expect(from('31 June 2026')).toBeNull();
    expect(from('no date at all')).toBeNull();
    expect(from('2026-13-45T99:99')).toBeNull();
  });
});
