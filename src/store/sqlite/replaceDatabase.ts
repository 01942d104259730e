import SqliteDatabase from 'libsql';
import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '../durable.ts';

/** What SQLite keeps beside a database of this name. */
const BESIDE = ['-wal', '-shm', '-journal'];

/**
 * Puts a complete database in the place of another, which may be damaged or missing. Killed at any step, the folder holds one of the
 * two, whole: the log of the old one is folded into it first, and is gone before the name changes hands, since SQLite would play an
 * old log into a new file. Whoever reads the old one goes on reading it.
 */
export async function replaceDatabase(path: string, by: string): Promise<void> {
  await syncFile(by);
  foldLog(path);
  for (const end of BESIDE) await rm(`${path}${end}`, { force: true });
  await syncFolder(dirname(path));
  await rename(by, path);
  await syncFolder(dirname(path));
}

/** Takes away a database with all that is kept beside it. */
export async function removeDatabase(path: string): Promise<void> {
  for (const end of [...BESIDE, '']) await rm(`${path}${end}`, { force: true });
}

function foldLog(path: string): void {
  // One that is not there would be made.
  if (!existsSync(path)) return;
  try {
    const old = new SqliteDatabase(path);
    try {
      old.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } finally {
      old.close();
    }
  } catch {
    // What is too damaged to be opened has nothing to be folded.
  }
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
