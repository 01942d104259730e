import { readFileSync, statSync } from 'node:fs';
import { parseFeed } from 'feedsmith';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import type { Alert } from '../../alerts/alert.ts';
import { parseXmlFeed } from '../../read/feed/parseFeed.ts';
import { emptyFolder } from '../archiveForTests.ts';
import { alertForTests } from './alertForTests.ts';
import { atomOf, feedFilesOf, jsonFeedOf, writeFeeds } from './writeFeeds.ts';

interface JsonFeed {
  readonly version: string;
  readonly title: string;
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly content_text: string;
    readonly content_html?: string;
    readonly external_url?: string;
  }[];
}

const hostile: Readonly<Record<string, string>> = {
  'ends of sections': 'a ]]> b <![CDATA[ c ]]&gt; <!-- d --> <?pi ?>',
  elements: '<script>alert(1)</script><img src=x onerror=alert(1)> &lt;b&gt; &amp; &#x3c;',
  'control characters': 'a\u0000b\u0007c\u001b[2Jd\u0085e\u009bf',
  'line breaks': 'a\r\nb\u2028c\td',
  'turned text': '\u202etxt.exe\u2066 \u200f',
  'no characters': 'a\ufffeb\uffffc\ufdd0d\ud800e',
  'one hundred kilobytes': '<x>&'.repeat(25_000),
};

/** Names of elements of an XML text, each once; throws where it holds what XML 1.0 does not take. */
function elementsOf(xml: string): string[] {
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u.test(xml)) throw new Error('not XML');
  const names = new Set<string>();
  const parser = new Parser({ onopentag: (name) => void names.add(name) }, { xmlMode: true });
  parser.end(xml);
  return [...names].sort();
}

describe('feed files', () => {
  it.each(Object.entries(hostile))('hold hostile text as text: %s', (_, words) => {
    const alert = alertForTests({
      says: words,
      rule: words.slice(0, 50),
      words: [{ as: 'side', words, outlets: [words.slice(0, 20)] }],
    });
    const xml = atomOf([alert], '/a');
    expect(elementsOf(xml)).toEqual([
      'author',
      'category',
      'content',
      'entry',
      'feed',
      'id',
      'link',
      'name',
      'published',
      'title',
      'updated',
    ]);
    const parsed = parseFeed(xml);
    if (parsed.format !== 'atom') throw new Error('no Atom');
    const entry = parsed.feed.entries?.[0];
    const item = (JSON.parse(jsonFeedOf([alert])) as JsonFeed).items[0];
    expect(entry?.content).toEqual({ type: 'text', value: item?.content_text });
    expect(entry?.title).toEqual({ type: 'text', value: item?.title });
    expect(item?.content_text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200f\u2028\u202e\u2066]/u);
  });

  it('hold what an Atom feed must', () => {
    const xml = atomOf([alertForTests({ id: 'ale-2', at: '2026-03-04T10:00:00.000Z' }), alertForTests()], '/a');
    const parsed = parseFeed(xml);
    if (parsed.format !== 'atom') throw new Error('no Atom');
    const { id, title, updated, authors, entries } = parsed.feed;
    expect({ title: title?.value, updated, authors }).toEqual({
      title: 'Twosource alerts',
      updated: '2026-03-04T10:00:00.000Z',
      authors: [{ name: 'twosource' }],
    });
    expect(id).toMatch(/^urn:twosource:alerts:/u);
    expect(entries?.map((entry) => entry.id)).toEqual(['urn:twosource:alert:ale-2', 'urn:twosource:alert:ale-1']);
    expect(entries?.[1]?.links?.map(({ href }) => href)).toEqual(['https://harbour-post.example/ferry']);
    expect(parseXmlFeed(xml)?.items.map((item) => item.url)).toEqual([
      'https://harbour-post.example/ferry',
      'https://harbour-post.example/ferry',
    ]);
  });

  it('hold what a JSON Feed must, and no HTML', () => {
    const feed = JSON.parse(jsonFeedOf([alertForTests()])) as JsonFeed;
    expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', title: 'Twosource alerts' });
    expect(feed.items[0]).toMatchObject({
      id: 'urn:twosource:alert:ale-1',
      external_url: 'https://harbour-post.example/ferry',
    });
    expect(feed.items[0]).not.toHaveProperty('content_html');
    expect(parseFeed(JSON.stringify(feed)).format).toBe('json');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'not an address', null])(
    'link to no %s',
    (url) => {
      expect(atomOf([alertForTests({ url })], '/a')).not.toContain('<link');
      expect(jsonFeedOf([alertForTests({ url })])).not.toContain('external_url');
    },
  );

  it('are written anew only where they say something else', async () => {
    const folder = emptyFolder();
    const alerts: Alert[] = [alertForTests()];
    await writeFeeds(folder, alerts);
    const before = statSync(feedFilesOf(folder).atom).ino;
    await writeFeeds(folder, alerts);
    expect(statSync(feedFilesOf(folder).atom).ino).toBe(before);
    await writeFeeds(folder, [alertForTests({ id: 'ale-2' }), ...alerts]);
    expect(readFileSync(feedFilesOf(folder).json, 'utf8')).toContain('ale-2');
  });
});
