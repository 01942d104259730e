import parseRobots from 'robots-parser';
import { decodePayload } from './decodePayload.ts';
import { checkChain, redirectOf } from './redirects.ts';
import { Refusal, type FetchCode } from './refusal.ts';
import type { Exchange } from './request.ts';
import { LIMITS } from './world.ts';

const TOKEN = 'twosource';
const LONGEST_DELAY_MS = 30_000;
const MOST_REDIRECTS = 5;
/** Bytes that a crawler must look at (RFC 9309, 2.5). */
const MOST_BYTES = 512_000;
/** Matching takes at most the length of the address times that of the file; beyond this it could take seconds. */
const MOST_WORK = 200_000_000;

/** What one host's robots.txt says to this program. */
export interface Robots {
  /** Throws a Refusal where the page must not be fetched. */
  readonly check: (url: URL) => void;
  /** Milliseconds it asks for between requests, 0 where it asks for none and at most 30 s. */
  readonly delay: number;
}

/** Refusals that another page of the host might not meet. */
const OF_THE_FILE: ReadonlySet<FetchCode> = new Set([
  'fetch-timeout',
  'fetch-too-large',
  'fetch-redirects',
  'fetch-broken',
]);

type Ask = (url: URL) => Promise<Exchange>;

/** A robots.txt is read anew after a day (RFC 9309, 2.4), and sooner where it could not be had. Milliseconds. */
const KEPT_MS = 24 * 3_600_000;
const FAILURE_KEPT_MS = 15 * 60_000;

/**
 * Reads the robots.txt of each host once a day and keeps it (RFC 9309): where there is none all is allowed; where the server fails
 * nothing is. `ask` makes one request and throws a Refusal where the host cannot be reached; `now` is milliseconds that only rise.
 */
export function robotsOfHosts(ask: Ask, now: () => number): (url: URL) => Promise<Robots> {
  const known = new Map<string, { robots: Promise<Robots>; until: number }>();
  return ({ origin }) => {
    const kept = known.get(origin);
    if (kept !== undefined && now() < kept.until) return kept.robots;
    const entry = { robots: fetchRobots(new URL('/robots.txt', origin), ask), until: Infinity };
    known.set(origin, entry);
    entry.robots.then(
      () => (entry.until = now() + KEPT_MS),
      () => (entry.until = now() + FAILURE_KEPT_MS),
    );
    return entry.robots;
  };
}

async function fetchRobots(url: URL, ask: Ask): Promise<Robots> {
  const { status, text, header } = await readRobots(url, ask).catch((error: unknown) => {
    const ofTheFile = error instanceof Refusal && OF_THE_FILE.has(error.code);
    throw ofTheFile ? new Refusal(error.code, `Its robots.txt could not be read. ${error.message}`) : error;
  });
  if (status >= 400 && status < 500 && status !== 429) return readRules(url, '');
  if (status >= 200 && status < 300) return readRules(url, text);
  throw new Refusal(
    'fetch-robots',
    `${url.hostname} answered ${status} when asked for its robots.txt, so it is not known whether the page may be fetched.`,
    { status, retryAfter: header('retry-after'), date: header('date'), host: url.hostname },
  );
}

async function readRobots(first: URL, ask: Ask): Promise<Pick<Exchange, 'status' | 'header'> & { text: string }> {
  const visited: URL[] = [];
  for (let url = first; ;) {
    const { status, header, payload } = await ask(url);
    visited.push(url);
    const next = redirectOf(url, status, header('location'));
    if (next === null) {
      if (status !== 200) return { status, header, text: '' };
      const bytes = await decodePayload(payload, header('content-encoding'), LIMITS.decoded);
      return { status, header, text: new TextDecoder().decode(bytes.subarray(0, MOST_BYTES)) };
    }
    // A chain too long counts as no robots.txt (RFC 9309, 2.3.1.2).
    if (visited.length > MOST_REDIRECTS) return { status: 404, header, text: '' };
    checkChain(visited, next, MOST_REDIRECTS);
    url = next;
  }
}

/** The rules of a robots.txt as they stand for this program, found at `from`. */
export function readRules(from: URL, text: string): Robots {
  const rules = parseRobots(from.href, text);
  const asked = rules.getCrawlDelay(TOKEN) ?? 0;
  return {
    delay: Number.isNaN(asked) ? 0 : Math.min(Math.max(asked * 1000, 0), LONGEST_DELAY_MS),
    check: (url) => {
      if (text.length * url.href.length > MOST_WORK) {
        throw new Refusal('fetch-robots', `The robots.txt of ${url.hostname} is too large to check.`);
      }
      if (rules.isAllowed(url.href, TOKEN) !== false) return;
      const line = rules.getMatchingLineNumber(url.href, TOKEN);
      throw new Refusal(
        'fetch-robots',
        `robots.txt of ${url.hostname} asks programs not to fetch it (line ${line}). Save the page in a browser and give the file.`,
      );
    },
  };
}
