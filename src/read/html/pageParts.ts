/** A piece of a cleaned page, in page order; every "open" has its "close". */
export type PagePiece =
  | { readonly is: 'open'; readonly name: string; readonly attributes: Readonly<Record<string, string>> }
  | { readonly is: 'close' }
  | { readonly is: 'text'; readonly text: string };

/** A heading; `at` counts the characters of shown text up to its end. */
export interface ClaimedHeading {
  readonly level: number;
  readonly text: string;
  readonly at: number;
}

/** A machine-readable time with the names on its element; `at` counts the characters of shown text before it. */
export interface ClaimedTime {
  readonly value: string;
  readonly marks: string;
  /** The last shown words before it. */
  readonly before: string;
  readonly at: number;
}

/** The words of an element that is named as a byline or links to an author; `at` as in `ClaimedTime`. */
export interface ClaimedAuthor {
  readonly text: string;
  readonly marks: string;
  readonly at: number;
}

/** What a page says about itself outside its text. */
export interface PageClaims {
  readonly title: string | null;
  readonly language: string | null;
  readonly canonical: string | null;
  /** Texts of the first-level headings. */
  readonly headings: readonly string[];
  /** Headings of the first three levels. */
  readonly headingPlaces: readonly ClaimedHeading[];
  /** `name`, `property` or `itemprop` in lower case to contents, in page order. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly jsonLd: readonly string[];
  /** Machine-readable times with the names on their elements. */
  readonly times: readonly ClaimedTime[];
  readonly authors: readonly ClaimedAuthor[];
}

/** What one pass over a page gives: the cleaned page, its claims about itself, and what was cut on the way. */
export interface PageParts {
  /** The page without scripts, styles, menus, consent notices and hidden parts; nesting and size are bounded. */
  readonly pieces: readonly PagePiece[];
  readonly elements: number;
  /** Letters cut because they are hidden or stand in a consent notice. */
  readonly coveredLetters: number;
  /** True where nesting was flattened or the page was too long to be taken in whole. */
  readonly cut: boolean;
  readonly claims: PageClaims;
  readonly dropped: readonly { readonly text: string; readonly reason: string }[];
}
