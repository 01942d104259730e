import type { GrowingStory } from './growingStory.ts';
import { VECTORS } from './member.ts';
import { rankTerms } from './termRanks.ts';
import { weightOf } from './storyTerms.ts';

/** The terms that weigh most in a story, heaviest first. One is filled again and again. */
export class TermRank {
  size = 0;
  readonly terms: Int32Array;
  readonly weights: Int32Array;

  /** Holds up to `limit` terms. */
  constructor(limit: number) {
    this.terms = new Int32Array(limit);
    this.weights = new Int32Array(limit);
  }

  /** Takes the terms of a story that has any. */
  rank(story: GrowingStory): void {
    const [only] = story.members;
    if (story.sum) this.size = rankTerms(story.sum, 0, this.terms);
    else {
      this.size = Math.min(this.terms.length, only?.terms.length ?? 0);
      for (let i = 0; i < this.size; i++) this.terms[i] = only!.terms[i]!;
    }
    for (let i = 0; i < this.size; i++)
      this.weights[i] = story.sum ? weightOf(story, this.terms[i]!) : only!.weights[VECTORS * i]!;
  }
}
