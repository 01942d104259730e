import type { ReportRepository } from '../store.ts';
import type { Database } from './tables.ts';

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
