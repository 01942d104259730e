import { sql } from 'kysely';
import type { StoryQuery, StoryRepository, StoryRow } from '../store.ts';
import { inParts, MOST_VALUES } from './values.ts';
import { matchOf } from './matchOf.ts';
import type { Database, Tables } from './tables.ts';

/** Articles that hold the words searched for, the latest first, are looked through up to this many. */
const MOST_FOUND = 2000;
const MOST_ALIKE = 20;

/** Stories in their table. */
export function storyTable(db: Database): StoryRepository {
  return {
    found: async (id, changedAt) => {
      await db
        .insertInto('stories')
        .values({ id, label: '', first_published_at: null, last_published_at: null, changed_at: changedAt, pieces: 0 })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    refresh: async (ids, changedAt) => {
      for (const part of inParts(ids, MOST_VALUES)) await refreshStories(db, part, changedAt);
    },
    get: async (ids) => {
      const rows: StoryRow[] = [];
      for (const part of inParts(ids, MOST_VALUES))
        rows.push(...(await db.selectFrom('stories').selectAll().where('id', 'in', part).execute()).map(toRow));
      return rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
    },
    startingWith: async (prefix) => {
      const rows = await db
        .selectFrom('stories')
        .select('id')
        .where('id', '>=', prefix)
        .where('id', '<', `${prefix}\uffff`)
        .orderBy('id')
        .limit(MOST_ALIKE)
        .execute();
      return rows.map(({ id }) => id);
    },
    list: (query) => listStories(db, query),
    count: async () => {
      const { count } = await db
        .selectFrom('stories')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return count;
    },
  };
}

async function refreshStories(db: Database, ids: readonly string[], changedAt: string): Promise<void> {
  const wanted = sql.join(ids.map((id) => sql`${id}`));
  const held = sql`pieces join articles on articles.id = pieces.article_id where pieces.story_id = stories.id`;
  await sql`delete from stories where id in (${wanted})
    and not exists (select 1 from pieces where story_id = stories.id)`.execute(db);
  await sql`update stories set changed_at = ${changedAt},
    pieces = (select count(*) from pieces where story_id = stories.id),
    first_published_at = (select min(published_at) from ${held}),
    last_published_at = (select max(published_at) from ${held}),
    label = coalesce((select headline from ${held} and headline is not null
      order by published_at is null, published_at, articles.id limit 1), label)
    where id in (${wanted})`.execute(db);
}

async function listStories(db: Database, { since, search, limit }: StoryQuery): Promise<StoryRow[]> {
  let wanted = db.selectFrom('stories').selectAll().orderBy('changed_at', 'desc').orderBy('id').limit(limit);
  if (since !== undefined) wanted = wanted.where('changed_at', '>=', since);
  if (search !== undefined) {
    const match = matchOf(search);
    if (match === null) return [];
    const found = sql<string>`(select pieces.story_id from
      (select rowid from words where words match ${match} order by rowid desc limit ${MOST_FOUND}) as found
      join articles indexed by articles_seq_piece on articles.seq = found.rowid
      join pieces indexed by pieces_id_story on pieces.id = articles.piece_id)`;
    wanted = wanted.where('id', 'in', found);
  }
  return (await wanted.execute()).map(toRow);
}

function toRow(row: Tables['stories']): StoryRow {
  return {
    id: row.id,
    label: row.label,
    firstPublishedAt: row.first_published_at,
    lastPublishedAt: row.last_published_at,
    changedAt: row.changed_at,
    pieces: row.pieces,
  };
}
