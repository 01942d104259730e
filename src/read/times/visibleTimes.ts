import type { ArticleTime } from '../../model/index.ts';
import { resolveCivil, type CivilTime, type TimeContext } from './civilTime.ts';
import { scanTimes } from './scanTimes.ts';
import { scanLabelledClocks } from './labelledClock.ts';

/** Publication and update time as far as a page says them about itself; null where it does not. */
export interface PageTimes {
  readonly publishedAt: ArticleTime | null;
  readonly updatedAt: ArticleTime | null;
}

interface Labelled {
  readonly label: 'published' | 'updated' | null;
  readonly time: ArticleTime;
}

const UPDATED = /\b(?:updated?|modified|revised|amended|last\s(?:edit|chang))/i;
const PUBLISHED = /\b(?:published|posted|created|issued|filed|first)\b/i;

/**
 * Times that lines of furniture show ("Updated 8:17 PM IST, first published 6:56 PM"); labels decide which is which. Where
 * two stand without labels or one is labelled, the later one is the update.
 */
export function findVisibleTimes(lines: readonly string[], context: TimeContext): PageTimes {
  const found = lines.flatMap((line) => labelTimes(line, context));
  const labelledFirst = found.find((each) => each.label === 'published');
  const labelledUpdate = found.find((each) => each.label === 'updated');
  const bare = found.filter((each) => each.label === null).map((each) => each.time);
  const published = labelledFirst?.time ?? bare[0] ?? null;
  const update = labelledUpdate?.time ?? bare.find((time) => published !== null && time.from > published.from) ?? null;
  return { publishedAt: published, updatedAt: update };
}

function labelTimes(line: string, context: TimeContext): Labelled[] {
  const dated = scanTimes(line, context);
  const only = dated.length === 1 ? dated[0]?.civil : undefined;
  const clocks = only === undefined ? [] : scanLabelledClocks(line, dated[0]!, only);
  const all = [...dated, ...clocks].sort((a, b) => a.start - b.start);
  let from = 0;
  return all.flatMap(({ start, end, civil }) => {
    const label = labelOf(line.slice(from, start));
    const words = line.slice(start, end).trim();
    from = end;
    const time = resolveCivil(withZoneOf(civil, all), context, words, 'visible text');
    return time === null ? [] : [{ label, time }];
  });
}

// One zone at the end of a line holds for the times before it that give none.
function withZoneOf(civil: CivilTime, all: readonly { readonly civil: CivilTime }[]): CivilTime {
  if (civil.zone !== null || civil.hour === null) return civil;
  return { ...civil, zone: all.find((other) => other.civil.zone !== null)?.civil.zone ?? null };
}

function labelOf(before: string): Labelled['label'] {
  if (UPDATED.test(before)) return 'updated';
  return PUBLISHED.test(before) ? 'published' : null;
}
