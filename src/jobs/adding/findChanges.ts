import type { Article } from '../../model/index.ts';
import { compareStates } from '../../pipeline.ts';
import type { Revision, Store } from '../../store/store.ts';

/**
 * Compares each state of a piece with the one before and writes down what differs; pairs that are known already are not compared
 * again, and where a state came in between others all of the piece is written anew.
 */
export async function findChanges(pieceId: string, states: readonly Revision[], store: Store): Promise<void> {
  const pairs = states.slice(1).map((later, i) => ({ earlier: states[i]!, later }));
  const wanted = pairs.filter(({ earlier, later }) => earlier.articleId !== later.articleId);
  const known = await store.changes.ofPieces([pieceId]);
  const isKnown = known.every(
    (row, i) => row.earlierId === wanted[i]?.earlier.articleId && row.laterId === wanted[i].later.articleId,
  );
  if (!isKnown) await store.changes.forget(pieceId);
  for (const { earlier, later } of isKnown ? wanted.slice(known.length) : wanted) {
    const [before, after] = await store.articles.get([earlier.articleId, later.articleId]);
    if (before === undefined || after === undefined) continue;
    await store.changes.add([changeRow(pieceId, before, after, later.at)]);
  }
}

function changeRow(pieceId: string, before: Article, after: Article, at: string) {
  const diff = compareStates(before, after);
  const fact = diff.edits.some(({ facts }) => facts.length > 0);
  return { pieceId, earlierId: before.id, laterId: after.id, at, fact, json: JSON.stringify(diff) };
}
