import { describe, expect, it } from 'vitest';
import { readInput } from '../readInput.ts';
import { gzip, utf8 } from '../unpack/unpackForTests.ts';

const TEXT =
  'A harbour crane fell across a warehouse at Oster quay on Monday and hurt four dockers, the port said.\nThe crane had been taken out of service in April because of its brakes, the log of the port says.';
const PLEASE = {
  authors: ['Ann Quist', 'Bo Lind'],
  date_download: '2026-05-05 06:00:00',
  date_modify: 'None',
  date_publish: '2026-05-04 10:15:30',
  description: 'Four dockers were taken to hospital.',
  filename: 'x.json',
  language: 'en',
  maintext: TEXT,
  source_domain: 'www.oster.example',
  title: 'Crane falls',
  url: 'https://www.oster.example/crane',
};

async function read(name: string, bytes: Uint8Array | string) {
  const input = { name, bytes: typeof bytes === 'string' ? utf8(bytes) : bytes };
  const { articles, outlets, warnings } = await readInput(input, { zone: null });
  return { articles, outlets, codes: warnings.map(({ code }) => code) };
}

describe('rows of news-please', () => {
  const expected = {
    url: 'https://www.oster.example/crane',
    headline: 'Crane falls',
    byline: 'Ann Quist, Bo Lind',
    standfirst: 'Four dockers were taken to hospital.',
    capturedAt: '2026-05-05T06:00:00Z',
    updatedAt: null,
    text: TEXT,
  };

  it('are read as JSONL, as an array and as one object', async () => {
    const files = {
      'a.jsonl': `${JSON.stringify(PLEASE)}\n\n${JSON.stringify(PLEASE)}`,
      'a.json': JSON.stringify([PLEASE, PLEASE], null, 1),
      'b.json': JSON.stringify(PLEASE, null, 2),
      'c.json': `${JSON.stringify(PLEASE)}\n${JSON.stringify(PLEASE)}\n`,
      plain: JSON.stringify(PLEASE, null, 2),
    };
    const names: Record<string, string[]> = {};
    for (const [name, text] of Object.entries(files)) {
      const { articles, outlets } = await read(name, text);
      for (const article of articles) expect(article).toMatchObject(expected);
      expect(articles[0]?.publishedAt?.from).toBe('2026-05-04T10:15:30Z');
      expect(outlets[0]?.domain).toBe('oster.example');
      names[name] = articles.map(({ readFrom }) => `${readFrom.format} ${readFrom.name}`);
    }
    expect(names).toEqual({
      'a.jsonl': ['jsonl a.jsonl#1', 'jsonl a.jsonl#3'],
      'a.json': ['json a.json#1', 'json a.json#2'],
      'b.json': ['json b.json'],
      'c.json': ['jsonl c.json#1', 'jsonl c.json#2'],
      plain: ['json plain'],
    });
  });

  it('drop a description that repeats the text', async () => {
    const { articles } = await read('b.json', JSON.stringify({ ...PLEASE, description: `${TEXT.slice(0, 90)}…` }));
    expect(articles[0]?.standfirst).not.toBe(`${TEXT.slice(0, 90)}…`);
  });
});

describe('JSON that is no article', () => {
  it.each([
    ['{"schemaVersion": 1, "findings": []}', ['input-own-report']],
    ['{"name": "twosource"}', ['input-no-article']],
    ['"words"', ['input-no-article']],
    ['[1, {"title": "x"}]', ['input-broken-row', 'input-broken-row']],
    ['{"maintext": "cut', ['input-broken-row']],
    ['['.repeat(200_000), ['input-broken-row']],
  ])('%s', async (text, codes) => {
    expect((await read('a.json', text)).codes).toEqual(codes);
  });
});

describe('packed files', () => {
  it('are read as what they are named and look like', async () => {
    const page = `<html><head><title>Crane falls</title></head><body><article>${TEXT.split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('')}</article></body></html>`;
    const html = await read('a.html.gz', gzip(page));
    expect(html.articles[0]?.readFrom).toMatchObject({ format: 'html', name: 'a.html.gz' });
    const rows = await read('a.jsonl.gz', gzip(JSON.stringify(PLEASE)));
    expect(rows.articles[0]?.readFrom).toMatchObject({ format: 'jsonl', name: 'a.jsonl.gz#1' });
  });

  it('are bounded, and say so where they are cut or packed twice', async () => {
    const cut = await read('a.txt.gz', gzip(`${TEXT}\n`.repeat(50)).subarray(0, 90));
    expect(cut.codes).toContain('input-cut-off');
    expect((await read('a.gz', gzip(gzip(TEXT)))).codes).toEqual(['input-binary']);
    expect((await read('a.gz', gzip(new Uint8Array(120_000_000)))).codes).toContain('input-unpacks-too-large');
  });
});
