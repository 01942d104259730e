import type { Selectable } from 'kysely';
import { packJson, unpackJson } from '../packJson.ts';
import type { ChangeRepository, ChangeRow } from '../store.ts';
import type { Database, Tables } from './tables.ts';
import { bytesOf, inParts, MOST_VALUES } from './values.ts';

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
