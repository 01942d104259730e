import { foldWords } from './foldWords.ts';
import type { ConflictSide, StoryConflict } from './storyNews.ts';

/**
 * True where two conflicts are one: two sides of the one have a wording in common with two sides of the other. A point keeps no id when
 * articles join it, but the wordings that conflicted stay.
 */
export function isSameConflict(one: StoryConflict, other: StoryConflict): boolean {
  const met = one.sides.map((side) =>
    other.sides.flatMap((opposite, place) => (shareWords(side, opposite) ? [place] : [])),
  );
  return met.some((places, at) => met.slice(at + 1).some((further) => differ(places, further)));
}

function differ(places: readonly number[], further: readonly number[]): boolean {
  return places.some((place) => further.some((other) => other !== place));
}

function shareWords(one: ConflictSide, other: ConflictSide): boolean {
  const wordings = new Set(one.words.map(foldWords));
  return other.words.some((words) => wordings.has(foldWords(words)));
}
