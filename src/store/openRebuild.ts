import { writeFile } from 'node:fs/promises';
import { ArchiveFault, faultOf } from './archiveFault.ts';
import { readJournal, type JournalRead } from './journal.ts';
import { isThere, partsOf, settledMark } from './openArchive.ts';
import { openRaw, type RawStore } from './rawStore.ts';
import type { StoreHandle } from './store.ts';

/** An archive whose database is made anew beside the old one; this process alone writes to it. */
export interface Rebuild {
  readonly raw: RawStore;
  readonly read: JournalRead;
  /** The database that is made. */
  readonly store: StoreHandle;
  /** The one that is to go, or null where it cannot be read. */
  readonly former: StoreHandle | null;
  /** Puts the new database in the place of the old one. */
  readonly complete: () => Promise<void>;
  /** Lets go of the archive; a database that was not completed is taken away. */
  readonly close: () => Promise<void>;
}

/**
 * Opens an archive to make its database anew. Throws `archive-not-there`, `archive-in-use`, and `archive-damaged` where the journal is
 * gone or shorter than what the old database holds: a rebuild would then forget what was kept.
 */
export async function openRebuild(folder: string): Promise<Rebuild> {
  const parts = partsOf(folder);
  await mustHaveJournal(folder, parts);
  try {
    const { takeWriteLock } = await import('./writeLock.ts');
    const letGo = takeWriteLock(parts.lock);
    try {
      return await openBoth(parts, letGo);
    } catch (error) {
      letGo();
      throw error;
    }
  } catch (error) {
    throw faultOf(error, folder);
  }
}

async function openBoth(parts: ReturnType<typeof partsOf>, letGo: () => void): Promise<Rebuild> {
  const { openScratch } = await import('./sqlite/openSqlite.ts');
  const { removeDatabase, replaceDatabase } = await import('./sqlite/replaceDatabase.ts');
  const read = await readJournal(parts.journal);
  const former = await openFormer(parts.database);
  try {
    if (former !== null) await mustReachMark(former, read, parts);
    await removeDatabase(parts.newDatabase);
    // What the system says against a new file is clearer than what the database makes of it.
    await writeFile(parts.newDatabase, '');
    const store = await openScratch(parts.newDatabase);
    let open = true;
    const closeBoth = async () => {
      if (open) await Promise.all([store.close(), former?.close()]);
      open = false;
    };
    return {
      raw: openRaw(parts.raw),
      read,
      store,
      former,
      complete: async () => {
        await closeBoth();
        await replaceDatabase(parts.database, parts.newDatabase);
      },
      close: async () => {
        await closeBoth();
        await removeDatabase(parts.newDatabase);
        letGo();
      },
    };
  } catch (error) {
    await former?.close();
    throw error;
  }
}

async function openFormer(path: string): Promise<StoreHandle | null> {
  if (!(await isThere(path))) return null;
  const { openSqlite } = await import('./sqlite/openSqlite.ts');
  try {
    return await openSqlite(path);
  } catch (error) {
    // What a newer program wrote may hold more than this one can make anew.
    if (error instanceof ArchiveFault && error.code === 'archive-newer') throw error;
    return null;
  }
}

async function mustHaveJournal(folder: string, parts: ReturnType<typeof partsOf>): Promise<void> {
  if (await isThere(parts.journal)) return;
  if (!(await isThere(parts.database)))
    throw new ArchiveFault('archive-not-there', `There is no archive in ${folder}. --archive names another folder.`);
  throw new ArchiveFault('archive-damaged', `${parts.journal} is not there. Put back a copy of the file.`);
}

async function mustReachMark(former: StoreHandle, read: JournalRead, parts: ReturnType<typeof partsOf>): Promise<void> {
  const mark = await settledMark(former).catch(() => null);
  if (mark === null || mark.bytes <= read.wholeBytes) return;
  const says = `${parts.journal} is shorter than it was: the database holds more than it names. Put back a copy of the file. Where there is none, remove archive.db: a rebuild then makes what is left.`;
  throw new ArchiveFault('archive-damaged', says);
}
