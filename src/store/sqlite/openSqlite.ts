import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import SqliteDatabase from 'libsql';
import { Kysely, Migrator, SqliteDialect } from 'kysely';
import { ArchiveFault, faultOf } from '../archiveFault.ts';
import type { Store, StoreHandle } from '../store.ts';
import { articleTable } from './articleTable.ts';
import { captureTable } from './captureTable.ts';
import { codedFile } from './codedFile.ts';
import { changeTable } from './changeTable.ts';
import { decisionTable } from './decisionTable.ts';
import { reportTable } from './reportTable.ts';
import { stateTable } from './stateTable.ts';
import { MIGRATIONS } from './migrations.ts';
import { pieceTable } from './pieceTable.ts';
import { storyTable } from './storyTable.ts';
import type { Database, Tables } from './tables.ts';

/** Milliseconds that a reader waits for a writer that is just closing its file. */
const BUSY_MS = 5000;
/** Pages are 4 kB: the log beside the database is folded into it past some 8 MB. */
const FOLD_AFTER_PAGES = 2000;
/** Kibibytes of pages that are kept in memory. */
const CACHE_KIB = 32_000;

/**
 * The store in an SQLite file, made where it is not there; ":memory:" is one that lies in memory alone. Every transaction is on disk when
 * it settles. Throws an ArchiveFault: `archive-damaged`, `archive-newer`, `archive-not-writable`.
 */
export function openSqlite(path: string, readOnly = false): Promise<StoreHandle> {
  return openFile(path, readOnly, readOnly ? 'query_only = ON' : 'journal_mode = WAL', 'FULL');
}

/** A store in a file that nobody needs before it is complete: no log beside it, and on disk only once the file is synced. */
export function openScratch(path: string): Promise<StoreHandle> {
  return openFile(path, false, 'journal_mode = MEMORY', 'OFF');
}

async function openFile(path: string, readOnly: boolean, mode: string, syncs: 'FULL' | 'OFF'): Promise<StoreHandle> {
  try {
    const file = new SqliteDatabase(readOnly ? readableName(path) : path, { timeout: BUSY_MS });
    file.exec(`PRAGMA ${mode}`);
    file.exec(
      `PRAGMA synchronous = ${syncs}; PRAGMA foreign_keys = ON; PRAGMA cache_size = -${CACHE_KIB}; PRAGMA wal_autocheckpoint = ${FOLD_AFTER_PAGES}`,
    );
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: codedFile(file, path) }) });
    try {
      await migrate(db, path, readOnly);
    } catch (error) {
      await db.destroy();
      throw error;
    }
    return handleOf(db, path);
  } catch (error) {
    throw faultOf(error, path);
  }
}

/**
 * The name under which a file is opened that may only be read. SQLite shares memory with a writer by a file beside it, which it cannot
 * make there; without a log there is none to share with, and the file is taken as it lies.
 */
function readableName(path: string): string {
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
  return `${pathToFileURL(path).href}?${log === undefined || log.size === 0 ? 'immutable=1' : 'mode=ro'}`;
}

async function migrate(db: Database, path: string, readOnly: boolean): Promise<void> {
  const provider = { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) };
  const known = Object.keys(MIGRATIONS);
  const done = await migrationsDone(db);
  const unknown = done.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const says = `${path} was written by a newer twosource (it holds “${unknown}”). Use that one.`;
    throw new ArchiveFault('archive-newer', says);
  }
  if (known.every((name) => done.includes(name))) return;
  if (readOnly) throw new ArchiveFault('archive-not-writable', `${path} must be brought up to date before it is read.`);
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('The database could not be made.', { cause: error });
}

async function migrationsDone(db: Database): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return [];
  const rows = await db
    .selectFrom('kysely_migration' as never)
    .selectAll()
    .execute();
  return rows.map((row) => (row as { name: string }).name);
}

function storeOn(db: Database): Store {
  return {
    captures: captureTable(db),
    articles: articleTable(db),
    pieces: pieceTable(db),
    stories: storyTable(db),
    changes: changeTable(db),
    reports: reportTable(db),
    decisions: decisionTable(db),
    states: stateTable(db),
  };
}

function handleOf(db: Database, path: string): StoreHandle {
  return {
    ...storeOn(db),
    transaction: async (work) => {
      try {
        return await db.transaction().execute((transaction) => work(storeOn(transaction)));
      } catch (error) {
        throw faultOf(error, path);
      }
    },
    check: async () => {
      const { findFaults } = await import('./findFaults.ts');
      return findFaults(db);
    },
    rooms: async () => {
      const rows = await db.selectFrom('states').select('room').distinct().orderBy('room').execute();
      return rows.map(({ room }) => room);
    },
    close: () => db.destroy(),
  };
}
