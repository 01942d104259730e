import type { ReasonCode } from '../model/index.ts';
import type { ArticleTerms } from './articleTerms.ts';

/** An article as the stream takes it; `day` is its publication in days since 1970 (UTC, with fractions), or null. */
export interface PlacedArticle {
  readonly id: string;
  readonly day: number | null;
  readonly terms: ArticleTerms;
}

/** Codes of src/model/reason-codes.ts that say why the program put an article where it stands. */
export type WhyCode = Extract<
  ReasonCode,
  'story-shared-words' | 'story-same-text' | 'story-alone' | 'story-numbers-differ' | 'story-furniture'
>;

/** Why an article stands in its story, small enough to keep; `explainPlacement` puts it in words. */
export interface Why {
  readonly code: WhyCode;
  /** How alike article and story were, 0 to 1; of the nearest story where it was not joined. */
  readonly likeness: number;
  /** The terms that told most, heaviest first. */
  readonly terms: readonly number[];
}

/** Where an article was put. */
export interface Placement {
  readonly storyId: string;
  /** Whether it founded the story. */
  readonly isNew: boolean;
  readonly why: Why;
}

/** A story that was taken up by another one. */
export interface Move {
  /** All its articles where it is tiny; none where it is larger: the keeper knows them. */
  readonly articleIds: readonly string[];
  readonly from: string;
  readonly into: string;
  readonly why: Why;
}

/** One story as bytes, to be kept by its id. */
export interface StoryBlob {
  readonly id: string;
  readonly blob: Uint8Array;
}

/** What an archive has to write to be able to go on from here; all of it in one transaction. */
export interface StreamChanges {
  /** Stories that changed. Keep them for good: one that is `left` is asked for again by `Recall` where a person decides on it. */
  readonly stories: readonly StoryBlob[];
  /** Ids of stories that grew too old: keep them, but do not give them to `openStream`. */
  readonly left: readonly string[];
  /** Ids of stories that were taken up by others: delete them. */
  readonly gone: readonly string[];
  /** What was counted; to be appended to what is kept, or to replace all of it. */
  readonly counts: { readonly replaces: boolean; readonly blob: Uint8Array };
  /** To replace the former head. */
  readonly head: Uint8Array;
}

/** What was kept of `StreamChanges`: the stories that have not left, in any order, and the counts in the order written. */
export interface SavedStream {
  readonly head: Uint8Array;
  readonly counts: Iterable<Uint8Array>;
  readonly stories: Iterable<Uint8Array>;
}

/** What the stream asks its keeper for, because it does not hold it. */
export interface Recall {
  /** An article with the story it stands in, or null where it is unknown. */
  readonly article: (id: string) => { readonly storyId: string; readonly article: PlacedArticle } | null;
  /** The last bytes of a story that left the working set, or null. */
  readonly story: (id: string) => Uint8Array | null;
}

/** Puts one article after another into stories; goes on where it stopped. The same calls always have the same results. */
export interface StoryStream {
  /** Puts an article into the story it belongs to, or founds one. */
  place(article: PlacedArticle): Placement;
  /**
   * Puts stories together that have become alike: to be called after each batch. What changed within the last 400 changes waits
   * unless it is sure; `all` settles that too, for when nothing more is to come for a long while. Costs 0.2 ms a changed story.
   */
  lookAgain(all?: boolean): Move[];
  /** Puts a later state of an article in the place of the former one; it does not change the story. Throws where the former is unknown. */
  replace(formerId: string, article: PlacedArticle): void;
  /** Takes articles out of their stories into a new one, for good: the parts are never put together again but by `merge`. */
  split(articleIds: readonly string[], newStoryId: string): void;
  /** Puts stories into one, for good; overrules a former split of the same stories. */
  merge(into: string, from: readonly string[]): void;
  /** What changed since this was last asked. */
  changes(): StreamChanges;
  /** Everything `openStream` needs to go on, in one piece. */
  state(): Uint8Array;
}
