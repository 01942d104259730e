import type { StateRepository } from '../store.ts';
import type { Database } from './tables.ts';
import { bytesOf, inParts, MOST_VALUES } from './values.ts';

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
