import type { CivilTime } from './civilTime.ts';
import type { ScannedTime } from './scanTimes.ts';

const CLOCK =
  /\b(?:updated|published|posted|modified)(?:\s(?:at|on))?:?\s{1,2}(?<h>\d{1,2})[:.](?<min>\d{2})(?:\s?(?<half>[ap])\.?m\b\.?)?(?:\s(?<zone>[A-Z]{2,4})\b)?/gi;

/** Times of day with a label but no date of their own ("first published 6:56 PM"), on the day that the line's one date gives. */
export function scanLabelledClocks(line: string, dated: ScannedTime): ScannedTime[] {
  const found: ScannedTime[] = [];
  for (const match of line.slice(0, 400).matchAll(CLOCK)) {
    const groups = match.groups ?? {};
    const length = match[0].length - match[0].search(/\d/);
    const start = match.index + match[0].length - length;
    if (start < dated.end && start + length > dated.start) continue;
    const half = groups['half']?.toLowerCase();
    const hour = (Number(groups['h']) % (half === undefined ? 24 : 12)) + (half === 'p' ? 12 : 0);
    const clock = { hour, minute: Number(groups['min']), second: null, zone: groups['zone'] ?? null };
    const readings = dated.readings.map((day): CivilTime => ({ ...day, ...clock }));
    found.push({ start, end: start + length, readings, byHabit: dated.byHabit });
  }
  return found;
}
