import type { GrowingStory } from './growingStory.ts';
import { weightOf } from './storyTerms.ts';
import type { TermRank } from './termRank.ts';

/** Terms that are shown for a decision. */
const SHOWN = 5;

/** The terms that bring two stories closest, heaviest first; the first is given by its foremost terms. */
export function tellingTerms({ terms, weights, size }: TermRank, story: GrowingStory): number[] {
  const shared = Array.from({ length: size }, (_, i) => ({
    term: terms[i]!,
    weight: weights[i]! * weightOf(story, terms[i]!),
  })).filter(({ weight }) => weight > 0);
  shared.sort((a, b) => b.weight - a.weight);
  return shared.slice(0, SHOWN).map(({ term }) => term);
}
