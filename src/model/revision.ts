import type { Article } from './article.ts';
import type { Reason } from './reason.ts';
import type { Span } from './span.ts';
import type { Statement } from './statement.ts';

/** Where in an article an edit stands. */
export type RevisionPart = 'headline' | 'standfirst' | 'body';

/** What a changed fact is about; `negation`: something is denied, or a word replaced by its opposite; `word`: by one that excludes it. */
export type FactKind = 'number' | 'time' | 'name' | 'attribution' | 'negation' | 'word' | 'quote';

/** One state of an article with what was found in it; `statements` tell who is credited, and may be empty. */
export interface RevisionInput {
  readonly article: Article;
  readonly statements: readonly Statement[];
}

/** One fact that two states of a sentence give otherwise. */
export interface ChangedFact {
  readonly of: FactKind;
  /** The exact words in the earlier state; null where it gives nothing in their place. */
  readonly before: string | null;
  readonly after: string | null;
  /** Where the words stand in the text of their state; null where there are none, and in furniture. */
  readonly beforeSpan: Span | null;
  readonly afterSpan: Span | null;
  readonly reason: Reason;
}

/** A sentence in one of two states. */
export interface EditSide {
  /** The exact sentence. */
  readonly words: string;
  /** Where it stands in the text of its article; null in furniture, which lies outside it. */
  readonly span: Span | null;
  /** The words in it that the other state does not have there, in text order; empty in furniture. */
  readonly changed: readonly Span[];
}

/** One sentence that two states of an article do not have alike. */
export interface Edit {
  readonly part: RevisionPart;
  /** `fact`: reworded, and facts with it. `style`: reworded only. `moved`: the same words at another place. */
  readonly kind: 'fact' | 'style' | 'added' | 'removed' | 'moved';
  /** In text order; for an added or removed sentence those that the other state gives nowhere. */
  readonly facts: readonly ChangedFact[];
  /** null for an added sentence. */
  readonly before: EditSide | null;
  /** null for a removed sentence. */
  readonly after: EditSide | null;
  /** True where a fact was replaced, reversed or credited otherwise, and no correction notice of the later state covers it. */
  readonly silent: boolean;
}

/** What an article says about its own changes: a correction, a clarification, an editor's note, an update line. */
export interface Notice {
  readonly words: string;
  /** Where it stands in the text of the later state; null in furniture and in what reading left out. */
  readonly span: Span | null;
  /** True where it owns up to an error or says that something was corrected, not only that something was added. */
  readonly corrects: boolean;
}

/** How a later state of an article differs from an earlier one. */
export interface RevisionDiff {
  readonly earlierId: string;
  readonly laterId: string;
  /** Headline, standfirst, body; each in the order of the later text, what was removed where it stood. */
  readonly edits: readonly Edit[];
  /** A notice that the earlier state does not have; null where there is none. */
  readonly notice: Notice | null;
}

/** All states of one article in the order of time, and what changed from each to the next. */
export interface RevisionHistory {
  readonly states: readonly RevisionInput[];
  /** Found by their ids; a step without one is passed over. */
  readonly diffs: readonly RevisionDiff[];
}

/** Words of one state. */
export interface FactWords {
  readonly words: string;
  readonly span: Span | null;
}

/** A figure, time or name that a later state of an article replaced, and which article of the story gave the new one first. */
export interface SupersededFact {
  /** The later state. */
  readonly articleId: string;
  readonly earlierId: string;
  readonly of: FactKind;
  readonly before: FactWords;
  readonly after: FactWords;
  /** UTC instant of the later state: its time of update, else of capture; null where neither is known. */
  readonly at: string | null;
  /** The state that gave the new words first, and when; `at` is null where only this article gives them and its time is unknown. */
  readonly firstBy: { readonly articleId: string; readonly at: string | null };
  readonly silent: boolean;
  readonly reason: Reason;
}

/** Words of one state in the sentence that gives them. */
export interface WordsInSentence extends FactWords {
  /** The exact sentence, headline or standfirst. */
  readonly sentence: string;
  /** Where the words stand in `sentence`. */
  readonly place: Span;
}

/**
 * A superseded fact with all that a view shows of it: a report holds the latest state of each article alone, so that its ids may name
 * states it lacks. The reason's passages are those of states that the report holds.
 */
export interface SupersededInReport extends SupersededFact {
  readonly before: WordsInSentence;
  readonly after: WordsInSentence;
  readonly outletId: string;
  /** The latest state, which is the one that the report holds. */
  readonly latestId: string;
  readonly firstBy: SupersededFact['firstBy'] & { readonly outletId: string; readonly latestId: string };
  /** The notice that covers it; null where it was changed silently. */
  readonly notice: Pick<Notice, 'words' | 'corrects'> | null;
}
