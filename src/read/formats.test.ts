import { expect, it } from 'vitest';
import type { Article } from '../model/index.ts';
import { readInput } from './readInput.ts';
import { gzip, join, utf8 } from './unpack/unpackForTests.ts';
import { zip } from './wacz/zipForTests.ts';
import { info, packed, response } from './warc/warcForTests.ts';

const TITLE = 'Crane falls at Oster quay';
const URL = 'https://oster.example/crane';
const PARAGRAPHS = [
  'A harbour crane fell across a warehouse at Oster quay on Monday and hurt four dockers, the port said in a statement.',
  'The crane had been taken out of service in April because of its brakes, according to the log of the port.',
  'An inquiry begins this week, and the quay stays closed until it has ended, the port director Mira Doval said.',
];
const TIME = '2026-05-04T18:15:00+02:00';
const HTML = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('');
const PAGE = `<!DOCTYPE html><html lang="en"><head><title>${TITLE}</title><link rel="canonical" href="${URL}"><meta property="article:published_time" content="${TIME}"></head><body><article><h1>${TITLE}</h1>${HTML}</article></body></html>`;
const ROW = { url: URL, outlet: 'oster.example', title: TITLE, published: TIME, text: PARAGRAPHS.join('\n') };
const NEWS_PLEASE = { url: URL, source_domain: 'oster.example', title: TITLE, date_publish: TIME, maintext: ROW.text };
const MHTML = `Snapshot-Content-Location: ${URL}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${PAGE}\r\n--x--`;
const RSS = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Oster</title><link>https://oster.example/</link><item><title>${TITLE}</title><link>${URL}</link><pubDate>Mon, 04 May 2026 18:15:00 +0200</pubDate><content:encoded><![CDATA[${HTML}]]></content:encoded></item></channel></rss>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Oster</title><link href="https://oster.example/"/><entry><title>${TITLE}</title><link href="${URL}"/><published>${TIME}</published><content type="html"><![CDATA[${HTML}]]></content></entry></feed>`;
const JSON_FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Oster',
  home_page_url: 'https://oster.example/',
  items: [{ id: '1', url: URL, title: TITLE, date_published: TIME, content_html: HTML }],
};
const TEXT = `Title: ${TITLE}\nURL: ${URL}\nPublished: ${TIME}\n\n${PARAGRAPHS.join('\n\n')}\n`;
const WARC = [info(), response({ url: URL, body: PAGE })];

const FORMS: readonly (readonly [name: string, format: Article['readFrom']['format'], bytes: Uint8Array])[] = [
  ['crane.html', 'html', utf8(PAGE)],
  ['crane.html.gz', 'html', gzip(PAGE)],
  ['crane.mhtml', 'mhtml', utf8(MHTML)],
  ['crane.txt', 'text', utf8(TEXT)],
  ['crane.md', 'markdown', utf8(TEXT)],
  ['crane.jsonl', 'jsonl', utf8(JSON.stringify(ROW))],
  ['crane.json', 'json', utf8(JSON.stringify(NEWS_PLEASE, null, 2))],
  ['crane.rss', 'rss', utf8(RSS)],
  ['crane.atom', 'atom', utf8(ATOM)],
  ['feed.json', 'json-feed', utf8(JSON.stringify(JSON_FEED))],
  ['crane.warc', 'warc', join(...WARC)],
  ['crane.warc.gz', 'warc', packed(...WARC)],
  ['crane.wacz', 'wacz', zip([{ name: 'archive/data.warc.gz', bytes: packed(...WARC) }])],
];

it.each(FORMS)('%s gives the same article as every other form', async (name, format, bytes) => {
  for (const given of [name, 'no-name']) {
    // Without its name Markdown is text, and a text needs none.
    const expected = given === 'no-name' && format === 'markdown' ? 'text' : format;
    const { articles, outlets, warnings } = await readInput({ name: given, bytes }, { zone: null });
    expect(warnings).toEqual([]);
    expect(articles).toHaveLength(1);
    const { url, headline, text, blocks, publishedAt, readFrom } = articles[0]!;
    expect({ url, headline, format: readFrom.format }).toEqual({ url: URL, headline: TITLE, format: expected });
    expect(blocks.map(({ span }) => text.slice(span.start, span.end))).toEqual(PARAGRAPHS);
    expect(publishedAt).toMatchObject({ from: '2026-05-04T16:15:00Z', zone: '+02:00' });
    expect(outlets[0]?.domain).toBe('oster.example');
  }
});
