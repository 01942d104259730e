import { Profile } from './profile.ts';

/** A story of at most so many articles is tiny: it gets a second look. */
export const TINY = 2;
/** Terms a story is known by; where it grows beyond the second, the lightest are let go. */
const KEPT_TERMS = 400;
const PRUNED_FROM = 600;

/** A story as the stream holds it. */
export interface GrowingStory {
  readonly id: string;
  /** When it was founded and last changed, in changes of stories before. */
  readonly born: number;
  touched: number;
  size: number;
  /** The articles of a tiny story; empty in a larger one. */
  members: readonly string[];
  /** Days since 1970, of its dated articles. */
  firstDay: number | null;
  lastDay: number | null;
  /** The day from which it ages. */
  freshDay: number;
  /** A person has decided on it: it is never moved into another. */
  decided: boolean;
  /** Ids of stories that a person split it from. */
  readonly apart: Set<string>;
  readonly profile: Profile;
  /** What the texts of its last articles are recognised by. */
  sketches: readonly Int32Array[];
  /** Its place in the index, or -1. */
  slot: number;
}

/** A story without articles. */
export function foundStory(id: string, born: number): GrowingStory {
  return {
    id,
    born,
    touched: born,
    size: 0,
    members: [],
    firstDay: null,
    lastDay: null,
    freshDay: -Infinity,
    decided: false,
    apart: new Set(),
    profile: new Profile(),
    sketches: [],
    slot: -1,
  };
}

/** Widens the days of a story. */
export function widenDays(story: GrowingStory, first: number | null, last: number | null): void {
  if (first === null || last === null) return;
  story.firstDay = Math.min(story.firstDay ?? first, first);
  story.lastDay = Math.max(story.lastDay ?? last, last);
}

/** Lets the lightest terms of a large story go; gives those by which it was found, with its places. */
export function prune(story: GrowingStory): readonly { readonly term: number; readonly place: number }[] {
  return story.profile.size > PRUNED_FROM ? story.profile.keepHeaviest(KEPT_TERMS) : [];
}
