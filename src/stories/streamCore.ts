import { CopyIndex } from './copyIndex.ts';
import type { GrowingStory } from './growingStory.ts';
import { PairScore } from './pairScore.ts';
import { Rarity } from './rarity.ts';
import { TELLING_TERMS } from './storyIndex.ts';
import type { Recall } from './streamTypes.ts';
import { TermRank } from './termRank.ts';
import { WorkingSet, type Ageing } from './workingSet.ts';

/** What the steps of the stream work on. */
export interface StreamCore {
  readonly set: WorkingSet;
  readonly copies: CopyIndex;
  readonly rarity: Rarity;
  readonly recall: Recall;
  /** Whether placed articles are counted; otherwise they were beforehand. */
  readonly countsArticles: boolean;
  /** Both are filled with the story at hand. */
  readonly score: PairScore;
  readonly wanted: TermRank;
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
    score: new PairScore(),
    wanted: new TermRank(TELLING_TERMS),
    changed: new Set(),
    gone: new Set(),
  };
}

/** Notes that a story changed now, by no more than a copy of a text it has where `isCopy`. */
export function noteChange(core: StreamCore, story: GrowingStory, day: number | null, isCopy = false): void {
  core.set.touch(story, day);
  if (!isCopy) story.grown = story.touched;
  core.changed.add(story);
}

/** Takes a story out of everything: it lives on in another one, or has no article left. */
export function dissolve(core: StreamCore, story: GrowingStory): void {
  core.copies.remove(story);
  core.set.remove(story);
  core.changed.delete(story);
  core.gone.add(story.id);
}
