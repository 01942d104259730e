import { JOIN_FROM } from '../../src/stories/findBest.ts';
import { lookAgainAt } from '../../src/stories/mergeAlike.ts';
import { PairScore } from '../../src/stories/pairScore.ts';
import type { PairWeights } from '../../src/stories/pairWeights.ts';
import { placeArticle } from '../../src/stories/placeArticle.ts';
import { Rarity } from '../../src/stories/rarity.ts';
import { openCore, type StreamCore } from '../../src/stories/streamCore.ts';
import type { Labelled } from './labelledArticles.ts';

/** An archive being grouped as `groupStories` does it, with weights of one's own. */
export interface Merging {
  readonly core: StreamCore;
  /** The articles of each story, by its id. */
  readonly members: Map<string, Labelled[]>;
}

const NEVER = { days: Infinity, articles: Infinity, stories: Infinity };

/** Makes each article a story of its own, but for copies. */
export function placeAll(articles: readonly Labelled[]): Merging {
  const rarity = new Rarity();
  for (const { terms } of articles) rarity.count(terms.terms);
  const core = openCore(NEVER, rarity);
  const members = new Map<string, Labelled[]>();
  for (const article of articles) {
    const { storyId } = placeArticle(core, article, Infinity);
    members.set(storyId, [...(members.get(storyId) ?? []), article]);
  }
  return { core, members };
}

/** Puts stories together as the second look does, where the logarithm of the odds reaches `from`, less for small ones. */
export function mergeWith({ core, members }: Merging, weights: PairWeights, from = JOIN_FROM): void {
  const score = new PairScore({ ...weights, bias: weights.bias + JOIN_FROM - from });
  core.set.settled = 0;
  for (const { from: taken, into } of lookAgainAt({ ...core, score }, true)) {
    members.get(into)!.push(...members.get(taken)!);
    members.delete(taken);
  }
}

/** The articles of each story after grouping with some weights. */
export function groupWith(articles: readonly Labelled[], weights: PairWeights): Labelled[][] {
  const merging = placeAll(articles);
  mergeWith(merging, weights);
  return [...merging.members.values()];
}
