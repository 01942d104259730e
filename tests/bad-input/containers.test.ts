import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readInput } from '../../src/read/readInput.ts';
import { gzip, join, utf8 } from '../../src/read/unpack/unpackForTests.ts';
import { zip } from '../../src/read/wacz/zipForTests.ts';
import { packed, page as savedPage, response } from '../../src/read/warc/warcForTests.ts';
import { compareFilesOf, CRANE, CRANE_AGAIN } from './runCompare.ts';

const MOST_CPU_MS = 2000;
const MOST_MB = 500;
const ZEROS = new Uint8Array(50_000_000);
const GIGABYTE = join(...Array.from({ length: 20 }, () => gzip(ZEROS)));
const second = response({ url: 'https://b.example/crane' });

/** Ten entities, each ten times the one before: ten thousand million letters where they are followed. */
const LAUGHS = Array.from({ length: 10 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');
const feed = (doctype: string, text: string) =>
  `<?xml version="1.0"?><!DOCTYPE rss [${doctype}]><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Oster Evening</title><item><title>Crane falls</title><link>https://oster.example/crane</link><content:encoded><![CDATA[${savedPage()}]]></content:encoded><description>${text}</description></item></channel></rss>`;

interface Harm {
  readonly file: string;
  readonly bytes: () => Uint8Array;
  /** Articles that are read all the same. */
  readonly articles: number;
  readonly code: string;
}

const HARMS: Readonly<Record<string, Harm>> = {
  'a gigabyte of zeros in a megabyte of gzip': {
    file: 'bomb.html.gz',
    bytes: () => GIGABYTE,
    articles: 0,
    code: 'input-unpacks-too-large',
  },
  'gzip in gzip in gzip': {
    file: 'onion.html.gz',
    bytes: () => gzip(gzip(gzip(ZEROS))),
    articles: 0,
    code: 'input-binary',
  },
  'a record whose body unpacks to a gigabyte': {
    file: 'bomb.warc.gz',
    bytes: () =>
      packed(response({ headers: ['Content-Type: text/html', 'Content-Encoding: gzip'], body: GIGABYTE }), second),
    articles: 1,
    code: 'archive-broken-record',
  },
  'a record whose body unpacks to fifty megabytes by brotli': {
    file: 'brotli.warc.gz',
    bytes: () => {
      const body = Uint8Array.from(brotliCompressSync(ZEROS, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }));
      return packed(response({ headers: ['Content-Type: text/html', 'Content-Encoding: br'], body }), second);
    },
    articles: 1,
    code: 'archive-no-article',
  },
  'a record that is itself a bomb': {
    file: 'record.warc.gz',
    bytes: () => join(gzip(second), ...Array.from({ length: 5 }, () => gzip(ZEROS))),
    articles: 1,
    code: 'archive-broken-record',
  },
  'a file of a WACZ that unpacks to more than it says': {
    file: 'bomb.wacz',
    bytes: () =>
      zip([
        { name: 'archive/data.warc.gz', bytes: packed(second) },
        { name: 'archive/bomb.warc', bytes: ZEROS, deflate: true, size: 100 },
      ]),
    articles: 1,
    code: 'input-unpacks-too-large',
  },
  'a WACZ with names that lead out of it': {
    file: 'path.wacz',
    bytes: () =>
      zip([
        { name: 'archive/data.warc.gz', bytes: packed(second) },
        { name: '../../twosource-escaped.warc', bytes: second },
        { name: `${tmpdir()}/twosource-escaped.warc`, bytes: second },
      ]),
    articles: 1,
    code: 'archive-unsafe-name',
  },
  'a header that holds another header': {
    file: 'header.warc',
    bytes: () =>
      join(
        response({ fields: { 'WARC-Target-URI': 'https://a.example/\r\nContent-Length: 3\r\nWARC-Type: metadata' } }),
        second,
      ),
    articles: 1,
    code: 'archive-broken-record',
  },
  'a length of a thousand digits': {
    file: 'length.warc',
    bytes: () => join(second, response({ fields: { 'Content-Length': '9'.repeat(1000) } })),
    articles: 1,
    code: 'archive-broken-record',
  },
  'a feed whose entities grow ten thousand million times': {
    file: 'laughs.xml',
    bytes: () => utf8(feed(`<!ENTITY e0 "ha">${LAUGHS}`, '&e10;')),
    articles: 1,
    code: 'feed-entities',
  },
  'a feed whose entities name each other': {
    file: 'circle.xml',
    bytes: () => utf8(feed('<!ENTITY a "&b;"><!ENTITY b "&a;">', '&a;')),
    articles: 1,
    code: 'feed-entities',
  },
  'a feed whose entity is a file of this machine': {
    file: 'outside.xml',
    bytes: () => utf8(feed('<!ENTITY a SYSTEM "file:///etc/passwd">', '&a;')),
    articles: 1,
    code: 'feed-entities',
  },
};

async function read({ file, bytes }: { readonly file: string; readonly bytes: Uint8Array }) {
  const before = process.cpuUsage();
  const { articles, warnings } = await readInput({ name: file, bytes }, { zone: null });
  const { user, system } = process.cpuUsage(before);
  return { articles, codes: warnings.map(({ code }) => code), cpu: (user + system) / 1000 };
}

describe('an archive, a feed or a packed file that is made to harm', () => {
  for (const [name, harm] of Object.entries(HARMS)) {
    it(`is told of, and the rest is read: ${name}`, async () => {
      const bytes = harm.bytes();
      let result = await read({ file: harm.file, bytes });
      // Other work on the machine makes CPU time longer too.
      for (let again = 0; again < 2 && result.cpu >= MOST_CPU_MS; again++)
        result = await read({ file: harm.file, bytes });
      expect(result.articles).toHaveLength(harm.articles);
      expect(result.codes).toContain(harm.code);
      expect(result.cpu).toBeLessThan(MOST_CPU_MS);
      expect(JSON.stringify(result.articles)).not.toContain('root:');
    }, 60_000);
  }

  it('stays below 500 MB over all of them', () => {
    expect(process.resourceUsage().maxRSS / 1024).toBeLessThan(MOST_MB);
  });

  it('writes nothing beside an archive', () => {
    for (const folder of [tmpdir(), joinPath(tmpdir(), '..'), process.cwd()]) {
      expect(existsSync(joinPath(folder, 'twosource-escaped.warc'))).toBe(false);
    }
  });

  it('stands beside sound inputs, which are compared', async () => {
    const { code, report, warnings } = await compareFilesOf({
      'a.html': CRANE,
      'bomb.html.gz': GIGABYTE,
      'laughs.xml': HARMS['a feed whose entities grow ten thousand million times']!.bytes(),
      'b.html': CRANE_AGAIN,
    });
    expect(code).toBe(3);
    expect(report?.articles.length).toBeGreaterThanOrEqual(2);
    expect(warnings).toContain('input-unpacks-too-large: bomb.html.gz');
    expect(warnings).toContain('feed-entities: laughs.xml');
  }, 60_000);
});
