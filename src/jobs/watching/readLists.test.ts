import { expect, it } from 'vitest';
import { openKnownLinks } from './knownLinks.ts';
import { readFeedItems } from './readFeedItems.ts';
import { MOST_FEEDS, readOpml } from './readOpml.ts';

const list = (body: string) => readOpml(`<opml version="2.0"><head/><body>${body}</body></opml>`);
const items = (text: string, type: string | null = null) =>
  readFeedItems(new TextEncoder().encode(text), type, new URL('https://lock.example/feed'));

it('reads nested lists of feeds, each feed once, and no more than are followed', () => {
  const nested = list(
    '<outline text="a"><outline xmlUrl=" https://a.example/f "/><outline xmlUrl="feed://b.example/f"/></outline><outline xmlUrl="https://a.example/f"/>',
  );
  expect(nested).toEqual({ addresses: ['https://a.example/f', 'http://b.example/f'], left: 0 });
  const many = list(
    Array.from({ length: MOST_FEEDS + 7 }, (_, i) => `<outline xmlUrl="https://a.example/${i}"/>`).join(''),
  );
  expect([many?.addresses.length, many?.left]).toEqual([MOST_FEEDS, 7]);
  expect([readOpml('Not a list.'), readOpml('<rss/>')]).toEqual([null, null]);
});

it('lists the items of a feed, each link once, with what may be no page left without a link', async () => {
  const links = ['/a#top', 'https://lock.example/a', 'javascript:alert(1)', 'https://other.example/b'];
  const rss = `<rss version="2.0"><channel><title>Lock &amp; Post</title><ttl>90</ttl>${links
    .map((link, i) => `<item><title>T${i}</title><guid isPermaLink="false">g${i}</guid><link>${link}</link></item>`)
    .join('')}</channel></rss>`;
  const feed = await items(rss);
  expect(feed).toMatchObject({ title: 'Lock & Post', every: 90 * 60_000, cutOff: false, left: 0 });
  expect(feed?.items.map(({ link, guid }) => [link, guid])).toEqual([
    ['https://lock.example/a', 'g0'],
    [null, 'g2'],
    ['https://other.example/b', 'g3'],
  ]);
});

it('takes a page, other JSON and nothing for no feed', async () => {
  for (const text of ['', '<!doctype html><p>rss', '{"version": "3", "items": []}', '{"a": ', '<rss><channel>'])
    expect(await items(text)).toBeNull();
});

it('remembers links that are done with, and drops the oldest days first', () => {
  const kept = new Map<string, Uint8Array>();
  const note = (links: string[], day: string) => {
    for (const [key, bytes] of openKnownLinks(kept, 3).note(links, day)) {
      if (bytes === null) kept.delete(key);
      else kept.set(key, bytes);
    }
  };
  note(['a', 'b'], '2026-03-03');
  note(['b', 'c', 'd'], '2026-03-04');
  const known = openKnownLinks(kept, 3);
  expect(['a', 'b', 'c', 'd', 'e'].map(known.has)).toEqual([false, true, true, true, false]);
  expect([...kept.keys()]).toEqual(['2026-03-04']);
});
