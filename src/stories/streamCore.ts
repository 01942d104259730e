import { CopyIndex } from './copyIndex.ts';
import { prune, type GrowingStory } from './growingStory.ts';
import { Rarity } from './rarity.ts';
import { TELLING_TERMS } from './storyIndex.ts';
import type { Recall } from './streamTypes.ts';
import { Vector } from './vector.ts';
import { WorkingSet, type Ageing } from './workingSet.ts';

/** What the steps of the stream work on. */
export interface StreamCore {
  readonly set: WorkingSet;
  readonly copies: CopyIndex;
  readonly rarity: Rarity;
  readonly recall: Recall;
  /** Whether placed articles are counted; otherwise they were beforehand. */
  readonly countsArticles: boolean;
  /** The vector of the article or story at hand. */
  readonly vector: Vector;
  /** Stories that changed, left or were taken up by others since that was last asked. */
  readonly changed: Set<GrowingStory>;
  readonly gone: Set<string>;
}

const NOTHING: Recall = { article: () => null, story: () => null };

/** A core that holds nothing yet; `counted` are rarities of all articles to come, where these are known. */
export function openCore(ageing: Ageing, counted: Rarity | null = null, recall: Recall = NOTHING): StreamCore {
  return {
    set: new WorkingSet(ageing),
    copies: new CopyIndex(),
    rarity: counted ?? new Rarity(),
    recall,
    countsArticles: counted === null,
    vector: new Vector(),
    changed: new Set(),
    gone: new Set(),
  };
}

/** Adds what stands in the core's vector to a story, and makes it findable by these terms of it, or by the heaviest. */
export function grow(core: StreamCore, story: GrowingStory, foundBy?: Int32Array): void {
  const { index } = core.set;
  story.profile.add(core.vector);
  index.add(story, core.vector, foundBy ? 0 : TELLING_TERMS);
  for (const term of foundBy ?? []) index.addTerm(story, term);
  for (const { term, place } of prune(story)) index.leave(term, place);
}

/** Takes what stands in the core's vector out of a story again. */
export function shrink(core: StreamCore, story: GrowingStory): void {
  story.profile.add(core.vector, -1);
  core.set.index.add(story, core.vector, 0);
}

/** Notes that a story changed now. */
export function noteChange(core: StreamCore, story: GrowingStory, day: number | null): void {
  core.set.touch(story, day);
  core.changed.add(story);
}

/** Takes a story out of everything: it lives on in another one, or has no article left. */
export function dissolve(core: StreamCore, story: GrowingStory): void {
  core.copies.remove(story);
  core.set.remove(story);
  core.changed.delete(story);
  core.gone.add(story.id);
}
