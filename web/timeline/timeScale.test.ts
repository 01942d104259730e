import { expect, test } from 'vitest';
import { drawnStretch, instant, placeIn, ticksOf } from './timeScale.ts';

const at = (iso: string): number => instant(iso) ?? Number.NaN;
const stretch = (from: string, to: string) => ({ from: at(from), to: at(to) });

test('a time without a zone is read as UTC, one that cannot be read is null', () => {
  expect(instant('2026-03-04T05:00:00')).toBe(instant('2026-03-04T05:00:00Z'));
  expect(instant('soon')).toBeNull();
});

test('a time years away does not stretch the drawing', () => {
  const published = [stretch('2026-03-04T06:00:00Z', '2026-03-05T09:00:00Z')];
  const drawn = drawnStretch(published, [
    stretch('2026-03-04T04:00:00Z', '2026-03-04T05:00:00Z'),
    stretch('1987-01-01T00:00:00Z', '1988-01-01T00:00:00Z'),
  ]);
  expect(drawn?.from).toBeLessThan(at('2026-03-04T04:00:00Z'));
  expect(drawn?.from).toBeGreaterThan(at('2026-03-03T00:00:00Z'));
});

test('nothing to draw gives no stretch', () => {
  expect(drawnStretch([], [])).toBeNull();
});

test('ticks are round, few, and name a day once', () => {
  const ticks = ticksOf(stretch('2026-03-04T04:10:00Z', '2026-03-05T09:00:00Z'));
  expect(ticks.map(({ label }) => label)).toEqual(['4 Mar 06:00', '12:00', '18:00', '5 Mar', '06:00']);
});

test('a place is told in per cent', () => {
  expect(placeIn({ from: 0, to: 200 }, 50)).toBe(25);
});
