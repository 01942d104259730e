import { sql } from 'kysely';
import { ArchiveFault } from '../archiveFault.ts';
import type { Database } from './tables.ts';

const SHOWN = 20;

/** What SQLite itself finds wrong, and what its rules do not cover: articles without words to be found by, states without a story. */
export async function findFaults(db: Database): Promise<string[]> {
  try {
    return await findInTables(db);
  } catch (error) {
    if (error instanceof ArchiveFault && error.code === 'archive-damaged')
      return [`The database file is damaged: ${(error.cause as Error).message}`];
    throw error;
  }
}

async function findInTables(db: Database): Promise<string[]> {
  const pages = await sql<{ integrity_check: string }>`pragma integrity_check(${sql.lit(SHOWN)})`.execute(db);
  const faults = pages.rows.map((row) => row.integrity_check).filter((says) => says !== 'ok');
  if (faults.length > 0) return faults.map((says) => `The database file is damaged: ${says}`);
  const links = await sql<{ table: string; parent: string }>`pragma foreign_key_check`.execute(db);
  faults.push(
    ...links.rows
      .slice(0, SHOWN)
      .map(({ table, parent }) => `A row of ${table} names one of ${parent} that is not there.`),
  );
  for (const { says, query } of COUNTS) {
    const { rows } = await sql<{ count: number }>`select count(*) as count from (${sql.raw(query)})`.execute(db);
    const count = rows[0]?.count ?? 0;
    if (count > 0) faults.push(`${count} ${says}`);
  }
  return faults;
}

const COUNTS = [
  {
    says: 'articles cannot be found by their words.',
    query: 'select seq from articles except select id from words_docsize',
  },
  { says: 'articles belong to no piece.', query: 'select piece_id from articles except select id from pieces' },
  {
    says: 'captures of articles are not in the capture log.',
    query: 'select capture_seq from articles except select seq from captures',
  },
  {
    says: 'pieces have another latest state than their last revision.',
    query: `select pieces.id from pieces where article_id is not
      (select article_id from revisions where piece_id = pieces.id order by at desc, seq desc limit 1)`,
  },
  {
    says: 'stories do not hold as many articles as they say.',
    query: `select id from stories where pieces <> (select count(*) from pieces where story_id = stories.id)`,
  },
];
