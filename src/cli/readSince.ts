import { Misuse } from './misuse.ts';

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** The UTC instant that “24h”, “7d”, “2w”, “90m”, a date or an ISO time means. Throws `bad-since`. */
export function readSince(text: string, wallClock: () => number): string {
  const [, number, unit] = /^(\d{1,5})([mhdw])$/u.exec(text.trim()) ?? [];
  if (number !== undefined && unit !== undefined) {
    return new Date(wallClock() - Number(number) * UNITS[unit]!).toISOString();
  }
  const instant = /^\d{4}-\d\d-\d\d(?:T.*)?$/u.test(text) ? Date.parse(zoned(text)) : NaN;
  if (Number.isNaN(instant)) {
    throw new Misuse(
      'bad-since',
      `--since “${text}” is no time. Give 24h, 7d, 2w, a date or an ISO time such as 2026-03-04T06:00Z.`,
    );
  }
  return new Date(instant).toISOString();
}

// A time without a zone is taken as UTC, so that the same command means the same everywhere.
function zoned(text: string): string {
  return /T.*(?:Z|[+-]\d\d:?\d\d)$/iu.test(text) || !text.includes('T') ? text : `${text}Z`;
}
