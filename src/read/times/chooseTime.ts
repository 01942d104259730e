import type { ArticleTime } from '../../model/index.ts';
import { compareMoments, daysApart } from './sameMoment.ts';

/** A claim that gives one time. */
export interface UsableClaim {
  readonly time: ArticleTime;
  readonly labelled: boolean;
}

/** The one that was taken and why. */
export interface Choice<Claim extends UsableClaim> {
  readonly taken: Claim;
  readonly reason: string;
  /** A time that was shown to carry a zone that is not its own, or null. */
  readonly mistaken: ArticleTime | null;
}

const MOST_STEPS = 3;

/**
 * Chooses among claims in the order of trust: the first, unless two independent ones that agree stand against it alone, or one
 * of the same moment gives its zone, its time of day or a zone that fits better. `expected` are times that explain another
 * day, such as that of an update. Null where there is no claim.
 */
export function chooseTime<Claim extends UsableClaim>(
  claims: readonly Claim[],
  expected: readonly ArticleTime[],
): Choice<Claim> | null {
  const first = claims[0];
  if (first === undefined) return null;
  const outvoting = findMajority(first, claims, expected);
  const base = outvoting ?? first;
  const finer = findFiner(base, claims, MOST_STEPS);
  if (finer !== null) return finer;
  const agreeing = claims.filter((claim) => claim !== base && agree(claim.time, base.time)).length;
  if (outvoting !== null)
    return {
      taken: base,
      reason: `${agreeing + 1} rules give this day, against ${first.time.foundBy} alone`,
      mistaken: null,
    };
  if (claims.length === 1) return { taken: base, reason: 'the only one that holds', mistaken: null };
  const also = agreeing === 0 ? '' : agreeing === 1 ? '; one more says the same' : `; ${agreeing} more say the same`;
  return { taken: base, reason: `first in the order of trust${also}`, mistaken: null };
}

function agree(left: ArticleTime, right: ArticleTime): boolean {
  return compareMoments(left, right) !== 'other';
}

/**
 * The first of two claims of different rules that give one day, where the first of all gives another and nobody supports it.
 * Against a labelled first, labelled ones and the address count, and only an earlier day: a page that is put out again keeps it.
 */
function findMajority<Claim extends UsableClaim>(
  first: Claim,
  claims: readonly Claim[],
  expected: readonly ArticleTime[],
): Claim | null {
  const counts = (claim: Claim) => claim !== first && (!first.labelled || claim.labelled || isUrl(claim));
  const others = claims.filter(counts);
  if (others.some((claim) => daysApart(claim.time, first.time) <= 1)) return null;
  const against = others.filter(
    ({ time }) =>
      !expected.some((each) => daysApart(each, time) === 0) && (!first.labelled || time.from < first.time.from),
  );
  const agrees = (claim: Claim, other: Claim) =>
    ruleOf(other.time) !== ruleOf(claim.time) && daysApart(other.time, claim.time) <= 1;
  return against.find((claim) => against.some((other) => agrees(claim, other))) ?? null;
}

function isUrl({ time }: UsableClaim): boolean {
  return time.foundBy === 'url';
}

/** The sort of rule that found a time: "json-ld", "meta", "time", "visible", "url", "row". */
export function ruleOf({ foundBy }: ArticleTime): string {
  return foundBy.split(' ')[0] ?? '';
}

/** Follows the claims from one to the next that is better, as far as there is one; null where there is none. */
function findFiner<Claim extends UsableClaim>(
  base: Claim,
  claims: readonly Claim[],
  steps: number,
): Choice<Claim> | null {
  const next = steps === 0 ? null : betterThan(base, claims);
  if (next === null) return null;
  const further = findFiner(next.taken, claims, steps - 1);
  return further === null ? next : { ...further, mistaken: further.mistaken ?? next.mistaken };
}

function betterThan<Claim extends UsableClaim>(base: Claim, claims: readonly Claim[]): Choice<Claim> | null {
  const from = base.time;
  for (const claim of claims) {
    if (claim === base) continue;
    const gap = gapReason(from, claim.time);
    if (gap !== null) return { taken: claim, reason: gap, mistaken: null };
    const mistake = mistakeReason(from, claim.time);
    if (mistake !== null) return { taken: claim, reason: mistake, mistaken: from };
  }
  return null;
}

/** Why another time of the same moment fills a gap of the first: its time of day, its zone. */
function gapReason(from: ArticleTime, other: ArticleTime): string | null {
  if (compareMoments(from, other) === 'other') return null;
  const rule = from.foundBy;
  if (from.precision === 'day') return other.precision === 'day' ? null : `gives the time on the day of ${rule}`;
  if (other.precision === 'day' || other.zoneFrom !== 'stated' || from.zoneFrom === 'stated') return null;
  return `gives the zone of the moment that ${rule} gives without one`;
}

/** Why another time shows the zone of the first to be wrong: systems write local clocks as UTC, and UTC with the local offset. */
function mistakeReason(from: ArticleTime, other: ArticleTime): string | null {
  if (from.zoneFrom !== 'stated' || other.zoneFrom !== 'stated') return null;
  const how = compareMoments(from, other);
  if (how === 'same-clock' && from.zone === '+00:00')
    return `gives the clock of ${from.foundBy} with the zone it belongs to`;
  return how === 'same-in-utc' && from.zone !== '+00:00' ? `shows that ${from.foundBy} gives the clock of UTC` : null;
}
