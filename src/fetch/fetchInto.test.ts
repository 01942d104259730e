import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { captureFile } from './captureFile.ts';
import { fetchInto } from './fetchInto.ts';
import { request } from './request.ts';
import { serving, servingRaw } from './runForTests.ts';
import { testSettings, testWorld, type Answer } from './serverForTests.ts';
import { cutRecords } from './warcForTests.ts';

const PAGE = '<!doctype html><title>Ferry aground</title><p>The ferry Solveig ran aground.</p>';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'twosource-fetch-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const into = (addresses: readonly string[], onlyNew = true) =>
  fetchInto(addresses, { folder, onlyNew, began: () => undefined }, testSettings(), testWorld());
const captures = () => readdirSync(folder).filter((name) => name.endsWith('.warc.gz'));
const recordsOf = (paths: readonly string[]) => cutRecords(readFileSync(paths[0]!));

describe('keeping what was fetched', () => {
  it('writes a WARC with requests, redirects and pages as they went over the wire', async () => {
    const { port } = await serving({
      '/a': (_, response) => response.writeHead(301, { location: '/b' }).end(),
      '/b': PAGE,
      '/gone': (_, response) => response.writeHead(410).end('gone'),
    });
    const host = `maren.example:${port}`;
    const run = await into([`http://${host}/a`, `http://${host}/gone`]);
    expect(run).toMatchObject({ fetched: 1, failed: 1, paths: [join(folder, '2026-03-03T12-00-05Z.warc.gz')] });
    const [info, ...records] = recordsOf(run.paths);
    expect(info!.headers).toMatchObject({ 'WARC-Type': 'warcinfo', 'WARC-Filename': '2026-03-03T12-00-05Z.warc.gz' });
    expect(info!.block).toContain('software: twosource/9.9.9\r\nformat: WARC File Format 1.1\r\n');
    expect(records.map(({ headers }) => [headers['WARC-Type'], headers['WARC-Target-URI']])).toEqual([
      ['request', `http://${host}/a`],
      ['response', `http://${host}/a`],
      ['request', `http://${host}/b`],
      ['response', `http://${host}/b`],
    ]);
    const [request, response] = records.slice(2);
    expect(request!.block).toMatch(/^GET \/b HTTP\/1\.1\r\n/u);
    expect(request!.headers['WARC-Concurrent-To']).toBe(response!.headers['WARC-Record-ID']);
    expect(response!.headers).toMatchObject({
      'WARC-Date': '2026-03-03T12:00:08Z',
      'WARC-IP-Address': '127.0.0.1',
      'Content-Type': 'application/http;msgtype=response',
      'WARC-Payload-Digest': `sha256:${createHash('sha256').update(PAGE).digest('hex')}`,
    });
    expect(response!.block).toMatch(
      /^HTTP\/1\.1 200 OK\r\ncontent-type: text\/html; charset=utf-8\r\n[^]+\r\n\r\n<!doctype/u,
    );
    expect(new Set([info!, ...records].map(({ headers }) => headers['WARC-Record-ID'])).size).toBe(5);
  });

  it('writes the same bytes for the same capture', async () => {
    const { port } = await serving({ '/a': withoutDate });
    const [one, two] = [
      await into([`http://maren.example:${port}/a`], false),
      await into([`http://maren.example:${port}/a`], false),
    ];
    expect(two.paths).toEqual([join(folder, '2026-03-03T12-00-05Z-2.warc.gz')]);
    expect(recordsOf(two.paths).slice(1)).toEqual(recordsOf(one.paths).slice(1));
  });

  it('never writes over what is there', async () => {
    writeFileSync(join(folder, '2026-03-03T12-00-05Z.warc.gz'), 'an earlier capture');
    const { port } = await serving({ '/a': PAGE });
    const { paths } = await into([`http://maren.example:${port}/a`]);
    expect(paths).toEqual([join(folder, '2026-03-03T12-00-05Z-2.warc.gz')]);
    expect(readFileSync(join(folder, '2026-03-03T12-00-05Z.warc.gz'), 'utf8')).toBe('an earlier capture');
  });

  it('makes the folder, and no file where nothing was fetched', async () => {
    const { port } = await serving({ '/a': PAGE });
    folder = join(folder, 'deep');
    expect((await into([`http://maren.example:${port}/gone`])).paths).toEqual([]);
    expect(existsSync(folder)).toBe(false);
    await into([`http://maren.example:${port}/a`]);
    expect(captures()).toHaveLength(1);
    folder = join(folder, '..');
  });

  it('throws where the folder takes nothing', async () => {
    const { port } = await serving({ '/a': PAGE });
    writeFileSync(join(folder, 'notes'), 'mine');
    folder = join(folder, 'notes');
    await expect(into([`http://maren.example:${port}/a`])).rejects.toMatchObject({ code: 'EEXIST' });
    expect(readFileSync(folder, 'utf8')).toBe('mine');
    folder = join(folder, '..');
  });

  it.each([
    ['a body that looks like a record', `HTTP/1.1 200 OK\r\nContent-Length: ${FORGED().length}\r\n\r\n${FORGED()}`],
    [
      'a header that looks like one',
      'HTTP/1.1 200 OK\r\nX-A: b\r\nWARC-Type: response\r\nWARC-1.1: x\r\nContent-Length: 1\r\n\r\nx',
    ],
    ['a status that looks like one', 'HTTP/1.1 200 WARC/1.1\r\nContent-Length: 1\r\n\r\nx'],
  ])('lets no server forge a record by %s', async (_what, answer) => {
    const server = await servingRaw((socket) => socket.end(answer));
    const records = recordsOf((await into([`http://maren.example:${server.port}/a`])).paths);
    expect(records.map(({ headers }) => headers['WARC-Type'])).toEqual(['warcinfo', 'request', 'response']);
    expect(records[2]!.block).toBe(answer);
  });

  it.each(['X: a\rWARC/1.1', 'X: a\n\nWARC/1.1\nWARC-Type: response', 'X: a\r\n\u0000', 'Location: /x\rWARC-Type: y'])(
    'keeps nothing of an answer with the header %j',
    async (header) => {
      const server = await servingRaw((socket) =>
        socket.end(`HTTP/1.1 200 OK\r\n${header}\r\nContent-Length: 1\r\n\r\nx`),
      );
      const { paths, warnings } = await into([`http://maren.example:${server.port}/a`]);
      expect([paths, warnings.map(({ code }) => code)]).toEqual([[], ['fetch-broken']]);
    },
  );
});

function FORGED(): string {
  return '\r\n\r\nWARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: http://kvall.example/\r\nContent-Length: 0\r\n\r\n\r\n\r\n';
}

const withoutDate: Answer = (_, response) => {
  response.sendDate = false;
  response.end(PAGE);
};

describe('fetching again into the same folder', () => {
  const tagged =
    (state: { tag: string; body: string }, seen: (string | undefined)[]): Answer =>
    (request, response) => {
      seen.push(request.headers['if-none-match']);
      if (request.headers['if-none-match'] === state.tag) response.writeHead(304).end();
      else
        response
          .setHeader('ETag', state.tag)
          .setHeader('Last-Modified', 'Tue, 03 Mar 2026 10:00:00 GMT')
          .end(state.body);
    };

  it('asks whether a page has changed, and keeps the old capture where it has not', async () => {
    const state = { tag: '"one"', body: PAGE };
    const seen: (string | undefined)[] = [];
    const { port } = await serving({ '/a': tagged(state, seen) });
    const address = `http://maren.example:${port}/a`;
    await into([address]);
    expect(await into([address])).toMatchObject({ fetched: 0, unchanged: 1, failed: 0, paths: [] });
    expect(captures()).toHaveLength(1);
    Object.assign(state, { tag: '"two"', body: PAGE.replace('aground', 'adrift') });
    expect(await into([address])).toMatchObject({ fetched: 1, unchanged: 0 });
    expect(await into([address])).toMatchObject({ fetched: 0, unchanged: 1 });
    expect(seen).toEqual([undefined, '"one"', '"one"', '"two"']);
    expect(captures()).toHaveLength(2);
  });

  it('keeps no second copy of the same bytes from a server that does not tell', async () => {
    const { port } = await serving({ '/a': PAGE });
    const address = `http://maren.example:${port}/a`;
    await into([address]);
    expect(await into([address])).toMatchObject({ fetched: 0, unchanged: 1, paths: [] });
  });

  it('fetches whole where the capture is gone, the memory is broken, or all is to be kept', async () => {
    const seen: (string | undefined)[] = [];
    const { port } = await serving({ '/a': tagged({ tag: '"one"', body: PAGE }, seen) });
    const address = `http://maren.example:${port}/a`;
    const { paths } = await into([address]);
    unlinkSync(paths[0]!);
    expect((await into([address])).fetched).toBe(1);
    expect((await into([address], false)).fetched).toBe(1);
    for (const broken of [
      '{',
      'null',
      '{"pages":{"x":7,"y":null}}',
      `{"pages":{"${address}":{"etag":"\\r\\nX: y"}}}`,
    ]) {
      writeFileSync(join(folder, '.twosource-fetch.json'), broken);
      expect((await into([address])).fetched).toBe(1);
    }
    expect(seen.every((tag) => tag === undefined)).toBe(true);
  });

  it('does not send back a tag that could carry a header', async () => {
    const server = await servingRaw((socket) =>
      socket.end(
        `HTTP/1.1 200 OK\r\nETag: "${'x'.repeat(400)}"\r\nLast-Modified: caf\u00e9\r\nContent-Length: 1\r\n\r\nx`,
      ),
    );
    const address = `http://maren.example:${server.port}/a`;
    await into([address]);
    expect(readFileSync(join(folder, '.twosource-fetch.json'), 'utf8')).toContain(
      '"etag": null,\n      "lastModified": null',
    );
  });
});

describe('capture files', () => {
  it('go on in another file where one has grown large', async () => {
    const { port } = await serving({ '/a': PAGE });
    const url = new URL(`http://maren.example:${port}/a`);
    const exchange = await request(url, {}, testSettings(), testWorld());
    const file = captureFile(folder, 0, 'twosource/9.9.9', 500);
    const paths = [await file.add([exchange]), await file.add([exchange])];
    expect(paths.map((path) => basename(path))).toEqual([
      '1970-01-01T00-00-00Z.warc.gz',
      '1970-01-01T00-00-00Z-2.warc.gz',
    ]);
    expect([file.paths(), captures()]).toEqual([paths, [...paths].map((path) => basename(path)).sort()]);
    expect(recordsOf([paths[1]!])).toHaveLength(3);
  });
});
