import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchInto } from './fetchInto.ts';
import { servingRaw } from './runForTests.ts';
import { testSettings, testWorld } from './serverForTests.ts';
import { cutRecords } from './warcForTests.ts';
import { joinBytes } from './wire.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const PAGE = '<!doctype html><title>Ferry aground</title><p>The ferry Solveig ran aground.</p>';
const ANSWERS = [
  bytes(`HTTP/1.1 200 OK\r\nContent-Length: ${PAGE.length}\r\n\r\n${PAGE}`),
  joinBytes([bytes('HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n'), gzipSync(PAGE)]),
  bytes(`HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${PAGE.length.toString(16)}\r\n${PAGE}\r\n0\r\n\r\n`),
  bytes('HTTP/1.1 302 Found\r\nLocation: /next\r\nContent-Length: 0\r\n\r\n'),
  bytes(`HTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\nHTTP/1.0 200 OK\r\n\r\n${PAGE}`),
];
const BITS = [
  '\r\n',
  '\n',
  '\r',
  '\0',
  '\r\n\r\n',
  'WARC/1.1\r\n',
  'HTTP/1.1 200 OK\r\n',
  '0\r\n\r\n',
  'ffffffff\r\n',
  '101 ',
]
  .concat(['Content-Length: 5\r\n', 'Transfer-Encoding: chunked\r\n', 'Content-Encoding: br\r\n', 'Upgrade: h2c\r\n'])
  .map(bytes);

/** Where a change is made as a share of the whole, how much is taken away, and what is put in. */
const change = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.nat({ max: 20 }),
  fc.constantFrom(...BITS, bytes('')),
);
const mangled = fc.tuple(fc.constantFrom(...ANSWERS), fc.array(change, { maxLength: 3 })).map(([answer, changes]) =>
  changes.reduce((made, [share, taken, put]) => {
    const at = Math.floor(share * made.length);
    return joinBytes([made.subarray(0, at), put, made.subarray(at + taken)]);
  }, answer),
);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'twosource-mangled-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('answers that are mangled', () => {
  it('end in a whole capture of exactly what came, or in a warning', async () => {
    let answer: Uint8Array = ANSWERS[0]!;
    const { port } = await servingRaw((socket) => socket.end(answer));
    await fc.assert(
      fc.asyncProperty(mangled, async (made) => {
        answer = made;
        const keeping = { folder, onlyNew: false, began: () => undefined };
        const settings = testSettings({ whole: 400, redirects: 2 }, { delay: 0 });
        const run = await fetchInto([`http://maren.example:${port}/a`], keeping, settings, testWorld());
        expect(run.fetched + run.warnings.length).toBe(1);
        const records = run.paths.flatMap((path) => cutRecords(readFileSync(path)));
        for (const { headers, block } of records.filter((one) => one.headers['WARC-Type'] === 'response')) {
          expect(headers['WARC-Target-URI']).toMatch(/^http:\/\/maren\.example:/u);
          expect(String.fromCharCode(...made)).toContain(block);
        }
      }),
      { seed: 1, numRuns: 150 },
    );
  });
});
