/** What must hold of a story. `words` and `outlets` narrow down which articles count; each of the others is an event, and one is enough. */
export interface AlertCondition {
  /** Words and phrases of one article, in headline or text: all of `all`, and one of `any` where that is not empty. */
  readonly words: { readonly all: readonly string[]; readonly any: readonly string[] } | null;
  /** Names or domains; empty for every outlet. */
  readonly outlets: readonly string[];
  /** `new`: reports conflict on a further point, for certain or possibly. `firm`: for certain. */
  readonly conflict: 'new' | 'firm' | null;
  /** A later state of an article gives a fact otherwise. */
  readonly changedFact: boolean;
  /** Two independent origins stand behind what the story says, where before there were fewer. */
  readonly secondOrigin: boolean;
  readonly newStory: boolean;
  /** The story reaches so many articles; null where that does not matter. */
  readonly articles: number | null;
}

/** One rule of the user's, with where its alerts go. */
export interface AlertRule {
  /** Names it in alerts; no two rules share one. */
  readonly name: string;
  readonly when: AlertCondition;
  readonly to: AlertTargets;
}

export interface AlertTargets {
  /** The feed files of the archive. */
  readonly feed: boolean;
  /** A program and its arguments, or null. */
  readonly command: readonly string[] | null;
  /** An http or https address, or null. */
  readonly webhook: string | null;
}
