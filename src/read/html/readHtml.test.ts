import { describe, expect, it } from 'vitest';
import { readInput } from '../readInput.ts';

const PROSE = [
  'A harbour crane fell across a warehouse at Oster quay on Monday and hurt four dockers, the port said.',
  '“Nobody was inside the warehouse when it happened,” the port director, Ida Holm, told reporters at the gate.',
  'The crane had been taken out of service in April because of its brakes, according to the log of the port.',
];

function page(head: string, inside: string, around = ''): string {
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8">${head}</head><body>
    <nav><a href="/">Home</a><a href="/sport">Sport</a></nav>
    <div id="cookie-banner"><p>We use cookies to count readers of this page and to show advertisements.</p></div>
    <article>${inside}</article>${around}</body></html>`;
}

async function readPage(html: string) {
  const result = await readInput({ name: 'oster.html', bytes: new TextEncoder().encode(html) }, { zone: null });
  const article = result.articles[0]!;
  const blocks = article.blocks.map(({ kind, span }) => [kind, article.text.slice(span.start, span.end)]);
  const reasons = new Map(article.dropped.map(({ text, reason }) => [text, reason]));
  return { article, blocks, reasons, outlet: result.outlets[0]!, codes: result.warnings.map(({ code }) => code) };
}

const paragraphs = PROSE.map((text) => `<p>${text}</p>`);

describe('readHtml', () => {
  it('gives paragraphs, subheads and captions in place and leaves the rest out with a reason', async () => {
    const { blocks, reasons } = await readPage(
      page(
        '<title>Crane falls on warehouse - Oster Evening</title>',
        `<h1>Crane falls on warehouse</h1>${paragraphs[0]}<figure><img src=x><figcaption>The crane. Photo: Ada Lund/AP</figcaption></figure>
         ${paragraphs[1]}<h2>Brakes</h2>${paragraphs[2]}<div class="newsletter-signup"><p>The day in Oster, in your inbox every evening.</p></div>
         <p><a href="/a">Council votes on lighthouse by the sea</a></p>`,
      ),
    );
    expect(blocks).toEqual([
      ['paragraph', PROSE[0]],
      ['caption', 'The crane. Photo: Ada Lund/AP'],
      ['paragraph', PROSE[1]],
      ['subhead', 'Brakes'],
      ['paragraph', PROSE[2]],
    ]);
    expect(reasons.get('HomeSport')).toBe('menu');
    expect([...reasons.keys()].some((text) => text.startsWith('We use cookies'))).toBe(true);
  });

  it('reads metadata from JSON-LD, with owner and address', async () => {
    const data = {
      '@type': 'NewsArticle',
      headline: 'Crane falls on warehouse',
      datePublished: '2026-05-04T07:40:00+02:00',
      dateModified: '2026-05-04T08:25:00+02:00',
      author: [{ '@type': 'Person', name: 'Ada Lund' }],
      publisher: { name: 'Oster Evening', parentOrganization: { name: 'Quayside Media' } },
    };
    const head = `<link rel="canonical" href="https://www.oster.example/a/1"><script type="application/ld+json">${JSON.stringify(data)}</script>`;
    const { article, outlet } = await readPage(page(head, `<h1>Crane falls on warehouse</h1>${paragraphs.join('')}`));
    expect(article).toMatchObject({
      headline: 'Crane falls on warehouse',
      byline: 'Ada Lund',
      url: 'https://www.oster.example/a/1',
    });
    expect(article.publishedAt).toMatchObject({ from: '2026-05-04T05:40:00Z', zone: '+02:00', foundBy: 'json-ld' });
    expect(article.updatedAt?.from).toBe('2026-05-04T06:25:00Z');
    expect(outlet).toMatchObject({ name: 'Oster Evening', domain: 'oster.example', kind: 'newsroom' });
    expect(outlet.ownerId).not.toBeNull();
  });

  it('takes a standfirst that stands apart out of the text, and keeps a first paragraph that does not', async () => {
    const summary = 'Four dockers were hurt on Monday; the crane was out of service.';
    const head = `<meta name="description" content="${summary}">`;
    const apart = await readPage(
      page(
        head,
        `<header><h1>Crane falls</h1><p class="standfirst">${summary}</p></header><div>${paragraphs.join('')}</div>`,
      ),
    );
    expect(apart.article.standfirst).toBe(summary);
    expect(apart.article.text).not.toContain(summary);
    const among = await readPage(page(`<meta name="description" content="${PROSE[0]}">`, paragraphs.join('')));
    expect(among.article.text.startsWith(PROSE[0]!)).toBe(true);
  });

  it('warns of a time without a zone, a foreign language and a page without an article', async () => {
    const { codes, article } = await readPage(page('', `<p class="date">4 May 2026, 20:30</p>${paragraphs.join('')}`));
    expect(codes).toEqual(['article-zone-assumed']);
    expect(article.publishedAt?.precision).toBe('minute');
    const german =
      '<p>Der Kran ist am Montag auf das Lager gefallen, und vier Arbeiter wurden dabei verletzt, wie der Hafen mitteilte.</p>';
    expect((await readPage(page('', german.repeat(2).replace('Montag', 'Dienstag')))).codes).toContain(
      'article-language',
    );
  });

  it('gives the same id wherever the file lies', async () => {
    const bytes = new TextEncoder().encode(
      page('<meta property="og:site_name" content="Oster Evening">', paragraphs.join('')),
    );
    const [a, b] = await Promise.all(
      ['x/a.html', 'y/b.html'].map((name) => readInput({ name, bytes }, { zone: null })),
    );
    expect(a!.articles[0]!.id).toBe(b!.articles[0]!.id);
  });
});
