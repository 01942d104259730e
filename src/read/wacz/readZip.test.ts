import { describe, expect, it } from 'vitest';
import { readInput } from '../readInput.ts';
import { join, utf8 } from '../unpack/unpackForTests.ts';
import { hexOf, info, packed, page, response } from '../warc/warcForTests.ts';
import { zip, type TestFile } from './zipForTests.ts';

async function read(bytes: Uint8Array, name = 'saved.wacz') {
  const { articles, warnings } = await readInput({ name, bytes }, { zone: null });
  const told = warnings.filter(({ code }) => code !== 'article-no-date');
  return { articles, warnings: told, codes: told.map(({ code }) => code) };
}

const FRAME = response({ url: 'https://frames.example/f', body: page('Frames') });
const WARC = packed(
  info(),
  response({ url: 'https://oster.example/go', status: 302, headers: ['Location: /crane'], body: '' }),
  response(),
  FRAME,
  response({ url: 'https://kvall.example/crane', body: page('Kvall 24') }),
);

function wacz(pages: readonly string[], more: readonly TestFile[] = [], warc = WARC): Uint8Array {
  const rows = [{ format: 'json-pages-1.0' }, ...pages.map((url) => ({ url }))]
    .map((row) => JSON.stringify(row))
    .join('\n');
  const manifest = JSON.stringify({
    profile: 'data-package',
    resources: [
      { path: 'archive/data.warc.gz', hash: `sha256:${hexOf(WARC)}` },
      { path: 'pages/pages.jsonl', hash: `sha256:${hexOf(utf8(rows))}` },
    ],
  });
  return zip([
    { name: 'datapackage.json', bytes: manifest, deflate: true },
    { name: 'pages/pages.jsonl', bytes: rows, deflate: true },
    { name: 'archive/data.warc.gz', bytes: warc },
    ...more,
  ]);
}

describe('readZip', () => {
  it('reads the pages that the list names, also by a redirection, and no frames', async () => {
    const { articles, warnings } = await read(wacz(['https://oster.example/go', 'https://kvall.example/crane#top']));
    expect(warnings).toEqual([]);
    expect(articles.map(({ url, readFrom }) => [url, readFrom.format, readFrom.name])).toEqual([
      ['https://oster.example/crane', 'wacz', 'saved.wacz#3'],
      ['https://kvall.example/crane', 'wacz', 'saved.wacz#5'],
    ]);
  });

  it('reads all pages where the list names none, and tells of those that are missing', async () => {
    expect((await read(wacz([]))).articles).toHaveLength(3);
    const { articles, codes } = await read(wacz(['https://gone.example/']));
    expect([articles.length, codes]).toEqual([3, ['archive-no-page']]);
  });

  it('checks the digests of its files', async () => {
    const { articles, warnings } = await read(wacz(['https://oster.example/crane'], [], join(WARC, packed(info()))));
    expect(articles).toHaveLength(1);
    expect(warnings.map(({ code, says }) => [code, says.slice(0, 52)])).toEqual([
      ['archive-digest', 'The file archive/data.warc.gz in it is not what its '.slice(0, 52)],
    ]);
    const sealed = { name: 'datapackage-digest.json', bytes: JSON.stringify({ hash: `sha256:${'0'.repeat(64)}` }) };
    expect((await read(wacz(['https://oster.example/crane'], [sealed]))).codes).toEqual(['archive-digest']);
  });

  it('leaves out files whose names lead out of it', async () => {
    const names = [
      '../archive/a.warc.gz',
      '/archive/b.warc.gz',
      'archive/../../c.warc.gz',
      'archive\\d.warc.gz',
      'c:/e.warc.gz',
    ];
    const bad = [...names, 'archive/data.warc.gz'].map((name) => ({ name, bytes: packed(FRAME) }));
    const { articles, warnings, codes } = await read(wacz(['https://oster.example/crane'], bad));
    expect([articles.length, codes]).toEqual([1, ['archive-unsafe-name']]);
    expect(warnings[0]?.says).toContain('6 files in it were left out');
  });

  it('does not unpack more than the directory says', async () => {
    const bomb = { name: 'archive/bomb.warc', bytes: new Uint8Array(60_000_000), deflate: true };
    for (const size of [1000, 3_000_000_000]) {
      const { articles, codes } = await read(wacz(['https://oster.example/crane'], [{ ...bomb, size }]));
      expect([articles.length, codes]).toEqual([1, ['input-unpacks-too-large']]);
    }
  });

  it('reads the records of one that was cut off before its directory', async () => {
    const whole = wacz([]);
    const { articles, codes } = await read(whole.subarray(0, whole.length - 400));
    expect(articles.length).toBeGreaterThanOrEqual(2);
    expect(codes).toContain('archive-truncated');
  });

  it('refuses books, documents and damaged archives, saying what they are', async () => {
    const book = zip([
      { name: 'mimetype', bytes: 'application/epub+zip' },
      { name: 'META-INF/container.xml', bytes: '<x/>' },
    ]);
    const says = async (bytes: Uint8Array) =>
      (await read(bytes, 'x.bin')).warnings.map((each) => [each.code, each.says.slice(0, 24)]);
    expect(await says(book)).toEqual([['input-binary', 'It is an EPUB book, whic']]);
    expect(await says(zip([{ name: 'word/document.xml', bytes: '<x/>' }]))).toEqual([
      ['input-binary', 'It is a ZIP archive or o'],
    ]);
    expect(await says(book.subarray(0, 40))).toEqual([['input-binary', 'It is a ZIP archive that']]);
  });
});
