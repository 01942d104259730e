import { expect, test } from 'vitest';
import type { Time } from '../../src/model/index.ts';
import { sayStated } from './sayStated.ts';
import { instant } from './timeScale.ts';

function said(from: string, to: string, precision: Time['precision'], assumption: string | null = null): string {
  const time: Time = { kind: 'time', from, to, precision, assumption };
  const stretch = { from: instant(from) ?? 0, to: instant(to) ?? 0 };
  return sayStated({ key: '', label: '', time, stretch, tone: '', vaguer: false, outlets: [] });
}

test('whole days are said by their first and last, one day once', () => {
  expect(said('2026-03-04', '2026-03-05', 'day')).toBe('4 Mar 2026 local time, known to the day');
  expect(said('1974-01-01', '1975-01-01', 'year')).toBe('1 Jan 1974 to 31 Dec 1974 local time, known to the year');
});

test('a part of a day names the day once and midnight as a clock', () => {
  expect(said('2026-03-04T00:00:00', '2026-03-04T12:00:00', 'part-of-day', 'the day before')).toBe(
    '4 Mar 2026, 00:00 to 12:00 local time, known to the part of day; assumed: the day before',
  );
  expect(said('2026-03-04T18:00:00', '2026-03-05T03:00:00', 'part-of-day')).toContain(
    '4 Mar 2026, 18:00 to 5 Mar 2026, 03:00',
  );
});
