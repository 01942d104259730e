import type { Warning } from '../model/index.ts';
import type { FetchMemory } from './fetchMemory.ts';
import { fetchPage, type FetchedPage, type Session } from './fetchPage.ts';
import { hostTurns } from './hostTurns.ts';
import { Refusal, type FetchCode } from './refusal.ts';
import { request } from './request.ts';
import { robotsOfHosts } from './robots.ts';
import { parseWebAddress, sayAddress } from './webAddress.ts';
import type { FetchSettings, World } from './world.ts';

const HOSTS_TOGETHER = 6;

/** What a run of fetching gave; the pages themselves went to `keep`. */
export interface FetchSummary {
  readonly fetched: number;
  /** Pages that are as they were when captured before. */
  readonly unchanged: number;
  readonly failed: number;
  /** In the order of the addresses. */
  readonly warnings: readonly Warning[];
}

/** What becomes of the pages of a run as they come in. */
export interface FetchSinks {
  /** Takes a page; false where the same bytes are held already. Called for one page after another, in the order they came. */
  readonly keep: (page: FetchedPage) => Promise<boolean>;
  readonly remembered: FetchMemory['validators'];
  /** Told when a page is begun: the address, and how many are done. */
  readonly began: (address: string, done: number) => void;
}

interface Outcome {
  readonly state: 'fetched' | 'unchanged' | 'failed';
  readonly warnings: readonly Warning[];
}

/**
 * Fetches pages: hosts side by side, one request at a time for each, as their robots.txt allows. An address given twice is
 * fetched once. Never fails for what is wrong with a page: that is a warning, and the others go on.
 */
export async function fetchPages(
  addresses: readonly string[],
  settings: FetchSettings,
  world: World,
  sinks: FetchSinks,
): Promise<FetchSummary> {
  let done = 0;
  let broken = false;
  const ask: Session['request'] = (url, headers) => {
    if (broken) throw new Refusal('fetch-connection', 'The run was ended.');
    sinks.began(url.href, done);
    return request(url, headers, settings, world);
  };
  const session = openSession(ask, settings, world, sinks);
  const keep = oneAtATime(sinks.keep);
  const outcomes = await Promise.all(
    distinct(addresses).map(async (address) => {
      try {
        return await fetchOne(address, session, keep);
      } catch (error) {
        broken = true;
        throw error;
      } finally {
        done++;
      }
    }),
  );
  const count = (wanted: Outcome['state']) => outcomes.filter(({ state }) => state === wanted).length;
  return {
    fetched: count('fetched'),
    unchanged: count('unchanged'),
    failed: count('failed'),
    warnings: outcomes.flatMap(({ warnings }) => warnings),
  };
}

/** What the fetching of many pages rests on; `request` makes each request, and may refuse to. */
export function openSession(
  request: Session['request'],
  { delay, limits }: FetchSettings,
  world: World,
  { remembered }: Pick<FetchSinks, 'remembered'>,
): Session {
  const turns = hostTurns(delay, HOSTS_TOGETHER, world);
  const robots = robotsOfHosts((url) => turns.turn(url.hostname, () => request(url, {})), world.now);
  return { turns, robots, request, remembered, limits };
}

async function fetchOne(address: string, session: Session, keep: FetchSinks['keep']): Promise<Outcome> {
  try {
    const fetched = await fetchPage(parseWebAddress(address), session);
    if ('unchangedSince' in fetched) return { state: 'unchanged', warnings: [] };
    const state = (await keep(fetched.page)) ? 'fetched' : 'unchanged';
    return { state, warnings: fetched.page.downgraded ? [warn(address, 'fetch-downgraded', DOWNGRADED)] : [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { state: 'failed', warnings: [warn(address, error.code, error.message)] };
  }
}

const DOWNGRADED = 'It redirects from https to http, where anybody on the way can have changed what came.';

function warn(address: string, code: FetchCode, says: string): Warning {
  return { code, says, input: sayAddress(address), articleId: null };
}

// What differs in spelling or in its fragment alone is one page.
function distinct(addresses: readonly string[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const address of addresses) {
    const key = URL.canParse(address) ? new URL(address).href.replace(/#.*$/s, '') : address;
    if (!seen.has(key)) seen.set(key, address);
  }
  return [...seen.values()];
}

function oneAtATime(keep: FetchSinks['keep']): FetchSinks['keep'] {
  let last: Promise<unknown> = Promise.resolve();
  return (page) => {
    const result = last.then(() => keep(page));
    last = result.catch(() => undefined);
    return result;
  };
}
