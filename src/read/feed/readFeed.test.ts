import { describe, expect, it } from 'vitest';
import { readInput } from '../readInput.ts';
import { utf8 } from '../unpack/unpackForTests.ts';

const ONE = 'A harbour crane fell across a warehouse at Oster quay on Monday and hurt four dockers, the port said.';
const TWO = 'The crane had been taken out of service in April because of its brakes, according to the log of the port.';
const BODY = `<p>${ONE}</p><p>${TWO}</p>`;

async function read(text: string, name = 'feed.xml') {
  const { articles, outlets, warnings } = await readInput({ name, bytes: utf8(text) }, { zone: null });
  const outletOf = (id: string | undefined) => outlets.find((outlet) => outlet.id === id);
  return { articles, outletOf, warnings, codes: warnings.map(({ code }) => code) };
}

function bodyOf(article: { text: string; blocks: readonly { span: { start: number; end: number } }[] } | undefined) {
  return article?.blocks.map(({ span }) => article.text.slice(span.start, span.end));
}

const rss = (items: string, head = '<title>Oster Evening | Harbour</title><link>https://oster.example/</link>') =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>${head}<language>en</language>${items}</channel></rss>`;

const item = (inner: string, link = 'https://oster.example/crane') =>
  `<item><title>Crane falls &amp; hurts four</title><link>${link}</link>${inner}</item>`;

const whole = `<content:encoded><![CDATA[${BODY}]]></content:encoded>`;

describe('RSS', () => {
  it('reads an item with its content: address, outlet, byline, time, standfirst', async () => {
    const { articles, outletOf, codes } = await read(
      rss(
        item(
          `<description>Four dockers were taken to hospital.</description><dc:creator>By Ann Quist</dc:creator><pubDate>Mon, 04 May 2026 10:15:30 +0200</pubDate>${whole}`,
        ),
      ),
    );
    expect(codes).toEqual([]);
    expect(articles[0]).toMatchObject({
      url: 'https://oster.example/crane',
      headline: 'Crane falls & hurts four',
      byline: 'Ann Quist',
      standfirst: 'Four dockers were taken to hospital.',
      language: 'en',
      carriedBy: null,
      readFrom: { format: 'rss', name: 'feed.xml#1' },
    });
    expect(articles[0]?.publishedAt).toMatchObject({ from: '2026-05-04T08:15:30Z', zone: '+02:00' });
    expect(bodyOf(articles[0])).toEqual([ONE, TWO]);
    expect(outletOf(articles[0]?.outletId)).toMatchObject({ name: 'Oster Evening', domain: 'oster.example' });
  });

  it('leaves out items with a summary alone and tells which', async () => {
    const short = item(`<description>${ONE}</description>`);
    const teaser = item(`<content:encoded><![CDATA[<p>${ONE}</p><p>${TWO} […]</p>]]></content:encoded>`);
    const { articles, warnings, codes } = await read(rss(short + item(whole) + teaser));
    expect(articles.map(({ readFrom }) => readFrom.name)).toEqual(['feed.xml#2']);
    expect(codes).toContain('feed-no-content');
    expect(warnings.find(({ code }) => code === 'feed-no-content')?.says).toContain('2 of its 3 items');
    expect(warnings.find(({ code }) => code === 'feed-no-content')?.says).toContain('(#1, #3)');
  });

  it('takes a long description for the article that it is', async () => {
    const days = ['Monday', 'Tuesday', 'Wednesday'].map((day) => BODY.replaceAll('the port', `the port on ${day}`));
    const long = item(`<description><![CDATA[${days.join('')}]]></description>`);
    expect((await read(rss(long))).articles).toHaveLength(1);
  });

  it('drops the line that the feed adds, and tells what else it dropped', async () => {
    const added = '<p>The post <a href="/crane">Crane falls</a> appeared first on <a href="/">Oster Evening</a>.</p>';
    const script = '<nav>Menu of the day</nav>';
    const { articles } = await read(rss(item(whole.replace(']]>', `${added}${script}]]>`))));
    expect(bodyOf(articles[0])).toEqual([ONE, TWO]);
    expect(articles[0]?.dropped.map(({ text }) => text)).toEqual([
      'Menu of the day',
      'The post Crane falls appeared first on Oster Evening.',
    ]);
    const linked = '<p><a href="/crane">Continue reading</a></p>';
    expect((await read(rss(item(whole.replace(']]>', `${linked}]]>`))))).codes).toContain('feed-no-content');
  });

  it('names the outlet by the item, not by the feed that carried it', async () => {
    const head = '<title>Daily Gatherer</title><link>https://gatherer.example/</link>';
    const source = '<source url="https://kvall.example/rss">Kvall 24</source>';
    const { articles, outletOf } = await read(
      rss(
        item(whole, 'https://www.kvall.example/a') +
          item(source + whole, 'https://www.kvall.example/b') +
          item(source + whole, 'https://gatherer.example/go/1'),
        head,
      ),
    );
    const outlets = articles.map(({ outletId }) => outletOf(outletId));
    expect(outlets.map((outlet) => outlet?.domain)).toEqual(['kvall.example', 'kvall.example', 'kvall.example']);
    expect(outlets[2]?.name).toBe('Kvall 24');
    expect(articles.map(({ carriedBy }) => carriedBy)).toEqual(Array(3).fill('Daily Gatherer'));
  });
});

describe('the source that an item names', () => {
  it('is credited where the outlet is another', async () => {
    const source = '<source url="https://apnews.com/feed">Associated Press</source>';
    const { articles, outletOf } = await read(rss(item(source + whole, 'https://kvall.example/a')));
    expect(outletOf(articles[0]?.outletId)?.domain).toBe('kvall.example');
    expect(articles[0]?.credits).toMatchObject([{ name: 'Associated Press', kind: 'agency', foundBy: 'metadata' }]);
  });
});

describe('Atom and RDF', () => {
  it('reads an entry with HTML or XHTML content', async () => {
    for (const content of [
      `<content type="html">${BODY.replaceAll('<', '&lt;')}</content>`,
      `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${BODY}</div></content>`,
    ]) {
      const { articles, codes } = await read(
        `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Oster Evening</title><link rel="self" href="https://oster.example/feed"/><link href="https://oster.example/"/><entry><title type="html">Crane &amp;amp; quay</title><link href="/crane"/><author><name>Ann Quist</name></author><published>2026-05-04T10:15:30Z</published><updated>2026-05-04T11:00:00Z</updated>${content}</entry></feed>`,
        'a.atom',
      );
      expect(codes).toEqual([]);
      expect(articles[0]).toMatchObject({
        url: 'https://oster.example/crane',
        headline: 'Crane & quay',
        byline: 'Ann Quist',
        readFrom: { format: 'atom' },
      });
      expect(articles[0]?.updatedAt?.from).toBe('2026-05-04T11:00:00Z');
      expect(bodyOf(articles[0])).toEqual([ONE, TWO]);
    }
  });

  it('reads RSS 1.0', async () => {
    const { articles } = await read(
      `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Oster Evening</title><link>https://oster.example/</link></channel>${item(`<dc:date>2026-05-04T10:15:30Z</dc:date>${whole}`)}</rdf:RDF>`,
    );
    expect(articles[0]?.publishedAt?.from).toBe('2026-05-04T10:15:30Z');
  });
});

describe('JSON Feed', () => {
  it('reads items with HTML or text', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Oster Evening',
      home_page_url: 'https://oster.example/',
      items: [
        {
          id: '1',
          url: 'https://oster.example/1',
          title: 'Crane',
          content_html: BODY,
          date_published: '2026-05-04T10:15:30Z',
        },
        {
          id: '2',
          url: 'https://oster.example/2',
          title: 'Crane',
          content_text: `${ONE}\n\n${TWO}`,
          authors: [{ name: 'Ann Quist' }],
        },
        { id: '3', url: 'https://oster.example/3', title: 'Crane', summary: ONE },
      ],
    };
    for (const text of [JSON.stringify(feed), JSON.stringify(feed, null, 2)]) {
      const { articles, codes } = await read(text, 'feed.json');
      expect(articles.map(bodyOf)).toEqual([
        [ONE, TWO],
        [ONE, TWO],
      ]);
      expect(articles[1]).toMatchObject({
        byline: 'Ann Quist',
        readFrom: { format: 'json-feed', name: 'feed.json#2' },
      });
      expect(codes).toContain('feed-no-content');
    }
  });
});

describe('feeds that are not as they must be', () => {
  it('follows no entity, inside or outside', async () => {
    const bombs = Array.from({ length: 9 }, (_, i) => `<!ENTITY b${i + 1} "${`&b${i};`.repeat(10)}">`).join('');
    const type = `<!DOCTYPE rss [<!ENTITY b0 "boom">${bombs}<!ENTITY file SYSTEM "file:///etc/passwd">]>`;
    const text = rss(item(whole.replace(ONE, `${ONE} &b9; &file;`))).replace('?>', `?>${type}`);
    const { articles, codes } = await read(text);
    expect(codes).toContain('feed-entities');
    expect(articles[0]?.text.length).toBeLessThan(1000);
    expect(articles[0]?.text).not.toContain('root:');
  });

  it('reads what comes before a cut', async () => {
    const text = rss(item(whole).repeat(3));
    const { articles, codes } = await read(text.slice(0, text.length - 300));
    expect(articles.length).toBeGreaterThanOrEqual(1);
    expect(codes).toContain('input-cut-off');
    expect((await read(text.slice(0, 350))).codes).toEqual(['input-no-article']);
  });

  it('reads a bare ampersand and passes over addresses that are none', async () => {
    const { articles } = await read(
      rss(item(`${whole}<guid isPermaLink="false">x</guid>`, 'javascript:alert(1) & more')),
    );
    expect([articles.length, articles[0]?.url]).toEqual([1, null]);
  });

  it.each([
    ['deep nesting', `<a>`.repeat(20_000)],
    ['open tags', '<item><title>'.repeat(20_000)],
    ['open comments', '<!--'.repeat(100_000)],
    ['open CDATA', '<item><title><![CDATA['.repeat(20_000)],
    ['ampersands', `<item><title>${'&'.repeat(500_000)}</title></item>`],
    ['attributes', `<item ${'a="b" '.repeat(100_000)}></item>`],
  ])('ends soon on %s', async (_, inner) => {
    const start = Date.now();
    const { codes } = await read(rss(item(whole) + inner));
    expect(codes.length).toBeGreaterThan(0);
    expect(Date.now() - start).toBeLessThan(5000);
  });

  it('reads ten thousand items and tells of more', async () => {
    const { articles, codes } = await read(rss(item(whole).repeat(10_002)));
    expect(articles).toHaveLength(10_000);
    expect(codes).toContain('input-too-many');
  }, 60_000);
});
