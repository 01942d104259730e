import { sql } from 'kysely';
import type { Article, Outlet } from '../../model/index.ts';
import { packJson, unpackJson } from '../packJson.ts';
import type { ArticleRepository, NewArticle } from '../store.ts';
import { bytesOf, inParts, MOST_VALUES } from './values.ts';
import { matchOf } from './matchOf.ts';
import type { Database } from './tables.ts';

/** Articles in their table, with the words that they are found by. */
export function articleTable(db: Database): ArticleRepository {
  return {
    add: async (articles, captureSeq) => {
      for (const one of articles) await addArticle(db, one, captureSeq);
    },
    held: async (ids) => {
      const rows = await inAll(ids, (part) => db.selectFrom('articles').select('id').where('id', 'in', part).execute());
      return new Set(rows.map(({ id }) => id));
    },
    get: async (ids) => {
      const rows = await inAll(ids, (part) =>
        db.selectFrom('articles').select(['id', 'body']).where('id', 'in', part).execute(),
      );
      const found = new Map(rows.map(({ id, body }) => [id, body]));
      return ids.flatMap((id) => (found.has(id) ? [unpackJson(bytesOf(found.get(id)!)) as Article] : []));
    },
    outlets: (articleIds) => findOutlets(db, articleIds),
    statements: async (ids) => {
      const rows = await inAll(ids, (part) =>
        db.selectFrom('articles').select(['id', 'statements']).where('id', 'in', part).execute(),
      );
      return new Map(
        rows.flatMap(({ id, statements }) => (statements === null ? [] : [[id, bytesOf(statements)] as const])),
      );
    },
    keepStatements: async (id, packed) => {
      await db.updateTable('articles').set({ statements: packed }).where('id', '=', id).execute();
    },
    search: async (words, limit) => {
      const match = matchOf(words);
      if (match === null) return [];
      const { rows } = await sql<{
        id: string;
      }>`select articles.id from words join articles on articles.seq = words.rowid
        where words match ${match} order by words.rowid desc limit ${limit}`.execute(db);
      return rows.map(({ id }) => id);
    },
    count: async () => {
      const { count } = await db
        .selectFrom('articles')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return count;
    },
  };
}

async function addArticle(db: Database, one: NewArticle, captureSeq: number) {
  const { article, outlet, pieceId, statements } = one;
  const { id, headline, publishedAt, text } = article;
  await db
    .insertInto('outlets')
    .values({ id: outlet.id, name: outlet.name, domain: outlet.domain, json: JSON.stringify(outlet) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const added = await db
    .insertInto('articles')
    .values({
      id,
      outlet_id: outlet.id,
      capture_seq: captureSeq,
      piece_id: pieceId,
      headline,
      published_at: publishedAt?.from ?? null,
      body: one.body ?? packJson(article),
      statements,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('seq')
    .executeTakeFirst();
  if (added === undefined) return;
  await sql`insert into words (rowid, headline, body) values (${added.seq}, ${headline ?? ''}, ${text})`.execute(db);
}

async function findOutlets(db: Database, articleIds: readonly string[]): Promise<Outlet[]> {
  const rows = await inAll(articleIds, (part) =>
    db
      .selectFrom('articles')
      .innerJoin('outlets', 'outlets.id', 'articles.outlet_id')
      .select(['outlets.id', 'outlets.json'])
      .distinct()
      .where('articles.id', 'in', part)
      .execute(),
  );
  return [...new Map(rows.map(({ id, json }) => [id, JSON.parse(json) as Outlet])).values()];
}

async function inAll<R>(ids: readonly string[], select: (part: string[]) => Promise<R[]>): Promise<R[]> {
  const rows: R[] = [];
  for (const part of inParts(ids, MOST_VALUES)) rows.push(...(await select(part)));
  return rows;
}
