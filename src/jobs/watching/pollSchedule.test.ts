import { expect, it } from 'vitest';
import { readRetryAfter } from '../../fetch/retryAfter.ts';
import { PACE, paceAfter, timeLeft, waitUntilLook, waitUntilNext } from './pollSchedule.ts';

const HOUR = 3_600_000;
const NONE = { fresh: null, retryAfter: null };
const usual = { interval: PACE.usual, failures: 0 };
const FEED = 'https://lock.example/feed';

it('asks more often where there is news, less often where there is none, within bounds', () => {
  let pace = usual;
  for (let i = 0; i < 9; i++) pace = paceAfter(pace, 'news');
  expect(pace.interval).toBe(PACE.shortest);
  for (let i = 0; i < 30; i++) pace = paceAfter(pace, 'quiet');
  expect(pace.interval).toBe(PACE.longest);
});

it('spreads addresses by a tenth either way, each always the same', () => {
  const waits = Array.from({ length: 500 }, (_, i) => waitUntilNext(usual, NONE, `${FEED}/${i}`, null));
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(PACE.usual * 0.9);
  expect(Math.max(...waits)).toBeLessThanOrEqual(PACE.usual * 1.1);
  expect(new Set(waits).size).toBeGreaterThan(450);
  expect(waitUntilNext(usual, NONE, FEED, null)).toBe(waitUntilNext(usual, NONE, FEED, null));
});

it('doubles the wait after failures, up to a day', () => {
  const after = (failures: number) => waitUntilNext({ ...usual, failures }, NONE, FEED, null);
  expect(after(2) / after(1)).toBeCloseTo(2, 3);
  expect(after(400)).toBe(24 * HOUR);
});

it('follows what a feed asks for up to four hours, the user before it, and Retry-After before both', () => {
  const day = { fresh: 24 * HOUR, retryAfter: null };
  expect(waitUntilNext(usual, day, FEED, null)).toBeGreaterThan(3.5 * HOUR);
  expect(waitUntilNext(usual, day, FEED, HOUR / 2)).toBeLessThan(HOUR);
  expect(waitUntilNext(usual, { fresh: null, retryAfter: 30 * HOUR }, FEED, HOUR)).toBe(30 * HOUR);
  expect(waitUntilNext(usual, { fresh: null, retryAfter: 9e12 }, FEED, null)).toBe(PACE.longestAskedFor);
});

it('looks at a page 1, 3, 8, 24 and 72 hours after it was first fetched', () => {
  const waits = [1, 2, 3, 4, 5].map((looks) => waitUntilLook(looks)! / HOUR);
  expect([waits, waitUntilLook(6)]).toEqual([[1, 2, 5, 16, 48], null]);
});

it('lets no jump of the clock make anything wait longer than was meant', () => {
  const due = { at: 10 * HOUR, wait: HOUR };
  expect([9.5 * HOUR, 500 * HOUR, -500 * HOUR].map((now) => timeLeft(due, now))).toEqual([HOUR / 2, 0, HOUR]);
});

it('reads Retry-After in seconds and as a date, against the clock of the server', () => {
  const now = Date.UTC(2026, 2, 3, 12);
  const until = 'Tue, 03 Mar 2026 13:00:00 GMT';
  expect(readRetryAfter('120', null, now)).toBe(120_000);
  expect(readRetryAfter(until, null, now)).toBe(HOUR);
  expect(readRetryAfter(until, 'Tue, 03 Mar 2026 12:30:00 GMT', now)).toBe(HOUR / 2);
  expect(readRetryAfter(until, null, now + 9 * HOUR)).toBe(0);
  expect([null, '', 'soon', '-5', '2026-03-03'].map((text) => readRetryAfter(text, null, now))).toEqual(
    Array(5).fill(null),
  );
});
