import type { GrowingStory } from './growingStory.ts';
import type { Vector } from './vector.ts';

/** Days apart count against a match, but softly: many reports carry the day they were fetched. */
const FADE_DAYS = 60;
const FADE_FLOOR = 0.8;

/** A story found for something, with how alike they are. */
export interface Match {
  readonly story: GrowingStory;
  readonly likeness: number;
}

/** From when to when something was published, in days since 1970; null where it is not known. */
export interface Days {
  readonly firstDay: number | null;
  readonly lastDay: number | null;
}

/** The story most like a vector of those days; the first among equals, null where there is none. */
export function findBest(stories: readonly GrowingStory[], vector: Vector, days: Days): Match | null {
  let best: Match | null = null;
  for (const story of stories) {
    const likeness = story.profile.likenessTo(vector) * fade(days, story);
    if (best === null || likeness > best.likeness) best = { story, likeness };
  }
  return best;
}

function fade(a: Days, b: Days): number {
  if (a.firstDay === null || a.lastDay === null || b.firstDay === null || b.lastDay === null) return 1;
  const apart = Math.max(0, a.firstDay - b.lastDay, b.firstDay - a.lastDay);
  return Math.max(FADE_FLOOR, Math.exp(-apart / FADE_DAYS));
}
