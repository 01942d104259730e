import { Kysely, SqliteDialect, sql } from 'kysely';
import SqliteFile from 'libsql';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { emptyFolder } from '../../jobs/archiveForTests.ts';
import { faultOf } from '../archiveFault.ts';
import { codedFile } from './codedFile.ts';
import { openSqlite } from './openSqlite.ts';

it('tells a full disk as one, though SQLite has taken the transaction back by itself', async () => {
  const file = new SqliteFile(':memory:');
  file.exec('CREATE TABLE kept (bytes BLOB); PRAGMA max_page_count = 4');
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: codedFile(file, 'a.db') }) });
  const fill = db.transaction().execute((inside) => sql`insert into kept values (zeroblob(100000))`.execute(inside));
  await expect(fill).rejects.toMatchObject({ code: 'archive-disk-full' });
  const { rows } = await sql<{ count: number }>`select count(*) as count from kept`.execute(db);
  expect(rows[0]?.count).toBe(0);
  await db.destroy();
});

it('has a code for finer codes that the driver has no name for', () => {
  const folderIsReadOnly = Object.assign(new Error('attempt to write a readonly database'), { rawCode: 1544 });
  expect(faultOf(folderIsReadOnly, 'a')).toMatchObject({ code: 'archive-not-writable' });
});

it('reads a database that lies in a folder without the right to write', async () => {
  const folder = emptyFolder();
  const path = join(folder, 'a.db');
  await (await openSqlite(path)).close();
  chmodSync(folder, 0o500);
  const store = await openSqlite(path, true);
  expect(await store.articles.count()).toBe(0);
  await expect(store.decisions.add({ id: 'd' } as never)).rejects.toMatchObject({ code: 'archive-not-writable' });
  await store.close();
  chmodSync(folder, 0o700);
});

it('refuses a file that is no database', async () => {
  const path = join(emptyFolder(), 'a.db');
  writeFileSync(path, 'no database at all '.repeat(400));
  await expect(openSqlite(path)).rejects.toMatchObject({ code: 'archive-damaged' });
});
