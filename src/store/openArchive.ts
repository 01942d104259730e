import { access, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ArchiveFault, faultOf } from './archiveFault.ts';
import { makeFolder } from './durable.ts';
import {
  openJournal,
  readJournal,
  type Journal,
  type JournalMark,
  type Journalled,
  type JournalRead,
} from './journal.ts';
import { openRaw, type RawStore } from './rawStore.ts';
import type { StoreHandle } from './store.ts';

/** An archive that is read. */
export interface Archive {
  readonly folder: string;
  readonly raw: RawStore;
  readonly store: StoreHandle;
  /** False where the folder lets nothing be written. */
  readonly canWrite: boolean;
  readonly close: () => Promise<void>;
}

/** An archive that this process alone writes to. */
export interface WritableArchive extends Archive {
  readonly journal: Journal;
  /** Lines of the journal that the database does not hold yet: what was captured when an earlier run was ended. */
  readonly pending: readonly Journalled[];
}

/** Where the parts of an archive lie. */
export function partsOf(folder: string) {
  return {
    raw: join(folder, 'raw'),
    journal: join(folder, 'journal.jsonl'),
    database: join(folder, 'archive.db'),
    /** The database while it is made anew. */
    newDatabase: join(folder, 'archive.db.new'),
    lock: join(folder, 'writing.lock'),
    alertRules: join(folder, 'alerts.json'),
  };
}

/** Under these names the database keeps up to where in the journal it has come. */
export const PROGRESS = { room: 'journal', key: 'settled' };

/** Opens an archive to read it, beside whoever writes to it. Throws `archive-not-there` and what `openSqlite` throws. */
export async function openArchive(folder: string): Promise<Archive> {
  const parts = partsOf(folder);
  if (!(await isThere(parts.database))) throw notThere(folder, await isThere(parts.journal));
  const { openSqlite } = await import('./sqlite/openSqlite.ts');
  // A reader of a log in shared memory writes to it; only where the folder allows none is the file opened without.
  const canWrite = await isWritable(folder);
  const store = await openSqlite(parts.database, !canWrite);
  return { folder, raw: openRaw(parts.raw), store, canWrite, close: () => store.close() };
}

/**
 * Opens an archive to write to it, made where it is not there. Throws `archive-in-use` where another process writes to it,
 * `archive-not-ours` where the folder holds something else, and what `openSqlite` and `openJournal` throw.
 */
export async function openForWriting(folder: string): Promise<WritableArchive> {
  const parts = partsOf(folder);
  try {
    await makeArchiveFolder(folder, parts);
    const { takeWriteLock } = await import('./writeLock.ts');
    const letGo = takeWriteLock(parts.lock);
    try {
      return await openParts(folder, letGo);
    } catch (error) {
      letGo();
      throw error;
    }
  } catch (error) {
    throw faultOf(error, folder);
  }
}

async function openParts(folder: string, letGo: () => void): Promise<WritableArchive> {
  const parts = partsOf(folder);
  const { openSqlite } = await import('./sqlite/openSqlite.ts');
  const store = await openSqlite(parts.database);
  try {
    const { journal, read } = await openJournal(parts.journal, await settledMark(store));
    const close = async () => {
      await journal.close();
      await store.close();
      letGo();
    };
    return { folder, raw: openRaw(parts.raw), store, canWrite: true, journal, pending: read.entries, close };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Up to where in the journal the database has come. */
export async function settledMark({ states }: Pick<StoreHandle, 'states'>): Promise<JournalMark> {
  const kept = await states.get(PROGRESS.room, PROGRESS.key);
  return kept === null ? { lines: 0, bytes: 0 } : (JSON.parse(new TextDecoder().decode(kept)) as JournalMark);
}

/** Sets down that the database has come so far; belongs into the transaction that settles the lines. */
export async function markSettled({ states }: Pick<StoreHandle, 'states'>, mark: JournalMark): Promise<void> {
  await states.put(PROGRESS.room, new Map([[PROGRESS.key, new TextEncoder().encode(JSON.stringify(mark))]]));
}

/** The whole journal of an archive, from its first line. */
export function wholeJournal(folder: string): Promise<JournalRead> {
  return readJournal(partsOf(folder).journal);
}

async function makeArchiveFolder(folder: string, parts: ReturnType<typeof partsOf>): Promise<void> {
  await makeFolder(folder);
  if (!(await stat(folder)).isDirectory()) throw new ArchiveFault('archive-not-ours', `${folder} is not a folder.`);
  if ((await isThere(parts.journal)) || (await isThere(parts.database)) || (await isThere(parts.lock))) return;
  const held = (await readdir(folder)).filter((name) => !name.startsWith('.') && name !== 'alerts.json');
  if (held.length === 0) return;
  const says = `${folder} holds other files (${held[0]} …) and no archive. Name an empty or a new folder with --archive.`;
  throw new ArchiveFault('archive-not-ours', says);
}

function notThere(folder: string, hasJournal: boolean): ArchiveFault {
  return hasJournal
    ? new ArchiveFault(
        'archive-damaged',
        `The archive ${folder} lacks its database. “twosource rebuild” makes it anew.`,
      )
    : new ArchiveFault(
        'archive-not-there',
        `There is no archive in ${folder} yet. “twosource add PAGES” makes one; --archive names another folder.`,
      );
}

/** Whether a file or folder is there and can be reached. */
export async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function isWritable(folder: string): Promise<boolean> {
  const { constants } = await import('node:fs');
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
}
