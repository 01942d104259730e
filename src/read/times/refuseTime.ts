import type { TimeClaim } from './timeClaim.ts';

const DAY = 86_400_000;
const NEAR_CAPTURE = 2 * 60_000;
/** First days of systems' calendars: what is stored where no date was entered. */
const DEFAULT_DAYS = /^(?:1970-01-01|1969-12-31|1900-01-01|1899-12-3[01]|1980-01-01)/;
const NO_YEAR = /^\D{0,5}(?:0000|0001)\b/;

/** Why a claim gives no time, or none of a publication; null where it gives one. `capturedAt` is a UTC instant. */
export function refuseTime(claim: TimeClaim, capturedAt: string | null): string | null {
  const [time, other] = claim.meanings;
  if (time === undefined) return NO_YEAR.test(claim.words) ? DEFAULT : 'holds no date that can be read';
  if (DEFAULT_DAYS.test(time.from)) return DEFAULT;
  if (other !== undefined) return 'its order of day and month is not known';
  if (capturedAt === null) return null;
  const after = Date.parse(time.from) - Date.parse(capturedAt);
  if (after > DAY) return 'lies after the page was captured';
  return time.precision !== 'day' && Math.abs(after) < NEAR_CAPTURE
    ? 'is the moment at which the page was captured'
    : null;
}

const DEFAULT = 'is what a system stores where no date was entered';
