import { parseFeed as parse, parseJsonFeed as parseJson } from 'feedsmith';
import type { Row } from '../rows/rowFields.ts';
import type { Feed, FeedItem } from './feedItem.ts';

type Parsed = ReturnType<typeof parse<string>>;
type RssFeed = Extract<Parsed, { format: 'rss' }>['feed'];
type RdfFeed = Extract<Parsed, { format: 'rdf' }>['feed'];
type AtomFeed = Extract<Parsed, { format: 'atom' }>['feed'];
type RssItem = NonNullable<RssFeed['items']>[number];
type RdfItem = NonNullable<RdfFeed['items']>[number];
type AtomEntry = NonNullable<AtomFeed['entries']>[number];
type Person = { readonly name?: string | undefined; readonly email?: string | undefined };
type Link = { readonly href?: string | undefined; readonly rel?: string | undefined };

/** The feed that an XML text is; null where it is none or is broken. */
export function parseXmlFeed(xml: string): Feed | null {
  try {
    const parsed = parse(xml);
    if (parsed.format === 'atom') return fromAtom(parsed.feed);
    if (parsed.format === 'json') return null;
    return parsed.format === 'rdf' ? fromRdf(parsed.feed) : fromRss(parsed.feed);
  } catch {
    return null;
  }
}

/** The feed that a JSON Feed object is; null where it is broken. */
export function parseJsonFeed(row: Row): Feed | null {
  try {
    const feed = parseJson(row);
    const items = (feed.items ?? []).map((item) => ({
      ...nothing,
      guid: item.id ?? null,
      url: item.url ?? item.external_url ?? null,
      title: item.title ?? null,
      content: item.content_html ?? asHtml(item.content_text),
      summary: item.summary ?? null,
      byline: names(item.authors ?? feed.authors),
      published: item.date_published ?? null,
      updated: item.date_modified ?? null,
      language: item.language ?? null,
    }));
    const { title = null, home_page_url: home, feed_url: own, language = null } = feed;
    return { format: 'json-feed', title, url: home ?? own ?? null, language, everyMinutes: null, items };
  } catch {
    return null;
  }
}

const nothing: FeedItem = {
  guid: null,
  url: null,
  title: null,
  content: null,
  summary: null,
  byline: null,
  published: null,
  updated: null,
  language: null,
  source: null,
};

function fromRss(feed: RssFeed): Feed {
  const { title = null, link = null, language = null, items = [] } = feed;
  const everyMinutes = feed.ttl ?? syndicationMinutes(feed.sy);
  return { format: 'rss', title, url: link, language, everyMinutes, items: items.map(rssItem) };
}

function fromRdf(feed: RdfFeed): Feed {
  const language = feed.dc?.languages?.[0] ?? null;
  const items = (feed.items ?? []).map((item) => rdfItem(item));
  return {
    format: 'rss',
    title: feed.title ?? null,
    url: feed.link ?? null,
    language,
    everyMinutes: syndicationMinutes(feed.sy),
    items,
  };
}

function rdfItem(item: RdfItem): FeedItem {
  return {
    ...nothing,
    guid: item.rdf?.about ?? null,
    url: item.link ?? null,
    title: item.title ?? null,
    content: item.content?.encoded ?? null,
    summary: item.description ?? null,
    byline: item.dc?.creators?.join(', ') ?? null,
    published: item.dc?.dates?.[0] ?? null,
    updated: item.dcterms?.modified?.[0] ?? null,
  };
}

function rssItem(item: RssItem): FeedItem {
  const own = item.guid?.isPermaLink === false ? undefined : item.guid?.value;
  return {
    ...nothing,
    guid: item.guid?.value ?? null,
    url: item.link ?? own ?? null,
    title: item.title ?? null,
    content: item.content?.encoded ?? null,
    summary: item.description ?? null,
    byline: item.dc?.creators?.join(', ') ?? names(item.authors),
    published: item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published ?? null,
    updated: item.atom?.updated ?? item.dcterms?.modified?.[0] ?? null,
    language: item.xml?.lang ?? item.dc?.languages?.[0] ?? null,
    source: item.source === undefined ? null : { name: item.source.title ?? null, url: item.source.url ?? null },
  };
}

function fromAtom(feed: AtomFeed): Feed {
  const items = (feed.entries ?? []).map((entry) => atomItem(entry, feed));
  const language = feed.xml?.lang ?? null;
  return {
    format: 'atom',
    title: feed.title?.value ?? null,
    url: alternate(feed.links),
    language,
    everyMinutes: syndicationMinutes(feed.sy),
    items,
  };
}

function atomItem(entry: AtomEntry, feed: AtomFeed): FeedItem {
  const { source, content } = entry;
  return {
    ...nothing,
    guid: entry.id ?? null,
    url: alternate(entry.links),
    title: entry.title?.value ?? null,
    content: content?.type === 'text' ? asHtml(content.value) : (content?.value ?? null),
    summary: entry.summary?.value ?? null,
    byline: names(entry.authors ?? source?.authors ?? feed.authors),
    published: entry.published ?? entry.dc?.dates?.[0] ?? null,
    updated: entry.updated ?? null,
    language: entry.xml?.lang ?? null,
    source: source === undefined ? null : { name: source.title?.value ?? null, url: alternate(source.links) },
  };
}

/** Minutes in the periods of the RSS module “syndication”. */
const PERIODS: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 1440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
};

interface Syndication {
  readonly updatePeriod?: string | undefined;
  readonly updateFrequency?: number | undefined;
}

function syndicationMinutes(said: Syndication | undefined): number | null {
  const period = PERIODS[said?.updatePeriod?.toLowerCase() ?? ''];
  return period === undefined ? null : period / Math.max(said?.updateFrequency ?? 1, 1);
}

function alternate(links: readonly Link[] | undefined): string | null {
  const found = links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links?.[0];
  return found?.href ?? null;
}

// RSS writes "address (name)"; an address alone names nobody.
function names(people: readonly Person[] | undefined): string | null {
  const found = (people ?? []).flatMap(({ name }) => (name === undefined || name.includes('@') ? [] : [name]));
  return found.length === 0 ? null : found.join(', ');
}

function asHtml(text: string | undefined): string | null {
  if (text === undefined) return null;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
