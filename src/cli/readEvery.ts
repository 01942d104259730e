import { Misuse } from './misuse.ts';

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds of "10m", "2h" or "1d", from a minute to a week; null where nothing is given. Throws `bad-every`. */
export function readEvery(text: string | undefined): number | null {
  if (text === undefined) return null;
  const [, number = '', unit = ''] = /^(\d{1,5})([mhd])$/.exec(text.trim()) ?? [];
  const ms = Number(number) * (UNITS[unit] ?? NaN);
  if (ms >= UNITS.m! && ms <= 7 * UNITS.d!) return ms;
  throw new Misuse('bad-every', `--every “${text}” is not a time from 1m to 7d, such as 10m or 2h.`);
}
