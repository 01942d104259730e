import type { Span } from './span.ts';

/** Who publishes. `ownerId` is the same for outlets of one owner, or null where the articles and the user's list do not say. */
export interface Outlet {
  readonly id: string;
  readonly name: string;
  /** Registrable host name without "www.", or null. */
  readonly domain: string | null;
  readonly kind: 'newsroom' | 'agency' | 'official' | 'aggregator' | 'unknown';
  readonly ownerId: string | null;
}

/** How exactly a time is known. */
export type Precision =
  'second' | 'minute' | 'hour' | 'part-of-day' | 'day' | 'week' | 'month' | 'season' | 'year' | 'decade' | 'vague';

/** A time given by a page about itself, resolved to UTC. */
export interface ArticleTime {
  /** First UTC instant it can mean, ISO 8601 with "Z"; equal to `to` less one unit of `precision`. */
  readonly from: string;
  /** First UTC instant after it, ISO 8601 with "Z". */
  readonly to: string;
  readonly precision: Precision;
  /** Offset such as "+05:30" as stated or assumed; "+00:00" where nothing was stated and UTC was assumed. */
  readonly zone: string;
  readonly zoneFrom: 'stated' | 'setting' | 'assumed';
  /** The words or the metadata value it was read from, unchanged. */
  readonly words: string;
  /** Which rule found it: "json-ld", "meta article:published_time", "time element", "visible text", "url", "row". */
  readonly foundBy: string;
}

/** A time that a page gives about itself, and why it was taken or passed over. */
export interface WeighedTime {
  readonly of: 'published' | 'updated';
  /** True for the one that became `publishedAt` or `updatedAt`. */
  readonly taken: boolean;
  /** As the page gives it, unchanged. */
  readonly words: string;
  /** Which rule found it, as in `ArticleTime`. */
  readonly foundBy: string;
  /** null where the words give no one time: a system's default, figures whose order of day and month cannot be known. */
  readonly time: ArticleTime | null;
  readonly reason: string;
}

/** A stretch of the article's text with a role of its own. Spans of blocks do not overlap and run in text order. */
export interface Block {
  readonly kind: 'paragraph' | 'subhead' | 'caption' | 'pullquote';
  readonly span: Span;
}

/** A credit to somebody the article's matter comes from: "(AP)", "Reporting by …", a byline that names an agency. */
export interface Credit {
  readonly name: string;
  readonly kind: 'agency' | 'person' | 'outlet' | 'unknown';
  /** `picture` credits say nothing about where the words come from. */
  readonly of: 'text' | 'picture';
  /** The exact words of the credit. */
  readonly words: string;
  /** Where in `text` it stands, or null where it stood in furniture or metadata. */
  readonly span: Span | null;
  /** Where it was found: "byline", "dateline", "end of text", "caption", "metadata", "body". */
  readonly foundBy: string;
}

/** The form of the bytes that an article was read from; "json-feed", "rss" and "atom" are feeds, "warc" and "wacz" web archives. */
export type ReadFormat =
  'html' | 'mhtml' | 'text' | 'markdown' | 'jsonl' | 'json' | 'rss' | 'atom' | 'json-feed' | 'warc' | 'wacz';

/** One published piece. `text` never changes after reading; every span in a report points into it. */
export interface Article {
  readonly id: string;
  readonly outletId: string;
  /** Who carried it where the page is not the outlet's own: an aggregator or a portal; null as a rule. */
  readonly carriedBy: string | null;
  readonly url: string | null;
  readonly headline: string | null;
  readonly standfirst: string | null;
  readonly byline: string | null;
  /** Place and agency the report opens with: "LONDON (AP)". */
  readonly dateline: string | null;
  readonly publishedAt: ArticleTime | null;
  readonly updatedAt: ArticleTime | null;
  /** Every time the page gives about itself, the ones taken first, then by trust; at most 24. */
  readonly timesWeighed: readonly WeighedTime[];
  /** UTC instant at which the bytes were captured, or null where the input does not say. */
  readonly capturedAt: string | null;
  /** ISO 639-1 code, "und" where it could not be told. */
  readonly language: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Sentence spans in text order; a sentence lies in one block. */
  readonly sentences: readonly Span[];
  readonly credits: readonly Credit[];
  readonly revisionOf: string | null;
  readonly readFrom: {
    readonly format: ReadFormat;
    /**
     * As given by the user, with "#" and the number of the row, item or record (from 1) for one of many; "#5#2" is the second item of
     * the feed in record 5.
     */
    readonly name: string;
    /**
     * SHA-256 in hex of the bytes read: of the whole file; of an archive's record, of its payload without transfer coding, which is the
     * record's WARC-Payload-Digest where that is a SHA-256.
     */
    readonly sha256: string;
  };
  /** What was left out of `text`, in page order, with the reason. */
  readonly dropped: readonly { readonly text: string; readonly reason: string }[];
}
