import type { Reason } from './reason.ts';
import type { ChangedFact, Edit } from './revision.ts';
import type { Span } from './span.ts';
import type { Warning } from './warning.ts';

/** How bytes came into an archive. */
export type CaptureMethod = 'file' | 'standard-input' | 'fetch' | 'import';

/** Bytes that were captured: one line of an archive's journal. They lie under their SHA-256 and never change. */
export interface CaptureEntry {
  readonly kind: 'capture';
  readonly id: string;
  /** UTC instant, ISO 8601 with "Z". */
  readonly at: string;
  readonly method: CaptureMethod;
  /** File name or address, as given. */
  readonly name: string;
  /** Address the bytes came from, or null for a file. */
  readonly url: string | null;
  /** SHA-256 of the bytes, in hex. */
  readonly sha256: string;
  /** Bytes before compression. */
  readonly size: number;
  /** IANA zone that times without one were read in, or null. */
  readonly zone: string | null;
  /** Version of this program. */
  readonly program: string;
}

/** What a person decided about the grouping: a line of the journal too, since it cannot be found again. */
export interface GroupingDecision {
  readonly kind: 'split' | 'merge';
  readonly id: string;
  /** UTC instant, ISO 8601 with "Z". */
  readonly at: string;
  readonly by: string;
  readonly because: string;
  /** Split: the story parted and the one made of what was taken out. Merge: the story kept, then those that went into it. */
  readonly storyIds: readonly string[];
  /** Split: the articles taken out. Merge: all articles of the stories that went into the first. */
  readonly articleIds: readonly string[];
}

/** That a second look was taken at small stories here; written down so that a rebuilt archive has the same stories. */
export interface SecondLook {
  readonly kind: 'second-look';
  /** True where it went over all stories that came in lately, not only over what surely belongs together. */
  readonly whole: boolean;
  /** UTC instant, ISO 8601 with "Z". */
  readonly at: string;
}

/** What cannot be found again from anything else; all the rest of an archive is made from the journal and the raw bytes. */
export type JournalEntry = CaptureEntry | GroupingDecision | SecondLook;

/** What became of one capture. */
export interface CaptureOutcome {
  readonly entry: CaptureEntry;
  /** Place in the journal, from 1. */
  readonly seq: number;
  /** Articles read for the first time. */
  readonly added: readonly string[];
  /** Articles that are a later state of one held before. */
  readonly revised: readonly string[];
  /** Articles held already in just this state. */
  readonly unchanged: readonly string[];
  readonly warnings: readonly Warning[];
}

/** A story of an archive as lists, alerts and feeds show it. Times are UTC instants, or null where not known. */
export interface StorySummary {
  readonly id: string;
  /** A headline of one of its articles, unchanged. */
  readonly label: string;
  readonly firstPublishedAt: string | null;
  readonly lastPublishedAt: string | null;
  /** When an article of it, or a state of one, was last captured. */
  readonly changedAt: string;
  /** Latest state of each piece, by time of publication, then id. */
  readonly articleIds: readonly string[];
  /** By name. */
  readonly outlets: readonly { readonly id: string; readonly name: string }[];
  /** Known origins that its points rest on, by name; those that hang together count once in `independentOrigins`. */
  readonly origins: readonly { readonly id: string; readonly name: string; readonly kind: string }[];
  readonly independentOrigins: number;
  /** Points on which reports conflict for certain, and possibly. */
  readonly openConflicts: { readonly firm: number; readonly possible: number };
  /** Points that two independent origins or more bear out. */
  readonly corroborated: number;
  /** Facts changed in a later state of one of its articles. */
  readonly changedFacts: number;
}

/** An article of a story of an archive, in its latest state. */
export interface StoryArticle {
  readonly id: string;
  readonly headline: string | null;
  readonly url: string | null;
  /** Name of the outlet. */
  readonly outlet: string;
  /** UTC instant, or null. */
  readonly publishedAt: string | null;
  /** File or address it was read from. */
  readonly name: string;
  /** How many states of it are held. */
  readonly states: number;
  /** Why it belongs to the story. */
  readonly why: Reason | null;
}

/** A sentence of one state; `changed` are the words in it that the other state does not have there, by offsets in the sentence. */
interface ChangedSentence {
  readonly words: string;
  readonly changed: readonly Span[];
}

/** One sentence that a later state of an article of an archive has otherwise. */
export interface ArchiveChange {
  readonly story: { readonly id: string; readonly label: string };
  /** Name of the outlet. */
  readonly outlet: string;
  /** Headline of the later state. */
  readonly headline: string | null;
  readonly url: string | null;
  readonly earlierId: string;
  readonly laterId: string;
  /** UTC instant at which the later state was captured. */
  readonly at: string;
  readonly part: Edit['part'];
  readonly kind: Edit['kind'];
  readonly facts: readonly Pick<ChangedFact, 'of' | 'before' | 'after'>[];
  /** null for an added sentence. */
  readonly before: ChangedSentence | null;
  /** null for a removed sentence. */
  readonly after: ChangedSentence | null;
  readonly silent: boolean;
  /** What the later state says of its own changes; null where it says nothing. */
  readonly notice: string | null;
}
