import { makeId, type Article, type GroupingDecision, type Reason } from '../../model/index.ts';
import type { Piece } from '../../store/store.ts';
import type { Settling } from './settling.ts';
import type { Held } from './storyKeeper.ts';

/** The id of the story that a split makes. */
export function splitStoryId(decisionId: string): string {
  return makeId('sto', decisionId);
}

/** Moves articles between stories as a person decided; articles and stories that are not held are passed over. */
export async function moveArticles(decision: GroupingDecision, settling: Settling): Promise<void> {
  const pieces = await piecesNamed(decision, settling);
  if (pieces.length === 0) return;
  if (decision.kind === 'split') await takeOut(decision, pieces, settling);
  else await putTogether(decision, pieces, settling);
}

/** The pieces of the articles named. They are found by article, so that the decision holds where stories have come to other ids. */
async function piecesNamed({ articleIds }: GroupingDecision, { store }: Settling): Promise<Piece[]> {
  const of = await store.pieces.ofArticles(articleIds);
  return [...(await store.pieces.get([...new Set(of.values())])).values()];
}

async function takeOut(decision: GroupingDecision, pieces: readonly Piece[], settling: Settling): Promise<void> {
  const newStory = decision.storyIds.at(-1)!;
  const { store, stories, touched } = settling;
  const held = await heldBy(pieces, settling);
  await stories.split(held, newStory, store);
  await store.stories.found(newStory, decision.at);
  await store.pieces.put(moveTo(newStory, pieces, held, decision));
  for (const id of [newStory, ...pieces.map(({ storyId }) => storyId)]) touched.set(id, decision.at);
}

async function putTogether(decision: GroupingDecision, pieces: readonly Piece[], settling: Settling): Promise<void> {
  const { store, stories, touched } = settling;
  const into = decision.storyIds[0]!;
  const kept = (await store.stories.get([into])).length > 0;
  const target = kept ? into : pieces[0]!.storyId;
  const from = [...new Set(pieces.map(({ storyId }) => storyId))].filter((id) => id !== target);
  const moved = (await Promise.all(from.map((id) => store.pieces.ofStory(id)))).flat();
  const staying = await store.pieces.ofStory(target);
  const held = await heldBy([...staying, ...moved], settling);
  await stories.merge(target, from, held, store);
  await store.pieces.put(moveTo(target, moved, held, decision));
  for (const id of [target, ...from]) touched.set(id, decision.at);
}

async function heldBy(pieces: readonly Piece[], { store }: Settling) {
  const storyOf = new Map(pieces.map(({ articleId, storyId }) => [articleId, storyId]));
  const articles = await store.articles.get([...storyOf.keys()]);
  return articles.map((article) => ({ article, storyId: storyOf.get(article.id)! }));
}

function moveTo(storyId: string, pieces: readonly Piece[], held: readonly Held[], decision: GroupingDecision): Piece[] {
  const articles = new Map(held.map(({ article }) => [article.id, article]));
  return pieces.map((piece) => ({ ...piece, storyId, reason: reasonOf(decision, articles.get(piece.articleId)) }));
}

/** Who decided, and why; it points at how the article begins. */
function reasonOf({ kind, by, because }: GroupingDecision, article: Article | undefined): Reason {
  const why = because === '' ? '' : `: ${because}`;
  const did = kind === 'split' ? 'took it out of another story' : 'put the stories together';
  const passages = article?.sentences.slice(0, 1).map((span) => ({ articleId: article.id, span })) ?? [];
  return { code: kind === 'split' ? 'story-split' : 'story-merged', says: `${by} ${did}${why}.`, passages };
}
