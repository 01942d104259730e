import type { Reason } from './reason.ts';
import type { Span } from './span.ts';
import type { Value } from './value.ts';

/** A person, body, agency or document that an article credits for what it says. */
export interface Source {
  readonly id: string;
  /** Fullest form of the name in the article, without article and titles ("Joint Chiefs of Staff", "officials"). */
  readonly name: string;
  readonly kind: 'person' | 'body' | 'agency' | 'document' | 'unnamed';
  readonly mentions: readonly { readonly articleId: string; readonly span: Span }[];
}

/** Who is credited, by which words, for what. Spans point into the article of the statement that carries it. */
export interface Attribution {
  /** null where the words credit nobody ("reportedly", "is said to"). */
  readonly sourceId: string | null;
  readonly source: Span | null;
  readonly cue: Span;
  readonly content: readonly Span[];
  readonly form: 'direct' | 'indirect' | 'mixed';
  /** The channel it came through ("in a statement carried by AP"), itself an attribution. */
  readonly through: Attribution | null;
}

export interface Hedge {
  readonly span: Span;
  readonly kind: 'approximate' | 'bound' | 'hearsay' | 'possibility' | 'intent';
}

/** What a part does in its statement. */
export type PartRole = 'action' | 'actor' | 'target' | 'quantity' | 'time' | 'place' | 'state' | 'quote' | 'about';

export interface Part {
  readonly role: PartRole;
  readonly value: Value;
  readonly span: Span;
}

/** One thing one article says, at one place in its text: a clause, or a phrase that carries a fact of its own. */
export interface Statement {
  readonly id: string;
  readonly articleId: string;
  /** Index into `Article.sentences`. */
  readonly sentence: number;
  readonly span: Span;
  /** In text order. */
  readonly parts: readonly Part[];
  /** Who the article credits for it, or null where it speaks in its own voice. */
  readonly attribution: Attribution | null;
  readonly hedges: readonly Hedge[];
  readonly foundBy: Reason;
}
