import type { CaptureEntry } from '../../model/index.ts';
import { ArchiveFault, faultOf } from '../../store/archiveFault.ts';
import type { Journalled } from '../../store/journal.ts';
import { markSettled, PROGRESS } from '../../store/openArchive.ts';
import { openRebuild, type Rebuild } from '../../store/openRebuild.ts';
import type { StoreHandle } from '../../store/store.ts';
import { readKept, type Unread } from '../adding/readAgain.ts';
import { openReaders, type Readers } from '../adding/readers.ts';
import { groupLines, settleLines, type ToSettle } from '../adding/settleLines.ts';
import { openStories, ROOMS } from '../adding/storyKeeper.ts';

/** How a long job on an archive is followed, and ended early. */
export interface Following {
  readonly onStep: (done: number, total: number, what: string) => void;
  /** Asked between steps. */
  readonly stopped: () => boolean;
}

/** A capture that a rebuild left out, since its bytes are missing, not what was captured, or cannot be read. */
export interface LeftOut {
  readonly entry: CaptureEntry;
  readonly why: Unread;
}

/** What a rebuild made. */
export interface Rebuilt {
  readonly captures: number;
  readonly leftOut: readonly LeftOut[];
  /** Places of lines of the journal that are not what was written, and were passed over. */
  readonly brokenLines: readonly number[];
  /** False where the old database could not be read, so that watching starts afresh: nothing is lost, but pages are asked for again. */
  readonly keptStates: boolean;
}

/**
 * Makes the database of an archive anew from its journal and raw bytes, beside the old one, which stays in use until the new one is
 * complete. Null where it was stopped; nothing has changed then. Throws what `openRebuild` throws, and `archive-damaged` where the new
 * database has a fault.
 */
export async function rebuildArchive(folder: string, threads: number, following: Following): Promise<Rebuilt | null> {
  const rebuild = await openRebuild(folder);
  const readers = await openReaders(threads);
  try {
    const leftOut = await settleAll(rebuild, readers, following);
    if (leftOut === null) return null;
    const { entries, broken } = rebuild.read;
    const keptStates = await carryStates(rebuild);
    const [fault] = await rebuild.store.check();
    if (fault !== undefined) throw new ArchiveFault('archive-damaged', `The new database is not sound: ${fault}`);
    await rebuild.complete();
    const captures = entries.filter(({ entry }) => entry.kind === 'capture').length;
    return { captures: captures - leftOut.length, leftOut, brokenLines: broken, keptStates };
  } catch (error) {
    throw faultOf(error, folder);
  } finally {
    await readers.close();
    await rebuild.close();
  }
}

async function settleAll(rebuild: Rebuild, readers: Readers, following: Following): Promise<LeftOut[] | null> {
  const { store, read } = rebuild;
  const stories = await openStories(store);
  const leftOut: LeftOut[] = [];
  const groups = groupLines(read.entries);
  const readGroup = (at: number) => readLines(groups[at] ?? [], rebuild, readers);
  let ahead = readGroup(0);
  let done = 0;
  for (const [at, group] of groups.entries()) {
    const lines = await ahead;
    if (following.stopped()) return null;
    // The next lines are read while these are written.
    ahead = readGroup(at + 1);
    leftOut.push(...lines.flatMap(({ left }) => left ?? []));
    await settleLines(lines, store, stories);
    done += group.length;
    following.onStep(done, read.entries.length, nameOf(group.at(-1)!));
  }
  const whole = { lines: read.entries.length + read.broken.length, bytes: read.wholeBytes };
  await store.transaction((inside) => markSettled(inside, whole));
  return leftOut;
}

function nameOf({ entry }: Journalled): string {
  return entry.kind === 'capture' ? entry.name : entry.kind;
}

interface ReadLine extends ToSettle {
  readonly left: LeftOut | null;
}

function readLines(lines: readonly Journalled[], { raw }: Rebuild, readers: Readers): Promise<ReadLine[]> {
  return Promise.all(
    lines.map(async (line) => {
      const { entry } = line;
      if (entry.kind !== 'capture') return { line, prepared: null, left: null };
      const read = await readKept(entry, raw, readers);
      if (typeof read === 'string') return { line, prepared: null, left: { entry, why: read } };
      return { line, prepared: read, left: null };
    }),
  );
}

/** Rooms that settling makes anew. */
const MADE: readonly string[] = [...Object.values(ROOMS), PROGRESS.room];

/** Takes over what other parts of the program keep for themselves, such as when a feed was last asked for. */
async function carryStates({ former, store }: Rebuild): Promise<boolean> {
  const kept = former === null ? null : await statesOf(former);
  if (kept === null) return false;
  await store.transaction(async (inside) => {
    for (const [room, values] of kept) await inside.states.put(room, values);
  });
  return true;
}

/** Rooms with what they hold, or null where the database is too damaged to tell. */
async function statesOf(former: StoreHandle): Promise<(readonly [string, ReadonlyMap<string, Uint8Array>])[] | null> {
  try {
    const rooms = (await former.rooms()).filter((room) => !MADE.includes(room));
    return await Promise.all(rooms.map(async (room) => [room, await former.states.room(room)] as const));
  } catch {
    return null;
  }
}
