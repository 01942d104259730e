import { decodeBytes } from '../../read/decodeBytes.ts';
import type { Feed } from '../../read/feed/feedItem.ts';
import { parseJsonFeed, parseXmlFeed } from '../../read/feed/parseFeed.ts';
import { closeAfterLastItem, dropDocumentType } from '../../read/feed/prepareXml.ts';
import { chooseBody } from '../../read/feed/readItem.ts';
import { plainWords } from '../../read/feed/itemBody.ts';

/** One item of a feed, as following it needs it. */
export interface ListedItem {
  /** Absolute, without a fragment; null where it names no page of the web. */
  readonly link: string | null;
  readonly guid: string | null;
  readonly title: string | null;
  readonly published: string | null;
  /** True where the feed carries the whole article. */
  readonly whole: boolean;
}

/** What a feed document lists. */
export interface ListedFeed {
  readonly title: string | null;
  /** Milliseconds that the feed asks to be left alone for, or null. */
  readonly every: number | null;
  /** In feed order, each link once. */
  readonly items: readonly ListedItem[];
  /** True where the document ends early. */
  readonly cutOff: boolean;
  /** Items past the most that are read. */
  readonly left: number;
}

/** Items of one feed that are followed at most. */
const MOST_ITEMS = 1_000;

/** The items of an RSS, Atom or JSON feed that came from `base`; null where the bytes are none. */
export async function readFeedItems(
  bytes: Uint8Array,
  contentType: string | null,
  base: URL,
): Promise<ListedFeed | null> {
  const text = (await decodeBytes(bytes, contentType)).text.whole();
  const parsed = parse(text);
  if (parsed === null) return null;
  const { feed, cutOff } = parsed;
  const items = feed.items.slice(0, MOST_ITEMS).map((item): ListedItem => ({
    link: linkOf(item.url, base),
    guid: item.guid,
    title: plainWords(item.title),
    published: item.published,
    whole: chooseBody(item) !== null,
  }));
  return {
    title: plainWords(feed.title),
    every: feed.everyMinutes === null ? null : feed.everyMinutes * 60_000,
    items: eachLinkOnce(items),
    cutOff,
    left: Math.max(feed.items.length - MOST_ITEMS, 0),
  };
}

function parse(text: string): { feed: Feed; cutOff: boolean } | null {
  const head = text.trimStart();
  if (head.startsWith('{')) {
    const row = parseObject(text);
    const feed = row === null || !/jsonfeed\.org/.test(String(row.version)) ? null : parseJsonFeed(row);
    return feed === null ? null : { feed, cutOff: false };
  }
  if (!/<(?:rss|feed|rdf:RDF)[\s>]/i.test(head.slice(0, 20_000))) return null;
  const { xml } = dropDocumentType(text);
  const whole = parseXmlFeed(xml);
  if (whole !== null) return { feed: whole, cutOff: false };
  const closed = closeAfterLastItem(xml);
  const feed = closed === null ? null : parseXmlFeed(closed);
  return feed === null ? null : { feed, cutOff: true };
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function linkOf(url: string | null, base: URL): string | null {
  if (url === null || !URL.canParse(url.trim(), base.href)) return null;
  const link = new URL(url.trim(), base);
  if (!/^https?:$/.test(link.protocol)) return null;
  link.hash = '';
  return link.href;
}

function eachLinkOnce(items: readonly ListedItem[]): ListedItem[] {
  const seen = new Set<string>();
  return items.filter(({ link }) => {
    if (link === null) return true;
    return !seen.has(link) && seen.add(link);
  });
}
