import type { Precision } from './article.ts';

/** A number with what it counts. 51: low = high = 51. "more than 50": low 50, high null. "up to 9": low null, high 9. */
export interface Quantity {
  readonly kind: 'quantity';
  readonly low: number | null;
  readonly high: number | null;
  /** Canonical unit ("m", "kg", "s", "%", "USD", "°C" …; values are converted to it), or null for a plain count. */
  readonly unit: string | null;
  /** Head of what is counted, as lower-case lemmas ("people hurt", "round fired"); "" where the text does not say. */
  readonly counts: string;
  /** True where the words mark it as rounded or approximate, or it is a vague count ("dozens", "several"). */
  readonly rounded: boolean;
  /** "at least", "up to", "about" … as a class; null where the number is bare. */
  readonly bound: 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'about' | 'between' | 'vague' | null;
}

/** A time as an interval. Local civil time where no zone is known; `assumption` says what was taken for granted. */
export interface Time {
  readonly kind: 'time';
  /** ISO 8601 (UTC with "Z" where a zone is known, else local without one), or null where it could not be resolved. */
  readonly from: string | null;
  /** First instant after it, in the same form, or null. */
  readonly to: string | null;
  readonly precision: Precision;
  readonly assumption: string | null;
}

export interface Place {
  readonly kind: 'place';
  readonly name: string;
}

/** A person or body. `role` is the office or relation the text gives ("staff sergeant", "spokesman"), or null. */
export interface Party {
  readonly kind: 'party';
  readonly name: string;
  readonly role: string | null;
}

/** What is done or happens. `verb` is a lemma with its particle ("break out"), "be" plus the complement for states ("be tense"). */
export interface Action {
  readonly kind: 'action';
  readonly verb: string;
  readonly negated: boolean;
}

/** Words in quotation marks, byte for byte as in the article, without the marks. */
export interface Quote {
  readonly kind: 'quote';
  readonly words: string;
}

export type Value = Quantity | Time | Place | Party | Action | Quote;
