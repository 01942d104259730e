/** What a feed of any kind says of one item; null where it says nothing. */
export interface FeedItem {
  /** What the feed calls the item by, however its address changes. */
  readonly guid: string | null;
  readonly url: string | null;
  readonly title: string | null;
  /** HTML of the whole article, where the feed carries it. */
  readonly content: string | null;
  /** HTML or text of a summary. */
  readonly summary: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly language: string | null;
  /** The outlet that the item was taken from, where the feed carries others' items. */
  readonly source: { readonly name: string | null; readonly url: string | null } | null;
}

/** What a feed says of itself, and its items in feed order. */
export interface Feed {
  readonly format: 'rss' | 'atom' | 'json-feed';
  readonly title: string | null;
  /** Address of the site that the feed is of. */
  readonly url: string | null;
  readonly language: string | null;
  /** Minutes that the feed asks to be left alone for between two looks, or null. */
  readonly everyMinutes: number | null;
  readonly items: readonly FeedItem[];
}
