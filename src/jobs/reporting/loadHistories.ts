import type { Article, RevisionDiff, RevisionHistory } from '../../model/index.ts';
import type { ChangeRow, Piece, Revision, Store } from '../../store/store.ts';

/** The latest states of a piece that a report looks at: a live page can be captured hundreds of times. */
const MOST_STATES = 20;

/** What of a story is needed: its pieces and the latest state of each. */
interface Held {
  readonly articles: readonly Article[];
  readonly pieces: readonly Piece[];
}

/** All states of the articles of a story, the latest 20 of each; empty where no fact of any of them was changed. */
export async function loadHistories(held: Held, store: Store): Promise<RevisionHistory[]> {
  const ids = held.pieces.map(({ id }) => id);
  const changes = await store.changes.ofPieces(ids);
  if (!changes.some(({ fact }) => fact)) return [];
  const revisions = groupBy(await store.pieces.revisions(ids));
  const statesOf = (piece: Piece) => latestOf(revisions.get(piece.id) ?? []);
  const earlier = held.pieces.flatMap((piece) => statesOf(piece).map(({ articleId }) => articleId));
  const texts = new Map(held.articles.map((article) => [article.id, article]));
  const missing = [...new Set(earlier)].filter((id) => !texts.has(id));
  for (const article of await store.articles.get(missing)) texts.set(article.id, article);
  const rows = groupBy(changes);
  return held.pieces.map((piece) => historyOf(statesOf(piece), texts, rows.get(piece.id) ?? []));
}

function latestOf(revisions: readonly Revision[]): readonly Revision[] {
  return revisions.filter(({ articleId }, i) => articleId !== revisions[i - 1]?.articleId).slice(-MOST_STATES);
}

function historyOf(
  revisions: readonly Revision[],
  texts: ReadonlyMap<string, Article>,
  rows: readonly ChangeRow[],
): RevisionHistory {
  const seen = new Set<string>();
  const states = revisions.flatMap(({ articleId, at }) => {
    const article = texts.get(articleId);
    if (article === undefined) return [];
    // A text that came back stood anew from then on, whatever its own capture says.
    const capturedAt = seen.has(articleId) || (revisions.length > 1 && article.capturedAt === null) ? at : null;
    seen.add(articleId);
    return [{ article: capturedAt === null ? article : { ...article, capturedAt }, statements: [] }];
  });
  const ids = new Set(states.map(({ article }) => article.id));
  const shown = rows.filter(({ earlierId, laterId }) => ids.has(earlierId) && ids.has(laterId));
  return { states, diffs: shown.map(({ json }) => JSON.parse(json) as RevisionDiff) };
}

function groupBy<Row extends { readonly pieceId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.pieceId);
    if (group) group.push(row);
    else groups.set(row.pieceId, [row]);
  }
  return groups;
}
