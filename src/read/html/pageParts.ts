/** What streaming through a page gives: the cleaned page, its metadata, and what was cut on the way. */
export interface PageParts {
  /** The page without scripts, styles, menus, consent notices and hidden parts; nesting is bounded. */
  readonly html: string;
  readonly elements: number;
  /** True where nesting was cut or the page was too long to be taken in whole. */
  readonly cut: boolean;
  readonly title: string | null;
  readonly language: string | null;
  readonly canonical: string | null;
  /** Texts of the h1 elements. */
  readonly headings: readonly string[];
  /** `name`, `property` or `itemprop` in lower case to contents, in page order. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly jsonLd: readonly string[];
  readonly times: readonly { readonly value: string; readonly marks: string }[];
  readonly dropped: readonly { readonly text: string; readonly reason: string }[];
}
