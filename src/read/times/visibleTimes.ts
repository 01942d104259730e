import type { TimeContext } from './civilTime.ts';
import { scanLabelledClocks } from './labelledClock.ts';
import { scanTimes, type ScannedTime } from './scanTimes.ts';
import { claimFrom, type TimeClaim } from './timeClaim.ts';

const UPDATED = /\b(?:updated?|modified|revised|amended|last\s(?:edit|chang))/i;
const PUBLISHED = /\b(?:published|posted|created|issued|filed|first)\b/i;
const LONGEST_LABEL = 30;

/**
 * Times that lines of furniture show ("Updated 8:17 PM IST, first published 6:56 PM"), in line order. A label before a time,
 * or alone on the line above it, says of what it is; a bare time is one of publication.
 */
export function findVisibleTimes(lines: readonly string[], context: TimeContext): TimeClaim[] {
  return lines.flatMap((line, i) => {
    const above = lines[i - 1] ?? '';
    return claimsOfLine(line, above.length <= LONGEST_LABEL && !/\d/.test(above) ? above : '', context);
  });
}

function claimsOfLine(line: string, above: string, context: TimeContext): TimeClaim[] {
  const dated = scanTimes(line, context);
  const clocks = dated.length === 1 ? scanLabelledClocks(line, dated[0]!) : [];
  const all = [...dated, ...clocks].sort((a, b) => a.start - b.start);
  let from = 0;
  const claims = all.map((scanned) => {
    const { start, end } = scanned;
    const label =
      labelOf(line.slice(Math.max(from, start - LONGEST_LABEL - 10), start)) ??
      (from === 0 && start < 3 ? labelOf(above) : null);
    from = end;
    const words = line.slice(start, end).trim();
    const base = { of: label ?? 'published', words, foundBy: 'visible text', labelled: label !== null };
    return claimFrom(withZoneOf(scanned, all), base, context);
  });
  return claims.map((claim) => (isUpdateBeside(claim, claims) ? { ...claim, of: 'updated', labelled: true } : claim));
}

// "4 May 20:17, first published 4 May 18:56": the bare time is the later state.
function isUpdateBeside(claim: TimeClaim, line: readonly TimeClaim[]): boolean {
  const first = line.find(({ of, labelled }) => of === 'published' && labelled)?.meanings[0];
  const time = claim.meanings[0];
  return !claim.labelled && first !== undefined && time !== undefined && time.from > first.from;
}

// One zone at the end of a line holds for the times before it that give none.
function withZoneOf(scanned: ScannedTime, all: readonly ScannedTime[]): ScannedTime {
  const zone = all.flatMap(({ readings }) => readings[0]?.zone ?? []).at(-1) ?? null;
  const readings = scanned.readings.map((civil) =>
    civil.zone === null && civil.hour !== null ? { ...civil, zone } : civil,
  );
  return { ...scanned, readings };
}

/** What words before a time say it is of, or null. */
export function labelOf(before: string): TimeClaim['of'] | null {
  if (UPDATED.test(before)) return 'updated';
  return PUBLISHED.test(before) ? 'published' : null;
}
