import { openSession } from '../../fetch/fetchPages.ts';
import { Refusal } from '../../fetch/refusal.ts';
import { request } from '../../fetch/request.ts';
import { parseWebAddress } from '../../fetch/webAddress.ts';
import type { World } from '../../fetch/world.ts';
import type { StoreHandle } from '../../store/store.ts';
import type { Intake, Taken } from '../adding/intake.ts';
import { newFeed } from './followed.ts';
import { lookAtPage } from './lookAtPage.ts';
import { PACE } from './pollSchedule.ts';
import { pollFeed } from './pollFeed.ts';
import { takeInBatches, type Batches } from './takeInBatches.ts';
import { openWatchMemory, type WatchMemory } from './watchMemory.ts';
import type { WatchEvent, Watching, WatchSettings } from './watching.ts';

/** A feed, or a page, that is to be followed. */
export interface ToFollow {
  readonly address: string;
  /** True where it may be a page: its later states are kept. False where it can only be a feed. */
  readonly mayBePage: boolean;
}

/** How things stand while nothing is to be done. */
export interface WatchState {
  readonly feeds: number;
  /** Pages that are looked at again. */
  readonly pages: number;
  /** Milliseconds until the next is due; null where nothing is followed any more. */
  readonly nextIn: number | null;
}

/** What following works with. */
export interface WatchParts {
  readonly intake: Pick<Intake, 'take'>;
  readonly store: StoreHandle;
  readonly world: World;
  readonly tell: (event: WatchEvent) => void;
  /** Told about once a second while it waits. */
  readonly waiting: (state: WatchState) => void;
  readonly afterTake: (taken: Taken) => Promise<void>;
}

/** Milliseconds that one host is asked in a row before the others have had their turn. */
const LONGEST_LANE = 60_000;
const TICK = 1_000;

/**
 * Follows feeds and the pages they list into an archive until `settings.ended`, or with `once` until nothing is due any more. With no
 * feed named, all that were followed before. Gives how many were followed. Throws an ArchiveFault where the archive takes nothing.
 */
export async function watchFeeds(
  named: readonly ToFollow[],
  settings: WatchSettings,
  parts: WatchParts,
): Promise<number> {
  const { store, world, intake, tell, afterTake } = parts;
  const memory = await openWatchMemory(store, world);
  const mayBePage = await follow(named, memory);
  const names = named.length > 0 ? new Set(mayBePage.keys()) : new Set(memory.feeds.keys());
  const watching = openWatching(settings, world, memory);
  const polledOnce = new Set<string>();
  const dueNow = () => due(names, settings.once ? polledOnce : new Set(), memory, world.now());
  while (!settings.ended.aborted) {
    const work = dueNow();
    if (work.length > 0) {
      for (const { is, key } of work) if (is === 'feed') polledOnce.add(key);
      const batches = takeInBatches({ intake, memory, tell, afterTake, now: world.now });
      await runRound(work, mayBePage, batches, watching);
      continue;
    }
    const next = nextDue(names, memory);
    if (settings.once || next === null) break;
    parts.waiting({ feeds: countLive(names, memory), pages: memory.pages.size, nextIn: next - world.now() });
    // In small steps, so that the user is heard and no jump of a clock is slept through.
    await world.sleep(Math.min(Math.max(next - world.now(), 1), TICK));
  }
  return names.size;
}

/** Writes down what is followed from now on; gives their names with whether each may be a page. */
async function follow(named: readonly ToFollow[], memory: WatchMemory): Promise<ReadonlyMap<string, boolean>> {
  const followed = new Map<string, boolean>();
  for (const { address, mayBePage } of named) {
    const name = parseWebAddress(address).href;
    followed.set(name, mayBePage || (followed.get(name) ?? false));
  }
  const fresh = [...followed.keys()].filter((name) => !memory.feeds.has(name));
  if (fresh.length > 0) await memory.write({ feeds: new Map(fresh.map((name) => [name, newFeed(name, PACE.usual)])) });
  return followed;
}

function openWatching(settings: WatchSettings, world: World, memory: WatchMemory): Watching {
  const ask: Watching['session']['request'] = (url, headers) => {
    if (settings.ended.aborted) throw new Refusal('fetch-connection', 'The run was ended.');
    return request(url, headers, settings, world);
  };
  const patient = { ...world, sleep: (ms: number) => sleepUnlessEnded(ms, settings.ended, world) };
  const session = openSession(ask, settings, patient, { remembered: () => null });
  const rest = (host: string, ms: number) => {
    memory.putOff(keysOn(host, memory), world.now() + ms);
  };
  return { settings, world: patient, session, memory, rest };
}

async function sleepUnlessEnded(ms: number, ended: AbortSignal, { now, sleep }: World): Promise<void> {
  const until = now() + ms;
  for (let left = ms; left > 0 && !ended.aborted; left = until - now()) await sleep(Math.min(left, TICK));
}

/** One thing to be asked for. */
interface Work {
  readonly is: 'feed' | 'page';
  readonly key: string;
  readonly host: string;
}

/** What is due, feeds before pages, each in the order it became due. */
function due(names: ReadonlySet<string>, passed: ReadonlySet<string>, memory: WatchMemory, now: number): Work[] {
  const feeds = [...names].flatMap((key) => {
    const one = memory.feeds.get(key);
    return one === undefined || one.value.ended || one.due > now || passed.has(key)
      ? []
      : [{ is: 'feed' as const, key, host: hostOf(one.value.address), due: one.due }];
  });
  const pages = [...memory.pages].flatMap(([key, one]) =>
    one.due > now ? [] : [{ is: 'page' as const, key, host: hostOf(key), due: one.due }],
  );
  const byDue = (a: { due: number }, b: { due: number }) => a.due - b.due;
  return [...feeds.sort(byDue), ...pages.sort(byDue)];
}

function nextDue(names: ReadonlySet<string>, { feeds, pages }: WatchMemory): number | null {
  let next = Infinity;
  for (const name of names) {
    const feed = feeds.get(name);
    if (feed !== undefined && !feed.value.ended) next = Math.min(next, feed.due);
  }
  for (const { due: at } of pages.values()) next = Math.min(next, at);
  return next === Infinity ? null : next;
}

function countLive(names: ReadonlySet<string>, { feeds }: WatchMemory): number {
  return [...names].filter((name) => feeds.get(name)?.value.ended === false).length;
}

/** Hosts side by side, each asked for one thing after another. */
async function runRound(
  work: readonly Work[],
  mayBePage: ReadonlyMap<string, boolean>,
  batches: Batches,
  watching: Watching,
): Promise<void> {
  const lanes = new Map<string, Work[]>();
  for (const one of work) lanes.set(one.host, [...(lanes.get(one.host) ?? []), one]);
  const settled = await Promise.allSettled(
    [...lanes.values()].map((lane) => runLane(lane, mayBePage, batches, watching)),
  );
  await batches.flush();
  const failed = settled.find((one) => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

async function runLane(
  lane: readonly Work[],
  mayBePage: ReadonlyMap<string, boolean>,
  batches: Batches,
  { settings, world, memory, ...rest }: Watching,
): Promise<void> {
  const watching = { settings, world, memory, ...rest };
  const began = world.now();
  for (const { is, key } of lane) {
    if (settings.ended.aborted || world.now() - began > LONGEST_LANE) return;
    // Another step may have put it off, or be done with it.
    const still = is === 'feed' ? memory.feeds.get(key) : memory.pages.get(key);
    if (still === undefined || still.due > world.now()) continue;
    const step = await (is === 'feed'
      ? pollFeed(key, mayBePage.get(key) ?? false, watching)
      : lookAtPage(key, watching));
    if (step !== null) await batches.add(step);
  }
}

function keysOn(host: string, { feeds, pages }: WatchMemory): string[] {
  const ofFeeds = [...feeds].flatMap(([key, { value }]) => (hostOf(value.address) === host ? [key] : []));
  return [...ofFeeds, ...[...pages.keys()].filter((key) => hostOf(key) === host)];
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : '';
}
