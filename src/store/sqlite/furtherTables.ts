import type { Selectable } from 'kysely';
import type { GroupingDecision } from '../../model/index.ts';
import { packJson, unpackJson } from '../packJson.ts';
import type { ChangeRepository, ChangeRow, DecisionRepository, ReportRepository, StateRepository } from '../store.ts';
import { bytesOf, inParts, MOST_VALUES } from './values.ts';
import type { Database, Tables } from './tables.ts';

/** What states of pieces differ in. */
export function changeTable(db: Database): ChangeRepository {
  return {
    add: async (changes) => {
      const rows = changes.map(({ pieceId, earlierId, laterId, at, fact, json }) => ({
        piece_id: pieceId,
        earlier_id: earlierId,
        later_id: laterId,
        at,
        fact: fact ? 1 : 0,
        json: packJson(json),
      }));
      for (const part of inParts(rows, 100)) await db.insertInto('changes').values(part).execute();
    },
    forget: async (pieceId) => {
      await db.deleteFrom('changes').where('piece_id', '=', pieceId).execute();
    },
    ofPieces: async (pieceIds) => {
      const all: Selectable<Tables['changes']>[] = [];
      for (const part of inParts(pieceIds, MOST_VALUES))
        all.push(...(await db.selectFrom('changes').selectAll().where('piece_id', 'in', part).execute()));
      return all.sort((a, b) => a.seq - b.seq).map(toChange);
    },
    since: async (at, factsOnly, limit) => {
      let wanted = db.selectFrom('changes').selectAll().orderBy('at', 'desc').orderBy('seq', 'desc').limit(limit);
      if (at !== null) wanted = wanted.where('at', '>=', at);
      if (factsOnly) wanted = wanted.where('fact', '=', 1);
      return (await wanted.execute()).map(toChange);
    },
  };
}

function toChange(row: Selectable<Tables['changes']>): ChangeRow {
  return {
    pieceId: row.piece_id,
    earlierId: row.earlier_id,
    laterId: row.later_id,
    at: row.at,
    fact: row.fact === 1,
    json: unpackJson(bytesOf(row.json)) as string,
  };
}

/** What reports on stories said. */
export function reportTable(db: Database): ReportRepository {
  return {
    get: async (storyId) => {
      const row = await db.selectFrom('reports').selectAll().where('story_id', '=', storyId).executeTakeFirst();
      return row === undefined ? null : { storyId, basis: row.basis, summary: row.summary };
    },
    put: async ({ storyId, basis, summary }) => {
      await db
        .insertInto('reports')
        .values({ story_id: storyId, basis, summary })
        .onConflict((conflict) => conflict.column('story_id').doUpdateSet({ basis, summary }))
        .execute();
    },
  };
}

/** What people decided. */
export function decisionTable(db: Database): DecisionRepository {
  return {
    add: async (decision) => {
      const { id, kind, at } = decision;
      await db
        .insertInto('decisions')
        .values({ id, kind, at, json: JSON.stringify(decision) })
        .execute();
    },
    all: async () => {
      const rows = await db.selectFrom('decisions').selectAll().orderBy('at').orderBy('id').execute();
      return rows.map(({ json }) => JSON.parse(json) as GroupingDecision);
    },
  };
}

/** Named bytes. */
export function stateTable(db: Database): StateRepository {
  return {
    get: async (room, key) => {
      const row = await db
        .selectFrom('states')
        .select('value')
        .where('room', '=', room)
        .where('key', '=', key)
        .executeTakeFirst();
      return row === undefined ? null : bytesOf(row.value);
    },
    room: async (room) => {
      const rows = await db.selectFrom('states').select(['key', 'value']).where('room', '=', room).execute();
      return new Map(rows.map(({ key, value }) => [key, bytesOf(value)]));
    },
    put: async (room, values) => {
      const gone = [...values].flatMap(([key, value]) => (value === null ? [key] : []));
      const kept = [...values].flatMap(([key, value]) => (value === null ? [] : [{ room, key, value }]));
      for (const part of inParts(gone, MOST_VALUES))
        await db.deleteFrom('states').where('room', '=', room).where('key', 'in', part).execute();
      for (const part of inParts(kept, 100))
        await db
          .insertInto('states')
          .values(part)
          .onConflict((conflict) => conflict.doUpdateSet((excluded) => ({ value: excluded.ref('excluded.value') })))
          .execute();
    },
  };
}
