import { sql, type Kysely, type Migration } from 'kysely';

/** Makes the tables, step by step; a step that was released is never changed. Names sort in the order they run. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-archive': {
    up: async (db: Kysely<unknown>) => {
      await makeCaptures(db);
      await makeArticles(db);
      await makeStories(db);
      await makeRest(db);
    },
  },
  '0002-search': {
    up: async (db: Kysely<unknown>) => {
      // From words found to stories without a look at rows, which hold texts and lie far apart.
      await db.schema.createIndex('articles_seq_piece').on('articles').columns(['seq', 'piece_id']).execute();
      await db.schema.createIndex('pieces_id_story').on('pieces').columns(['id', 'story_id']).execute();
    },
  },
};

async function makeCaptures(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('captures')
    .addColumn('seq', 'integer', (column) => column.primaryKey())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('method', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('url', 'text')
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('zone', 'text')
    .addColumn('program', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('captures_url').on('captures').column('url').execute();
}

async function makeArticles(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('outlets')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('domain', 'text')
    .addColumn('json', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('articles')
    .addColumn('seq', 'integer', (column) => column.primaryKey())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('outlet_id', 'text', (column) => column.notNull().references('outlets.id'))
    // What became of a capture is written after its articles, in one transaction with them.
    .addColumn('capture_seq', 'integer', (column) => column.notNull())
    .addColumn('piece_id', 'text', (column) => column.notNull())
    .addColumn('headline', 'text')
    .addColumn('published_at', 'text')
    .addColumn('body', 'blob', (column) => column.notNull())
    .addColumn('statements', 'blob')
    .execute();
  await sql`create virtual table words using fts5(
    headline, body, content = '', contentless_delete = 1, tokenize = "porter unicode61 remove_diacritics 2")`.execute(
    db,
  );
}

async function makeStories(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('stories')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('label', 'text', (column) => column.notNull())
    .addColumn('first_published_at', 'text')
    .addColumn('last_published_at', 'text')
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addColumn('pieces', 'integer', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('stories_changed').on('stories').column('changed_at').execute();
  await db.schema
    .createTable('pieces')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('article_id', 'text', (column) => column.notNull().references('articles.id'))
    .addColumn('story_id', 'text', (column) => column.notNull().references('stories.id'))
    .addColumn('reason', 'text')
    .execute();
  await db.schema.createIndex('pieces_story').on('pieces').column('story_id').execute();
  await db.schema
    .createTable('revisions')
    .addColumn('seq', 'integer', (column) => column.primaryKey())
    .addColumn('piece_id', 'text', (column) => column.notNull().references('pieces.id'))
    .addColumn('article_id', 'text', (column) => column.notNull().references('articles.id'))
    .addColumn('capture_seq', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('revisions_piece').on('revisions').column('piece_id').execute();
}

async function makeRest(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('changes')
    .addColumn('seq', 'integer', (column) => column.primaryKey())
    .addColumn('piece_id', 'text', (column) => column.notNull().references('pieces.id'))
    .addColumn('earlier_id', 'text', (column) => column.notNull().references('articles.id'))
    .addColumn('later_id', 'text', (column) => column.notNull().references('articles.id'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('fact', 'integer', (column) => column.notNull())
    .addColumn('json', 'blob', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('changes_piece').on('changes').column('piece_id').execute();
  await db.schema.createIndex('changes_at').on('changes').column('at').execute();
  await db.schema
    .createTable('reports')
    .addColumn('story_id', 'text', (column) => column.primaryKey().references('stories.id').onDelete('cascade'))
    .addColumn('basis', 'text', (column) => column.notNull())
    .addColumn('summary', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('decisions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('json', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('states')
    .addColumn('room', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('value', 'blob', (column) => column.notNull())
    .addPrimaryKeyConstraint('states_key', ['room', 'key'])
    .modifyEnd(sql`without rowid`)
    .execute();
}
