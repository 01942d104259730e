import type { Reason } from '../../model/index.ts';
import type { Piece, PieceRepository } from '../store.ts';
import { inParts, MOST_VALUES } from './values.ts';
import type { Database, Tables } from './tables.ts';

/** Pieces and their states in their tables. */
export function pieceTable(db: Database): PieceRepository {
  return {
    get: async (ids) => {
      const found = new Map<string, Piece>();
      for (const part of inParts(ids, MOST_VALUES)) {
        const rows = await db.selectFrom('pieces').selectAll().where('id', 'in', part).execute();
        for (const row of rows) found.set(row.id, toPiece(row));
      }
      return found;
    },
    ofStory: async (storyId) => {
      const rows = await db.selectFrom('pieces').selectAll().where('story_id', '=', storyId).orderBy('id').execute();
      return rows.map(toPiece);
    },
    ofArticles: async (articleIds) => {
      const found = new Map<string, string>();
      for (const part of inParts(articleIds, MOST_VALUES)) {
        const rows = await db.selectFrom('articles').select(['id', 'piece_id']).where('id', 'in', part).execute();
        for (const row of rows) found.set(row.id, row.piece_id);
      }
      return found;
    },
    put: async (pieces) => {
      for (const part of inParts(pieces.map(toRow), 100))
        await db
          .insertInto('pieces')
          .values(part)
          .onConflict((conflict) =>
            conflict.column('id').doUpdateSet((excluded) => ({
              article_id: excluded.ref('excluded.article_id'),
              story_id: excluded.ref('excluded.story_id'),
              reason: excluded.ref('excluded.reason'),
            })),
          )
          .execute();
    },
    addRevisions: async (revisions) => {
      const rows = revisions.map(({ pieceId, articleId, captureSeq, at }) => ({
        piece_id: pieceId,
        article_id: articleId,
        capture_seq: captureSeq,
        at,
      }));
      for (const part of inParts(rows, 100)) await db.insertInto('revisions').values(part).execute();
    },
    revisions: async (pieceIds) => {
      const all = [];
      for (const part of inParts(pieceIds, MOST_VALUES))
        all.push(...(await db.selectFrom('revisions').selectAll().where('piece_id', 'in', part).execute()));
      return all
        .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.seq - b.seq))
        .map((row) => ({
          pieceId: row.piece_id,
          articleId: row.article_id,
          captureSeq: row.capture_seq,
          at: row.at,
        }));
    },
  };
}

function toRow({ id, articleId, storyId, reason }: Piece): Tables['pieces'] {
  return { id, article_id: articleId, story_id: storyId, reason: reason === null ? null : JSON.stringify(reason) };
}

function toPiece(row: Tables['pieces']): Piece {
  const reason = row.reason === null ? null : (JSON.parse(row.reason) as Reason);
  return { id: row.id, articleId: row.article_id, storyId: row.story_id, reason };
}
