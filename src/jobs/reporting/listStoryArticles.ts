import type { StoryArticle } from '../../model/index.ts';
import type { Store } from '../../store/store.ts';
import { findStoryHeld, whyInStory } from './reportStory.ts';

/** The articles of a story as they stand, by time of publication, each with why it belongs there; empty where the story is not held. */
export async function listStoryArticles(store: Store, storyId: string): Promise<readonly StoryArticle[]> {
  const held = await findStoryHeld(store, storyId);
  if (held === null) return [];
  const outlets = new Map(
    (await store.articles.outlets(held.articles.map(({ id }) => id))).map((one) => [one.id, one]),
  );
  const pieces = new Map(held.pieces.map((piece) => [piece.articleId, piece]));
  const states = await store.pieces.revisions(held.pieces.map(({ id }) => id));
  return held.articles.map(({ id, headline, url, outletId, publishedAt, readFrom }) => ({
    id,
    headline,
    url,
    outlet: outlets.get(outletId)?.name ?? '',
    publishedAt: publishedAt?.from ?? null,
    name: readFrom.name,
    states: states.filter(({ pieceId }) => pieceId === pieces.get(id)?.id).length,
    why: pieces.has(id) ? whyInStory(pieces.get(id)!, pieces.size) : null,
  }));
}
