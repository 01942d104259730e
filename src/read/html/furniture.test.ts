import { describe, expect, it } from 'vitest';
import { readInput } from '../readInput.ts';

const PROSE = [
  'A harbour crane fell across a warehouse at Oster quay on Monday and hurt four dockers, the port said.',
  '“Nobody was inside the warehouse when it happened,” the port director, Ida Holm, told reporters at the gate.',
  'The crane had been taken out of service in April because of its brakes, according to the log of the port.',
];
const TITLE = 'Crane falls on warehouse';
const linked = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const named = (name: string) => `<meta property="og:site_name" content="${name}">`;
const at = (host: string) => `<link rel="canonical" href="https://${host}/a/1">`;

async function read(head: string, byline = '', below = '') {
  const html = `<!doctype html><html lang="en"><head>${head}</head><body><main><h1>${TITLE}</h1>${byline}
    <div>${PROSE.map((text) => `<p>${text}</p>`).join('')}</div></main>${below}</body></html>`;
  const result = await readInput({ name: 'x.html', bytes: new TextEncoder().encode(html) }, { zone: null });
  const article = result.articles[0]!;
  const taken = article.publishedAt && `${article.publishedAt.from} ${article.publishedAt.foundBy}`;
  const credits = article.credits.map(({ kind, name, foundBy }) => `${kind} ${name}, ${foundBy}`);
  return { article, taken, credits, outlet: result.outlets[0]!, codes: result.warnings.map(({ code }) => code) };
}

describe('the outlet of a page', () => {
  it('is named by what fits its host', async () => {
    const head = `${at('news.oster.example')}${named('Harbour Group | Oster')}${linked({ '@type': 'NewsArticle', publisher: { name: 'HG Service' } })}`;
    expect((await read(head)).outlet).toMatchObject({ name: 'Oster', domain: 'oster.example' });
  });

  it('is read from the title beside the headline', async () => {
    const outlet = async (title: string) => (await read(`${at('oster.example')}<title>${title}</title>`)).outlet.name;
    expect(await outlet(`${TITLE} - Harbour - Oster Evening`)).toBe('Oster Evening');
    expect(await outlet(`Oster Evening: ${TITLE}`)).toBe('Oster Evening');
    expect(await outlet(TITLE)).toBe('oster.example');
  });

  it('is the paper where an agency is called the publisher, and the agency a credit', async () => {
    const head = `${at('oster.example')}${named('Oster Evening')}${linked({ '@type': 'NewsArticle', publisher: { name: 'Associated Press' }, sourceOrganization: { name: 'Oster Evening' } })}`;
    const { outlet, credits } = await read(head);
    expect(outlet.name).toBe('Oster Evening');
    expect(credits).toEqual(['agency Associated Press, metadata']);
  });

  it('is not the portal that carries the page', async () => {
    const shared = '<meta property="og:url" content="https://www.msn.com/en-us/a">';
    const { outlet, article } = await read(`${at('oster.example')}${shared}${named('MSN')}`);
    expect(outlet).toMatchObject({ name: 'oster.example', domain: 'oster.example', kind: 'newsroom' });
    expect(article.carriedBy).toBe('MSN');
  });
});

describe('the byline of a page', () => {
  const account = linked({ '@type': 'NewsArticle', author: { name: 'Bo Ek' } });

  it('is what readers are shown rather than an account of the metadata', async () => {
    const shown = '<p class="byline">By <a href="/authors/ada">Ada Lund</a>, Associated Press</p>';
    expect((await read(account, shown)).article.byline).toBe('Ada Lund, Associated Press');
    expect((await read(account)).article.byline).toBe('Bo Ek');
  });

  it('is not the author of a comment or of another article', async () => {
    const below = `<div class="comment-author">Cy Dahl</div><div class="related-author">Di Falk</div>`;
    expect((await read('', '', below)).article.byline).toBeNull();
  });

  it('puts the names of neighbouring elements together, each once', async () => {
    const shown =
      '<div class="authors"><span class="author">ADA LUND</span> and <span class="author">Bo Ek</span></div>';
    const head = '<meta name="author" content="Ada Lund">';
    expect((await read(head, shown)).article.byline).toBe('Ada Lund, Bo Ek');
  });
});

describe('the times of a page', () => {
  it('come from the words before an element rather than from its name', async () => {
    const shown =
      '<p><time datetime="2026-05-04T08:00:00Z">4 May</time> Updated: <time class="published" datetime="2026-05-04T09:30:00Z">4 May</time></p>';
    const { taken, article } = await read('', shown);
    expect(taken).toBe('2026-05-04T08:00:00Z time element');
    expect(article.updatedAt?.from).toBe('2026-05-04T09:30:00Z');
  });

  it('pass over dates of other articles, of comments and in running text', async () => {
    const below = `<ul>${'<li><a href="/b">Another report of the harbour</a> <time datetime="2025-01-01T00:00:00Z">1 January</time></li>'.repeat(30)}</ul>
      <p class="comment-date">3 May 2024</p>`;
    const { taken, codes } = await read(
      '<meta name="lastmod" content="none">',
      '',
      below.replace('<ul>', `<p>${'x '.repeat(800)}</p><ul>`),
    );
    expect(taken).toBeNull();
    expect(codes).toContain('article-no-date');
  });

  it('are read from JSON-LD that a template broke, and from that of the page', async () => {
    const broken =
      '<script type="application/ld+json">{"@type":"NewsArticle","keywords":["a",],"datePublished":"2026-05-04T08:00:00Z",}</script>';
    expect((await read(broken)).taken).toBe('2026-05-04T08:00:00Z json-ld');
    const page = linked({ '@graph': [{ '@type': 'WebPage', datePublished: '2026-05-04T08:00:00Z' }] });
    expect((await read(page)).taken).toBe('2026-05-04T08:00:00Z json-ld page');
  });

  it('are read from the address where nothing else gives them', async () => {
    const url = (path: string) => `<link rel="canonical" href="https://oster.example/${path}">`;
    expect((await read(url('2026/may/04/crane'))).taken).toBe('2026-05-04T00:00:00Z url');
    expect((await read(url('crane-20260504'))).taken).toBe('2026-05-04T00:00:00Z url');
    expect((await read(url('crane-20269904'))).taken).toBeNull();
  });
});

describe('the standfirst of a page', () => {
  it('is no date, byline, promo or summary of another article', async () => {
    const head = (inside: string) => read('', `<div class="subhead">${inside}</div>`);
    expect((await head('Updated on 4 May 2026 at 20:17 by the desk')).article.standfirst).toBeNull();
    expect((await head('Four dockers were hurt and the quay is closed')).article.standfirst).toBe(
      'Four dockers were hurt and the quay is closed',
    );
    const far = `<p>${'Other words. '.repeat(9)}</p>`.repeat(20);
    const other = '<div class="excerpt">A lighthouse by the sea is sold to a stranger</div>';
    expect((await read('', '', far + other)).article.standfirst).toBeNull();
  });
});
