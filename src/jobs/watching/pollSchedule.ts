const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Bounds of the schedule, in milliseconds. */
export const PACE = {
  usual: 15 * MINUTE,
  shortest: 5 * MINUTE,
  longest: 4 * HOUR,
  /** Longest that a failing feed is left alone unless its server asks for more. */
  longestAfterFailures: 24 * HOUR,
  /** Longest that a server's own wish is followed. */
  longestAskedFor: 7 * 24 * HOUR,
} as const;

/** Ages at which a page is looked at again for later states, in milliseconds since it was first fetched. */
export const LOOK_AGES: readonly number[] = [HOUR, 3 * HOUR, 8 * HOUR, 24 * HOUR, 72 * HOUR];

/** How often something is asked for. */
export interface Pace {
  /** Milliseconds between two polls that go well. */
  readonly interval: number;
  /** Polls in a row that failed. */
  readonly failures: number;
}

/** What servers and feeds say about when to come back, in milliseconds; null where they say nothing. */
export interface Wishes {
  /** The longest of Cache-Control max-age, <ttl> and sy:updatePeriod. */
  readonly fresh: number | null;
  /** Retry-After. */
  readonly retryAfter: number | null;
}

/** The pace after one more poll: half the interval after news, half as much again without, one more failure otherwise. */
export function paceAfter({ interval, failures }: Pace, outcome: 'news' | 'quiet' | 'failed'): Pace {
  if (outcome === 'failed') return { interval, failures: failures + 1 };
  const next = outcome === 'news' ? interval / 2 : interval * 1.5;
  return { interval: Math.min(Math.max(next, PACE.shortest), PACE.longest), failures: 0 };
}

/**
 * Milliseconds until the next poll. `every` is the user's own interval or null; it goes before the pace and what the feed says of
 * itself, never before a wish to be left alone. Polls of different addresses are spread by up to a tenth.
 */
export function waitUntilNext(
  pace: Pace,
  { fresh, retryAfter }: Wishes,
  address: string,
  every: number | null,
): number {
  const usual = every ?? Math.max(pace.interval, Math.min(fresh ?? 0, PACE.longest));
  const spread = usual * (0.9 + 0.2 * shareOf(address));
  const wait = Math.min(spread * 2 ** Math.min(pace.failures, 30), Math.max(PACE.longestAfterFailures, usual));
  return Math.round(Math.max(wait, Math.min(retryAfter ?? 0, PACE.longestAskedFor)));
}

/** Milliseconds from one look at a page to the next after `looks` of them; null after the last. */
export function waitUntilLook(looks: number, ages: readonly number[] = LOOK_AGES): number | null {
  const next = ages[looks - 1];
  return next === undefined ? null : next - (ages[looks - 2] ?? 0);
}

/** When something is due, as it is written down: a UTC time, and the wait that it came from. */
export interface Due {
  /** UTC milliseconds since 1970. */
  readonly at: number;
  /** Milliseconds. */
  readonly wait: number;
}

/**
 * Milliseconds left until something is due. However the clock has jumped since it was written down, that is between nothing and the
 * wait it came from: a jump ahead makes it due once, a jump back makes it wait no longer than was meant.
 */
export function timeLeft({ at, wait }: Due, wallClock: number): number {
  return Math.min(Math.max(at - wallClock, 0), wait);
}

/** From 0 to 1, always the same for an address (FNV-1a). */
function shareOf(address: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < address.length; at++) hash = Math.imul(hash ^ address.charCodeAt(at), 0x01000193);
  // The low bits of a product depend on few letters; they are mixed once more.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}
