/** What a rule can be told about. `match`: a story came to match the rule's words and outlets. */
export type AlertEvent = 'match' | 'new-story' | 'articles' | 'second-origin' | 'conflict' | 'changed-fact';

/** Exact words of an article that an alert is about. */
export interface AlertWords {
  /** What these words are: "before" and "after" of a changed fact, one "side" of a conflict. */
  readonly as: 'before' | 'after' | 'side';
  /** Unaltered, up to the length that is handed on. */
  readonly words: string;
  /** Names of the outlets that give them, in the report's order. */
  readonly outlets: readonly string[];
}

/** One thing that happened to a story and that a rule asks for. */
export interface Alert {
  /** The same for the same event, whenever it is found; a receiver can drop what it has had. */
  readonly id: string;
  /** Name of the rule. */
  readonly rule: string;
  readonly event: AlertEvent;
  /** UTC instant at which it was found, ISO 8601 with "Z". */
  readonly at: string;
  readonly story: {
    readonly id: string;
    /** A headline of the story on one line, cut where it is long. */
    readonly label: string;
    readonly articles: number;
    /** By name. */
    readonly outlets: readonly string[];
  };
  /** What happened, in one plain sentence on one line. */
  readonly says: string;
  /** In the order of the sentence; empty where the event is about no words. */
  readonly words: readonly AlertWords[];
  /** Address of the article that it is about, as that gives it; null for the story as a whole. */
  readonly url: string | null;
}
