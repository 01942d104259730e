import type { GroupingDecision } from '../../model/index.ts';
import type { DecisionRepository } from '../store.ts';
import type { Database } from './tables.ts';

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
