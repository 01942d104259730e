import { setImmediate } from 'node:timers/promises';
import type { Article, CaptureEntry, CaptureOutcome, GroupingDecision, SecondLook } from '../../model/index.ts';
import { decodeTerms } from '../../stories/termBytes.ts';
import { termsOf } from '../../stories/articleTerms.ts';
import { explainPlacement } from '../../stories/explainPlacement.ts';
import type { Piece, Store } from '../../store/store.ts';
import { findChanges } from './findChanges.ts';
import type { Prepared, PreparedArticle } from './prepareArrival.ts';
import { moveArticles } from './moveArticles.ts';
import type { Settling } from './settling.ts';
import { keepWholeLook } from './wholeLook.ts';

type State = 'added' | 'revised' | 'unchanged';

/** Writes down what a capture brought: its articles, the pieces they are states of, and the stories they belong to. */
export async function settleCapture(
  entry: CaptureEntry,
  seq: number,
  prepared: Pick<Prepared, 'articles' | 'warnings'>,
  settling: Settling,
): Promise<CaptureOutcome> {
  const became: Record<State, string[]> = { added: [], revised: [], unchanged: [] };
  for (const one of prepared.articles) {
    became[await settleArticle(one, entry, seq, settling)].push(one.article.id);
    // The database answers at once, without a pause in which anything else could be heard.
    await setImmediate();
  }
  const outcome = { entry, seq, ...became, warnings: prepared.warnings };
  await settling.store.captures.add([outcome]);
  return outcome;
}

async function settleArticle(
  one: PreparedArticle,
  entry: CaptureEntry,
  seq: number,
  settling: Settling,
): Promise<State> {
  const { store } = settling;
  const { article, pieceId } = one;
  const known = (await store.pieces.get([pieceId])).get(pieceId) ?? null;
  if (known?.articleId === article.id) return 'unchanged';
  await store.articles.add([one], seq);
  const at = article.capturedAt ?? entry.at;
  if (known === null) await settleNewPiece(one, at, settling);
  const revision = { pieceId, articleId: article.id, captureSeq: seq, at };
  await store.pieces.addRevisions([revision]);
  if (known === null) return 'added';
  await settleLaterState(known, one, settling);
  settling.touched.set(known.storyId, entry.at);
  return 'revised';
}

async function settleNewPiece(
  { article, pieceId, terms }: PreparedArticle,
  at: string,
  settling: Settling,
): Promise<void> {
  const { store, stories, touched } = settling;
  const { storyId, why } = stories.place(article, decodeTerms(terms) ?? termsOf(article));
  await store.stories.found(storyId, at);
  await store.pieces.put([{ id: pieceId, articleId: article.id, storyId, reason: explainPlacement(article, why) }]);
  touched.set(storyId, at);
}

/** A state seen later than all others is how the piece stands now; one from in between only joins the row of states. */
async function settleLaterState(known: Piece, { article, terms }: PreparedArticle, settling: Settling): Promise<void> {
  const { store, stories } = settling;
  const states = await store.pieces.revisions([known.id]);
  const latest = states.at(-1)!.articleId;
  if (latest !== known.articleId) {
    const former = await articleOf(store, known.articleId);
    const own = latest === article.id;
    const current = own ? article : await articleOf(store, latest);
    const currentTerms = (own ? decodeTerms(terms) : null) ?? termsOf(current);
    await stories.replace({ article: former, storyId: known.storyId }, current, currentTerms, store);
    await store.pieces.put([{ ...known, articleId: latest }]);
  }
  await findChanges(known.id, states, store);
}

async function articleOf(store: Store, id: string): Promise<Article> {
  const [article] = await store.articles.get([id]);
  if (article === undefined) throw new Error(`archive: article ${id} is not held`);
  return article;
}

/** Applies what a person decided about stories; what it names and is not held any more is passed over. */
export async function settleDecision(decision: GroupingDecision, settling: Settling): Promise<void> {
  await settling.store.decisions.add(decision);
  await moveArticles(decision, settling);
}

/** Takes a second look at stories and moves the pieces of those that others take up. */
export async function settleSecondLook(
  { at, whole }: SecondLook,
  { store, stories, touched }: Settling,
): Promise<void> {
  for (const { from, into, why } of stories.lookAgain(whole)) {
    const pieces = await store.pieces.ofStory(from);
    const articles = await store.articles.get(pieces.map(({ articleId }) => articleId));
    const texts = new Map(articles.map((article) => [article.id, article]));
    const moved = pieces.map((piece) => {
      const article = texts.get(piece.articleId);
      return { ...piece, storyId: into, reason: article === undefined ? piece.reason : explainPlacement(article, why) };
    });
    await store.pieces.put(moved);
    touched.set(from, at).set(into, at);
  }
  if (whole) await keepWholeLook(at, store);
}
