/** A stretch of `Article.text` in UTF-16 offsets; `end` is not included. Never empty in a report. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The exact words a finding rests on: a span of one article's text. */
export interface Passage {
  readonly articleId: string;
  readonly span: Span;
}
