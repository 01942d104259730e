import type { Reason } from './reason.ts';
import type { Value } from './value.ts';

/** The articles that report one event. */
export interface Story {
  readonly id: string;
  /** A headline of one of its articles, unchanged. */
  readonly label: string;
  readonly articleIds: readonly string[];
  /** UTC instants, or null where no article has a time. */
  readonly firstPublishedAt: string | null;
  readonly lastPublishedAt: string | null;
  readonly grouping: readonly Reason[];
}

/** One answer to a point, with every statement that gives it. */
export interface Variant {
  readonly id: string;
  /** Words of the articles, unchanged, or digits and units for a value. */
  readonly label: string;
  readonly value: Value | null;
  readonly statementIds: readonly string[];
}

export type Question =
  'how-many' | 'how-much' | 'when' | 'where' | 'who' | 'what-happened' | 'what-was-said' | 'how-it-stands';

/** A statement as it answers a point: where it gives several figures, `figureAt` is the offset of the one it stands for there, else null. */
export interface Member {
  readonly statementId: string;
  readonly figureAt: number | null;
}

/** One question of fact that articles of a story answer. */
export interface Point {
  readonly id: string;
  readonly storyId: string;
  readonly asks: Question;
  /** A short question put together by template from the articles' own words. */
  readonly label: string;
  readonly variants: readonly Variant[];
  /** Articles of the story that say nothing on it. */
  readonly silent: readonly string[];
}
