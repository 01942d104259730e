import { describe, expect, it } from 'vitest';
import { readInput, type ReadResult } from './readInput.ts';

const PASTED = `Skip to content

Crane topples on to warehouse at Oster quay

By: Oster Evening Desk

May 4, 2026 08:17 PM IST First published on: May 4, 2026 at 06:56 PM IST
Oster quayThe crane lay across the roof on Monday morning. (AP Photo)

A harbour crane fell across a warehouse at Oster quay on Monday and hurt four dockers, the port said.

“Nobody was inside the warehouse,” the port director told The Associated Press by telephone.

Story continues below this ad

Wind was strong

The crane had been taken out of service in April because of its brakes, according to the port's own log.

Latest Comment
Post Comment
Trending Topics
Sport
`;

async function read(name: string, text: string, zone: string | null = null): Promise<ReadResult> {
  return readInput({ name, bytes: new TextEncoder().encode(text) }, { zone });
}

function bodyOf(result: ReadResult): string[] {
  return result.articles.flatMap(({ text, blocks }) =>
    blocks.map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`),
  );
}

describe('readInput on text copied from a page', () => {
  it('keeps the text unchanged and picks the article out by blocks', async () => {
    const result = await read('oster.txt', PASTED);
    expect(result.articles[0]?.text).toBe(PASTED);
    expect(bodyOf(result)).toEqual([
      'caption: Oster quayThe crane lay across the roof on Monday morning. (AP Photo)',
      'paragraph: A harbour crane fell across a warehouse at Oster quay on Monday and hurt four dockers, the port said.',
      'paragraph: “Nobody was inside the warehouse,” the port director told The Associated Press by telephone.',
      'subhead: Wind was strong',
      "paragraph: The crane had been taken out of service in April because of its brakes, according to the port's own log.",
    ]);
  });

  it('reads headline, byline, both times with their zone, and a picture credit', async () => {
    const article = (await read('oster.txt', PASTED)).articles[0]!;
    expect(article.headline).toBe('Crane topples on to warehouse at Oster quay');
    expect(article.byline).toBe('Oster Evening Desk');
    expect(article.publishedAt?.from).toBe('2026-05-04T13:26:00Z');
    expect(article.updatedAt?.from).toBe('2026-05-04T14:47:00Z');
    expect(article.publishedAt?.zone).toBe('+05:30');
    expect(article.credits.map(({ name, of }) => [name, of])).toEqual([
      ['Oster Evening Desk', 'text'],
      ['Associated Press', 'picture'],
    ]);
  });

  it('tells why each other line was left out', async () => {
    const article = (await read('oster.txt', PASTED)).articles[0]!;
    const reasons = Object.fromEntries(article.dropped.map(({ text, reason }) => [text, reason]));
    expect(reasons['Crane topples on to warehouse at Oster quay']).toBe('headline');
    expect(reasons['Story continues below this ad']).toBe('promo line');
    expect(reasons['Sport']).toBe('list of other articles');
  });
});

describe('readInput on a captured page', () => {
  const saved = (canonical: string) =>
    `<html><head>${canonical}<title>Crane falls at Oster quay</title></head><body><article><p>A harbour crane fell across a warehouse at Oster quay and hurt four dockers, the port said.</p><p>The crane had been taken out of service in April because of its brakes, the log of the port says.</p></article></body></html>`;
  const capture = {
    url: 'https://www.oster.example/crane?ref=x',
    contentType: null,
    capturedAt: '2026-05-05T06:00:00Z',
  };
  const readPage = async (page: string) => {
    const bytes = new TextEncoder().encode(page);
    return (await readInput({ name: 'a.html', bytes, capture }, { zone: null })).articles[0]!;
  };

  it('takes the address it came from where the page gives none of the same site', async () => {
    expect(await readPage(saved(''))).toMatchObject({ url: capture.url, capturedAt: capture.capturedAt });
    const own = '<link rel="canonical" href="https://oster.example/crane">';
    expect((await readPage(saved(own))).url).toBe('https://oster.example/crane');
    const reprint = '<link rel="canonical" href="https://kvall.example/kran">';
    expect((await readPage(saved(reprint))).url).toBe(capture.url);
  });

  it('takes for a page what its server calls one', async () => {
    const bytes = new TextEncoder().encode(
      `Crane <i>falls</i> at Oster quay. ${'The crane fell on <b>Monday</b>. '.repeat(9)}`,
    );
    const served = { ...capture, contentType: 'text/html' };
    const { articles } = await readInput({ name: 'a', bytes, capture: served }, { zone: null });
    expect(articles[0]?.readFrom.format).toBe('html');
  });

  it('reads a page that a program saved as one file, however large its pictures', async () => {
    const note =
      '<!--\n Page saved with SingleFile \n url: https://oster.example/crane \n saved date: Mon May 04 2026 10:15:30 GMT+0200 (x)\n-->';
    const picture = `<img src="data:image/png;base64,${'QUJD'.repeat(4_000_000)}">`;
    const page = saved('').replace('<head>', `${note}<head>`).replace('<article>', `<article>${picture}`);
    const { articles, warnings } = await read('a.html', page);
    expect(warnings.map(({ code }) => code)).toEqual(['article-no-date']);
    expect(articles[0]).toMatchObject({ url: 'https://oster.example/crane', capturedAt: '2026-05-04T08:15:30Z' });
  });
});

describe('readInput on bad input', () => {
  const codes = async (name: string, bytes: Uint8Array) =>
    (await readInput({ name, bytes }, { zone: null })).warnings.map((warning) => warning.code);

  it('answers with a coded warning', async () => {
    expect(await codes('a.txt', new Uint8Array())).toEqual(['input-empty']);
    const pdf = await readInput({ name: 'a.pdf', bytes: new TextEncoder().encode('%PDF-1.7 x') }, { zone: null });
    expect(pdf.warnings.map(({ code, says }) => [code, says.slice(0, 33)])).toEqual([
      ['input-binary', 'It is a PDF, which is not read, s'],
    ]);
    expect(
      await codes(
        'a.bin',
        Uint8Array.from({ length: 400 }, (_, i) => i % 7),
      ),
    ).toEqual(['input-binary']);
    expect(await codes('a.jsonl', new TextEncoder().encode('{"text": 1\n[]\n{}'))).toEqual([
      'input-broken-row',
      'input-broken-row',
      'input-broken-row',
    ]);
    expect(await codes('a.html', new TextEncoder().encode('<html><body><nav>Home</nav></body></html>'))).toEqual([
      'input-no-article',
    ]);
  });
});
