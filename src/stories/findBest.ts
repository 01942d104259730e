import type { GrowingStory } from './growingStory.ts';
import type { StreamCore } from './streamCore.ts';

/** Two stories are one from these odds on (their logarithm); set on the development packs of the grouping benchmark. */
export const JOIN_FROM = -0.25;

/** A near miss is told from such odds on. */
export const NEAR_FROM = JOIN_FROM - 2;

/** A story found for another, with the logarithm of the odds that they are one. */
export interface Match {
  readonly story: GrowingStory;
  readonly odds: number;
  /** Whether they count the same things, and only by different figures. */
  readonly numbersDiffer: boolean;
}

/** The likeliest match of a story; the first among equals, null where nothing is shared. The core then holds the story. */
export function findBest(core: StreamCore, wanted: GrowingStory): Match | null {
  let best: Match | null = null;
  core.wanted.rank(wanted);
  core.score.hold(wanted);
  for (const story of core.set.index.findCandidates(core.wanted, wanted)) {
    const odds = core.score.with(story, NEAR_FROM);
    const numbersDiffer = core.score.agree === 0 && core.score.differ > 0;
    if (best === null || odds > best.odds) best = { story, odds, numbersDiffer };
  }
  return best;
}

/** The chance, 0 to 1, that belongs to the logarithm of odds. */
export function chanceOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
