import type { Due, Pace } from './pollSchedule.ts';

/** What a server is asked with whether something has changed. */
export interface Seen {
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** SHA-256 of the document after decompression, in hex; null before it was first fetched. */
  readonly sha256: string | null;
}

/**
 * A feed or page that is followed. Kind: "new" before it was fetched; "feed" where the pages of its items are fetched; "items" where
 * the feed itself carries the articles and their pages may not be fetched; "page" where it is no feed but a page.
 */
export interface FollowedFeed extends Seen, Pace, Due {
  /** Where it lies now. */
  readonly address: string;
  readonly kind: 'new' | 'feed' | 'items' | 'page';
  readonly title: string | null;
  /** True where the server said that it is gone for good. */
  readonly ended: boolean;
}

/** A page of an item: how often it was fetched, and how often that failed in a row. */
export interface FollowedPage extends Seen, Due {
  /** Name of the feed that listed it first. */
  readonly feed: string;
  readonly looks: number;
  readonly tries: number;
  /** True where the feed carries the whole article. */
  readonly whole: boolean;
}

const NOTHING_SEEN: Seen = { etag: null, lastModified: null, sha256: null };

/** A feed that was never asked for, due at once. */
export function newFeed(address: string, interval: number): FollowedFeed {
  return { ...NOTHING_SEEN, address, kind: 'new', title: null, ended: false, interval, failures: 0, at: 0, wait: 0 };
}

/** A page that was never fetched, due at once. */
export function newPage(feed: string, whole: boolean): FollowedPage {
  return { ...NOTHING_SEEN, feed, looks: 0, tries: 0, whole, at: 0, wait: 0 };
}

/** The bytes under which either is kept. */
export function pack(value: FollowedFeed | FollowedPage): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

/** What was kept; null where it is damaged, which makes it new again. */
export function unpackFeed(bytes: Uint8Array): FollowedFeed | null {
  const value = unpack(bytes) as Partial<FollowedFeed> | null;
  return typeof value?.address === 'string' && isDue(value) && typeof value.interval === 'number'
    ? (value as FollowedFeed)
    : null;
}

/** As `unpackFeed`, of a page. */
export function unpackPage(bytes: Uint8Array): FollowedPage | null {
  const value = unpack(bytes) as Partial<FollowedPage> | null;
  return typeof value?.feed === 'string' && isDue(value) && typeof value.looks === 'number'
    ? (value as FollowedPage)
    : null;
}

function isDue({ at, wait }: Partial<Due>): boolean {
  return typeof at === 'number' && typeof wait === 'number';
}

function unpack(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
