import type { RevisionDiff } from '../model/index.ts';

/** An article of a story as it stands, with what rules look at. */
export interface StoryArticle {
  readonly id: string;
  readonly outlet: { readonly name: string; readonly domain: string | null };
  readonly headline: string | null;
  readonly text: string;
  readonly url: string | null;
}

/** What a later state of an article changed; `article` is that state. */
export interface StoryChange {
  readonly diff: RevisionDiff;
  readonly article: StoryArticle;
}

/** One answer among those that conflict. */
export interface ConflictSide {
  /** Every wording of it in the articles, unaltered, in the report's order; never empty. */
  readonly words: readonly string[];
  /** Names, in the report's order. */
  readonly outlets: readonly string[];
}

/** A point on which reports conflict. */
export interface StoryConflict {
  readonly certainty: 'firm' | 'possible';
  /** The question, as the report puts it. */
  readonly asks: string;
  readonly sides: readonly ConflictSide[];
}

/** What is known of a story beyond its two summaries. */
export interface StoryNews {
  /** True where all its articles came in just now. */
  readonly isNew: boolean;
  /** The latest state of each piece. */
  readonly articles: readonly StoryArticle[];
  /** Those not looked at before, oldest first. */
  readonly changes: readonly StoryChange[];
  /** All that are open now, in the report's order. */
  readonly conflicts: readonly StoryConflict[];
  /** Those that were open when the story was last looked at. */
  readonly knownConflicts: readonly StoryConflict[];
  /** UTC instant of this look, ISO 8601 with "Z". */
  readonly at: string;
}
