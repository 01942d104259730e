import type SqliteFile from 'libsql';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { faultOf } from '../archiveFault.ts';

/** A database file for queries; what fails in it is told as an ArchiveFault, wherever it comes up. */
export function codedFile(file: SqliteFile.Database, path: string): SqliteDatabase {
  const coded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw faultOf(error, path);
    }
  };
  return {
    close: () => {
      file.close();
    },
    prepare: (sql) => {
      // On a full disk SQLite takes a transaction back by itself; to ask for it again would hide why.
      if (sql === 'rollback' && !file.inTransaction) return NOTHING;
      return coded(() => {
        const statement = file.prepare(sql);
        return {
          reader: statement.reader,
          all: (values) => coded(() => statement.all(values)),
          run: (values) => coded(() => statement.run(values)),
          iterate: (values) => coded(() => statement.iterate(values)),
        };
      });
    },
  };
}

const NOTHING: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [][Symbol.iterator](),
};
