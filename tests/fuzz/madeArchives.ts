import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { zip } from '../../src/read/wacz/zipForTests.ts';
import { madePage } from './madeMarkup.ts';

const bytesOf = (text: string) => Buffer.from(text, 'utf8');
const HEADERS: readonly [string, ...string[]] = [
  '',
  'Content-Encoding: gzip',
  'Content-Encoding: br',
  'Transfer-Encoding: chunked',
  'Content-Type: text/plain',
  'Content-Type: image/png',
];
const ADDRESSES: readonly [string, ...string[]] = [
  'https://ulvik.example/crane',
  'https://ulvik.example/a b\u0000c',
  'urn:x',
  '<https://ulvik.example/>',
  'https://x/\r\nWARC-Type: response',
  '',
];
const DATES: readonly [string, ...string[]] = [
  '2026-04-14T09:00:00Z',
  '2026-13-99T00:00:00Z',
  '',
  '2026-04-14T09:00:00.123456789Z',
];
const TYPES: readonly [string, ...string[]] = [
  'response',
  'resource',
  'request',
  'warcinfo',
  'revisit',
  'metadata',
  'continuation',
  'nonsense',
];

/** The first, sound value most of the time, so that an input of many parts is broken in few of them. */
function mostly<T>(values: readonly [T, ...T[]]): fc.Arbitrary<T> {
  return fc.oneof({ weight: 12, arbitrary: fc.constant(values[0]) }, fc.constantFrom(...values));
}

const response = fc
  .record({
    page: madePage,
    header: mostly(HEADERS),
    status: mostly(['200 OK', '404 Gone', '301 Moved', 'x']),
    chunk: fc.constantFrom('5', 'ffffffff', '-1', 'zz', '0', '1'),
    honest: mostly([true, false]),
  })
  .map(({ page, header, status, chunk, honest }) => {
    let body = bytesOf(page);
    if (honest && header.endsWith('gzip')) body = gzipSync(body);
    if (header.endsWith('chunked')) {
      const size = honest ? body.length.toString(16) : chunk;
      body = Buffer.concat([bytesOf(`${size}\r\n`), body, bytesOf('\r\n0\r\n\r\n')]);
    }
    return Buffer.concat([
      bytesOf(`HTTP/1.1 ${status}\r\nContent-Type: text/html\r\n${header === '' ? '' : `${header}\r\n`}\r\n`),
      body,
    ]);
  });

const record = fc
  .record({
    type: mostly(TYPES),
    address: mostly(ADDRESSES),
    date: mostly(DATES),
    block: response,
    wrongBy: mostly([0, -5, 7, 1_000_000_000_000]),
    digest: mostly(['right', 'none', 'wrong', 'sha1']),
    packed: fc.boolean(),
  })
  .map(({ type, address, date, block, wrongBy, digest, packed }) => {
    const sum = createHash('sha256')
      .update(digest === 'wrong' ? 'x' : block)
      .digest('hex');
    const lines = [
      'WARC/1.1',
      `WARC-Type: ${type}`,
      `WARC-Target-URI: ${address}`,
      `WARC-Date: ${date}`,
      'WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>',
      `Content-Type: application/http; msgtype=${type}`,
      `Content-Length: ${Math.max(0, block.length + wrongBy)}`,
      ...(digest === 'none' ? [] : [`WARC-Block-Digest: ${digest === 'sha1' ? 'sha1:AAAA' : `sha256:${sum}`}`]),
    ];
    const whole = Buffer.concat([bytesOf(`${lines.join('\r\n')}\r\n\r\n`), block, bytesOf('\r\n\r\n')]);
    return packed ? gzipSync(whole) : whole;
  });

/** A web archive of a few records, each packed or not. */
export const madeWarc = fc.array(record, { minLength: 1, maxLength: 5 }).map((records) => Buffer.concat(records));

const NAMES: readonly [string, ...string[]] = [
  'archive/data.warc',
  'archive/data.warc.gz',
  '../../etc/passwd',
  '/abs.warc',
  'archive\\..\\x.warc',
  'archive/data.warc\u0000.txt',
  '',
];
const LISTS: readonly [string, ...string[]] = [
  '{"format":"json-pages-1.0","id":"pages"}\n{"url":"https://ulvik.example/crane","ts":"2026-04-14T09:00:00Z"}\n',
  '{',
  '[]',
  '\u0000',
];

/** A WACZ: a ZIP archive with a web archive, its list of pages and its description, sound or not. */
export const madeWacz = fc
  .record({
    warc: madeWarc,
    name: mostly(NAMES),
    list: mostly(LISTS),
    deflated: fc.boolean(),
    wrongBy: mostly([0, -9, 4_000_000_000]),
    described: mostly(['right', 'wrong', 'broken']),
  })
  .map(({ warc, name, list, deflated, wrongBy, described }) => {
    const hash = described === 'right' ? createHash('sha256').update(warc).digest('hex') : 'x';
    const about =
      described === 'broken'
        ? '{'
        : JSON.stringify({
            profile: 'data-package',
            wacz_version: '1.1.1',
            resources: [{ name: 'data', path: name, hash: `sha256:${hash}`, bytes: warc.length }],
          });
    return zip([
      { name: 'datapackage.json', bytes: about, deflate: deflated },
      { name: 'pages/pages.jsonl', bytes: list, deflate: deflated },
      { name, bytes: warc, deflate: deflated, size: Math.max(0, Math.min(warc.length + wrongBy, 4_000_000_000)) },
    ]);
  });
