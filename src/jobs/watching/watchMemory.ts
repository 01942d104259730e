import type { Store, StoreHandle } from '../../store/store.ts';
import type { World } from '../../fetch/world.ts';
import { pack, unpackFeed, unpackPage, type FollowedFeed, type FollowedPage } from './followed.ts';
import { openKnownLinks } from './knownLinks.ts';
import { timeLeft, type Due } from './pollSchedule.ts';

/** Rooms of the store that polling keeps its state in. */
export const ROOMS = { feeds: 'feeds', pages: 'pages', known: 'pages-known' } as const;

/** What one step changes; all of it is written, or nothing. Due times are set from `wait`. */
export interface Changes {
  readonly feeds?: ReadonlyMap<string, FollowedFeed>;
  /** Null for a page that is done with. */
  readonly pages?: ReadonlyMap<string, FollowedPage | null>;
  /** Links that a feed lists and that are known already: they are remembered as long as it does. */
  readonly listed?: readonly string[];
}

/** The state of polling, in memory and in the store. Times of `due` are of the clock that only rises. */
export interface WatchMemory {
  readonly feeds: ReadonlyMap<string, Timed<FollowedFeed>>;
  readonly pages: ReadonlyMap<string, Timed<FollowedPage>>;
  /** True where a link is followed, or done with. */
  readonly knows: (link: string) => boolean;
  readonly write: (changes: Changes) => Promise<void>;
  /** Puts off what lies on a host; not written down, since the host says so again. */
  readonly putOff: (keys: readonly string[], until: number) => void;
}

interface Timed<Value> {
  readonly value: Value;
  readonly due: number;
}

/** Pages that are looked at again at most; the ones first seen go first, done with early. */
const MOST_PAGES = 100_000;

/** Reads the state that was kept. */
export async function openWatchMemory(store: StoreHandle, world: World): Promise<WatchMemory> {
  const timed = <Value extends Due>(value: Value): Timed<Value> => ({
    value,
    due: world.now() + timeLeft(value, world.wallClock()),
  });
  const read = async <Value extends Due>(room: string, unpack: (bytes: Uint8Array) => Value | null) =>
    new Map(
      [...(await store.states.room(room))].flatMap(([key, bytes]) => {
        const value = unpack(bytes);
        return value === null ? [] : [[key, timed(value)] as const];
      }),
    );
  const feeds = await read(ROOMS.feeds, unpackFeed);
  const pages = await read(ROOMS.pages, unpackPage);
  const known = openKnownLinks(await store.states.room(ROOMS.known));
  const put = (changes: Changes, inside: Store) => writeDown(changes, inside, known, world.wallClock());
  return {
    feeds,
    pages,
    knows: (link) => pages.has(link) || known.has(link),
    write: async (asked) => {
      const changes = stamped(withinBounds(asked, pages), world.wallClock());
      await store.transaction((inside) => put(changes, inside));
      for (const [key, value] of changes.feeds ?? []) feeds.set(key, { value, due: world.now() + value.wait });
      for (const [key, value] of changes.pages ?? []) {
        if (value === null) pages.delete(key);
        else pages.set(key, { value, due: world.now() + value.wait });
      }
    },
    putOff: (keys, until) => {
      for (const key of keys) {
        for (const map of [feeds, pages] as Map<string, Timed<never>>[]) {
          const one = map.get(key);
          if (one !== undefined && one.due < until) map.set(key, { ...one, due: until });
        }
      }
    },
  };
}

/** Times of the clock on the wall for all that is written down. */
function stamped({ feeds, pages, listed = [] }: Changes, wallClock: number): Changes {
  const stamp = <Value extends Due | null>(values: ReadonlyMap<string, Value> | undefined) =>
    new Map(
      [...(values ?? [])].map(([key, value]) => [key, value && { ...value, at: wallClock + value.wait }] as const),
    );
  return { feeds: stamp(feeds), pages: stamp(pages), listed };
}

function withinBounds(changes: Changes, held: ReadonlyMap<string, unknown>): Changes {
  const more = [...(changes.pages ?? [])].filter(([key, value]) => value !== null && !held.has(key)).length;
  const over = held.size + more - MOST_PAGES;
  if (over <= 0) return changes;
  const dropped = [...held.keys()].filter((key) => !changes.pages?.has(key)).slice(0, over);
  return { ...changes, pages: new Map([...dropped.map((key) => [key, null] as const), ...(changes.pages ?? [])]) };
}

async function writeDown(
  { feeds = new Map(), pages = new Map(), listed = [] }: Changes,
  { states }: Store,
  known: ReturnType<typeof openKnownLinks>,
  wallClock: number,
): Promise<void> {
  const packed = <Value extends FollowedFeed | FollowedPage | null>(values: ReadonlyMap<string, Value>) =>
    new Map([...values].map(([key, value]) => [key, value === null ? null : pack(value)]));
  const done = [...pages].flatMap(([key, value]) => (value === null ? [key] : []));
  if (feeds.size > 0) await states.put(ROOMS.feeds, packed(feeds));
  if (pages.size > 0) await states.put(ROOMS.pages, packed(pages));
  const days = known.note([...listed.filter(known.has), ...done], new Date(wallClock).toISOString().slice(0, 10));
  if (days.size > 0) await states.put(ROOMS.known, days);
}
