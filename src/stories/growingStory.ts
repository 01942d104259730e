import { NO_FIGURES } from './figures.ts';
import type { Member } from './member.ts';
import type { TermSum } from './termSum.ts';

/** A story of at most so many articles is tiny: it gets a second look. */
export const TINY = 4;
/** An article is held against the last so many of a story one by one. */
export const KEPT_MEMBERS = 6;

/** A story as the stream holds it. */
export interface GrowingStory {
  readonly id: string;
  /** When it was founded and last changed, in changes of stories before. */
  readonly born: number;
  touched: number;
  /** When it last changed by more than another copy of a text it has. */
  grown: number;
  size: number;
  /** The articles of a tiny story; empty in a larger one. */
  articleIds: readonly string[];
  /** Days since 1970, of its dated articles. */
  firstDay: number | null;
  lastDay: number | null;
  /** The day from which it ages. */
  freshDay: number;
  /** A person has decided on it: it is never moved into another. */
  decided: boolean;
  /** Ids of stories that a person split it from. */
  readonly apart: Set<string>;
  /** Its last articles, the newest last; none where they are furniture. */
  members: readonly Member[];
  /** The sum over all its articles, where there is more than one; else null. */
  sum: TermSum | null;
  figures: Int32Array;
  /** What the texts of its last articles are recognised by. */
  sketches: Int32Array[];
  /** Its place in the index, or -1. */
  slot: number;
  /** Its places among the stories found by each of its heaviest terms, while it has no sum. */
  places: Int32Array;
}

/** Widens the days of a story. */
export function widenDays(story: GrowingStory, first: number | null, last: number | null): void {
  if (first === null || last === null) return;
  story.firstDay = Math.min(story.firstDay ?? first, first);
  story.lastDay = Math.max(story.lastDay ?? last, last);
}

/** A story without articles. */
export function foundStory(id: string, born: number): GrowingStory {
  return {
    id,
    born,
    touched: born,
    grown: born,
    size: 0,
    articleIds: [],
    firstDay: null,
    lastDay: null,
    freshDay: -Infinity,
    decided: false,
    apart: new Set(),
    members: [],
    sum: null,
    figures: NO_FIGURES,
    sketches: [],
    slot: -1,
    places: NO_FIGURES,
  };
}
