import type { ArticleTime, WeighedTime } from '../../model/index.ts';
import type { Notice } from '../draft.ts';
import { chooseTime, ruleOf, type Choice } from './chooseTime.ts';
import { refuseTime } from './refuseTime.ts';
import { compareMoments, daysApart } from './sameMoment.ts';
import type { SettledClaim, TimeClaim } from './timeClaim.ts';
import { timeNotices } from './timeNotices.ts';

/** Publication and update time, every claim with the reason for which it was taken or passed over, and what the reader must know. */
export interface PageTimes {
  readonly publishedAt: ArticleTime | null;
  readonly updatedAt: ArticleTime | null;
  readonly timesWeighed: readonly WeighedTime[];
  readonly notices: readonly Notice[];
}

type Usable = SettledClaim & { readonly time: ArticleTime };

const MOST_WEIGHED = 24;
const MOST_CLAIMS = 60;

/** Weighs claims that stand in the order of trust. `capturedAt` is the UTC instant of the capture, or null. */
export function weighTimes(given: readonly TimeClaim[], capturedAt: string | null): PageTimes {
  const claims = distinct(given.slice(0, MOST_CLAIMS));
  const settled = claims.map((claim) => settle(claim, claims, capturedAt));
  const updates = usable(settled, 'updated');
  const published = chooseTime(
    usable(settled, 'published'),
    updates.map(({ time }) => time),
  );
  const start = published?.taken.time ?? null;
  const mistaken = mistakenRules(usable(settled, 'published'), published?.mistaken ?? null);
  const later = updates.filter(({ time }) => isLater(time, start) && !mistaken.some((each) => isSame(each, time)));
  const updated = chooseTime(undoubted(later, mistaken), []);
  const publishedAt = start;
  const updatedAt = updated?.taken.time ?? null;
  const choices = { published, updated, mistaken };
  const reasons = settled.map((claim) => weighed(claim, choices));
  return {
    publishedAt,
    updatedAt,
    timesWeighed: reasons.sort((a, b) => Number(b.taken) - Number(a.taken)).slice(0, MOST_WEIGHED),
    notices: timeNotices(settled, publishedAt, updatedAt),
  };
}

function distinct(claims: readonly TimeClaim[]): TimeClaim[] {
  const seen = new Set<string>();
  return claims.filter(({ of, words, foundBy }) => {
    const key = `${of}\u0000${foundBy}\u0000${words}`;
    return !seen.has(key) && seen.add(key).size > 0;
  });
}

/** Settles an open order of day and month where another claim gives one of the two days. */
function settle(claim: TimeClaim, all: readonly TimeClaim[], capturedAt: string | null): SettledClaim {
  if (claim.meanings.length < 2) return { ...claim, refused: refuseTime(claim, capturedAt) };
  const known = all.flatMap((other) => (other.meanings.length === 1 ? other.meanings : []));
  const meant = claim.meanings.filter((time) => known.some((other) => daysApart(time, other) === 0));
  const settled = meant.length === 1 ? { ...claim, meanings: meant } : claim;
  return { ...settled, refused: refuseTime(settled, capturedAt) };
}

function usable(claims: readonly SettledClaim[], of: TimeClaim['of']): Usable[] {
  return claims.flatMap((claim) => {
    const time = claim.meanings[0];
    return claim.of === of && claim.refused === null && time !== undefined ? [{ ...claim, time }] : [];
  });
}

/** The times of publication that carry the same wrong zone. */
function mistakenRules(published: readonly Usable[], mistaken: ArticleTime | null): ArticleTime[] {
  return mistaken === null ? [] : published.map(({ time }) => time).filter((time) => isSame(time, mistaken));
}

function isSame(left: ArticleTime, right: ArticleTime): boolean {
  return compareMoments(left, right) === 'same' && left.zone === right.zone;
}

// A rule that gives the publication with a wrong zone gives the update with it too.
function undoubted(updates: readonly Usable[], mistaken: readonly ArticleTime[]): readonly Usable[] {
  const doubted = ({ time }: Usable) =>
    mistaken.some((each) => ruleOf(time) === ruleOf(each) && time.zone === each.zone);
  const sure = updates.filter((claim) => !doubted(claim));
  return sure.length > 0 ? sure : updates;
}

function isLater(time: ArticleTime, published: ArticleTime | null): boolean {
  if (published === null) return true;
  return compareMoments(published, time) === 'other' && time.from > published.from;
}

interface Choices {
  readonly published: Choice<Usable> | null;
  readonly updated: Choice<Usable> | null;
  readonly mistaken: readonly ArticleTime[];
}

function weighed(claim: SettledClaim, choices: Choices): WeighedTime {
  const { of, words, foundBy, refused } = claim;
  const time = claim.meanings.length === 1 ? (claim.meanings[0] ?? null) : null;
  const base = { of, words, foundBy, time };
  if (refused !== null || time === null) return { ...base, taken: false, reason: refused ?? 'holds no date' };
  const choice = choices[of];
  if (choice?.taken.words === words && choice.taken.foundBy === foundBy)
    return { ...base, taken: true, reason: choice.reason };
  return { ...base, taken: false, reason: passedOver(time, of, choices) };
}

function passedOver(time: ArticleTime, of: WeighedTime['of'], { published, updated, mistaken }: Choices): string {
  if (mistaken.some((each) => isSame(each, time))) return 'carries a zone that is not its own';
  const taken = (of === 'published' ? published : updated)?.taken.time ?? null;
  const agrees = taken !== null && compareMoments(taken, time) !== 'other';
  if (of === 'updated' && !agrees && !isLater(time, published?.taken.time ?? null))
    return 'is not later than the publication';
  return taken === null ? 'not taken' : against(taken, time);
}

function against(taken: ArticleTime, time: ArticleTime): string {
  const rule = taken.foundBy;
  switch (compareMoments(taken, time)) {
    case 'same':
      return `says the same as ${rule}`;
    case 'same-day':
      return taken.precision === 'day' ? `lies on the day of ${rule}` : `says the same as ${rule}, to the day only`;
    case 'same-clock':
    case 'same-in-utc':
    case 'shifted':
      return `gives the moment of ${rule} with another zone or none`;
    case 'other':
      return daysApart(taken, time) === 0
        ? `another time of the same day; ${rule} is trusted more`
        : `another day; ${rule} is trusted more`;
  }
}
