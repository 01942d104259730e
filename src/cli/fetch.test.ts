import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serve, type Answer, type TestServer } from '../fetch/serverForTests.ts';
import type { Report } from '../model/index.ts';
import { runProgram } from './program.ts';
import { pretend, type Pretended, type Watched } from './surroundingsForTests.ts';

const page = (outlet: string, count: string, published = '2026-03-03T11:05:00Z') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry Solveig aground - ${outlet}</title>
<meta property="og:site_name" content="${outlet}"><meta property="article:published_time" content="${published}"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Ferry Solveig aground off Maren Island</h1>
<p>The ferry Solveig struck a reef off Maren Island on Tuesday with ${count} people on board, the coastguard said in the morning.</p>
<p>Boats took everyone ashore before noon. Divers looked at the hull in the afternoon and found a tear of nine metres.</p></article></body></html>`;

const zipped: Answer = (_, response) => {
  const body = gzipSync(page('Kvall 24', '231'));
  response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip', etag: '"k1"' });
  response.write(body.subarray(0, 100));
  response.end(body.subarray(100));
};

const feedOf = (item: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Island Radio</title>
<item><title>Ferry aground</title><link>https://radio.example/1</link><pubDate>Tue, 03 Mar 2026 11:30:00 GMT</pubDate><content:encoded><![CDATA[${item}]]></content:encoded></item>
<item><title>Weather</title><link>https://radio.example/2</link><description>Rain.</description></item></channel></rss>`;
const WORDS =
  'The ferry Solveig struck a reef off Maren Island on Tuesday with 219 people on board, the coastguard said. Boats took everyone ashore before noon, and divers looked at the hull.';
const typed =
  (type: string, body: string): Answer =>
  (_, response) =>
    response.writeHead(200, { 'content-type': type }).end(body);

let folder = '';
let server: TestServer;
const home = process.cwd();

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'twosource-fetch-'));
  process.chdir(folder);
  server = await serve({
    '/robots.txt': 'User-agent: *\nDisallow: /closed',
    '/meridian': page('The Meridian', '214'),
    '/kvall': (request, response) => {
      if (request.headers['if-none-match'] === '"k1"') response.writeHead(304).end();
      else zipped(request, response);
    },
    '/moved': (_, response) => response.writeHead(302, { location: '/kvall' }).end(),
    '/undated': page('The Meridian', '214', 'soon'),
    '/closed': page('Closed', '9'),
    '/scan.pdf': (_, response) => response.setHeader('content-type', 'application/pdf').end('%PDF-1.7 x'),
    '/feed.xml': typed('application/rss+xml', feedOf(`<p>${WORDS}</p><p>Nobody was hurt.</p>`)),
    '/rows.jsonl': typed('text/plain', `${JSON.stringify({ title: 'Ferry', text: WORDS })}\n{"title": "x"}\n`),
    '/api': typed('application/json', JSON.stringify({ title: 'Ferry', outlet: 'Kvall 24', text: WORDS })),
    '/empty': '<!doctype html><title>x</title><nav>Menu</nav>',
  });
});

afterEach(async () => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
  await server.close();
});

const at = (path: string, host = '127.0.0.1') => `http://${host}:${server.port}${path}`;

async function twosource(args: readonly string[], of: Pretended = {}): Promise<Watched & { code: number }> {
  const watched = pretend(of);
  const code = await runProgram(args, watched.surroundings);
  return { ...watched, code };
}

const CAPTURE = join('twosource-captures', '2026-03-03T12-00-05Z.warc.gz');

describe('addresses among the inputs', () => {
  it('are fetched, kept, and compared; the capture later gives the same report', async () => {
    writeFileSync('radio.html', page('Island Radio', 'more than 200'));
    const inputs = [at('/meridian'), 'radio.html', at('/moved')];
    const { code, out, err } = await twosource(['compare', ...inputs, '-f', 'json', '--allow-private']);
    expect([code, err()]).toEqual([
      0,
      `What was fetched is kept in ${CAPTURE}. Give that file to read the same bytes again.\n`,
    ]);
    const report = JSON.parse(out()) as Report;
    expect(report.articles.map(({ url, readFrom }) => [url, readFrom.name.replace(/#.*/u, '')]).sort()).toEqual(
      [
        [at('/meridian'), CAPTURE],
        [at('/kvall'), CAPTURE],
        [null, 'radio.html'],
      ].sort(),
    );
    await server.close();
    for (const again of [CAPTURE, 'twosource-captures']) {
      const later = await twosource(['compare', 'radio.html', again, '-f', 'json', '--offline']);
      expect([later.code, later.out(), later.err()]).toEqual([0, out(), '']);
    }
  });

  it.each([
    ['/feed.xml', '#3#1'],
    ['/rows.jsonl', '#3#1'],
    ['/api', '#3'],
  ])('of feeds and rows too are read from the capture, the same later (%s)', async (path, place) => {
    const { out, err } = await twosource(['compare', at(path), at('/meridian'), '-f', 'json', '--allow-private']);
    const { articles } = JSON.parse(out()) as Report;
    expect(articles.map(({ readFrom }) => readFrom.name).sort()).toEqual([CAPTURE + place, `${CAPTURE}#5`].sort());
    const [first, ...told] = err().split('\n');
    expect(first).toMatch(/^What was fetched is kept/u);
    await server.close();
    const later = await twosource(['compare', 'twosource-captures', '-f', 'json', '--offline']);
    expect([later.out(), later.err()]).toEqual([out(), told.join('\n')]);
  });

  it('of feeds name the record and its address where items are left out', async () => {
    await twosource(['fetch', at('/feed.xml'), at('/rows.jsonl'), '-o', 'kept', '--allow-private']);
    const { code, err } = await twosource(['compare', 'kept', '-f', 'json']);
    expect(code).toBe(3);
    expect(err()).toContain(`warc.gz: Record 3 (${at('/feed.xml')}): 1 of its 2 items give only a summary`);
    expect(err()).toMatch(/input-broken-row: .*: Record 5 \(.*\/rows\.jsonl\): kept\/.*warc\.gz#5#2 has no "text"/u);
  });

  it('carry the hash of what was received and the time of the capture', async () => {
    const { out } = await twosource(['read', at('/meridian'), '-f', 'json', '--allow-private', '--keep', 'kept', '-q']);
    const { articles } = JSON.parse(out()) as { articles: { article: Report['articles'][number] }[] };
    expect(articles[0]!.article).toMatchObject({
      url: at('/meridian'),
      capturedAt: '2026-03-03T12:00:05Z',
      readFrom: { sha256: createHash('sha256').update(page('The Meridian', '214')).digest('hex') },
    });
    expect(readdirSync('.')).toEqual(['kept']);
  });

  it('are a warning each where they fail, and the rest goes on', async () => {
    const inputs = [
      at('/gone'),
      at('/meridian'),
      at('/closed'),
      at('/scan.pdf'),
      'ftp://maren.example/x',
      at('/empty'),
    ];
    const { code, out, err } = await twosource(['compare', ...inputs, '-f', 'json', '--allow-private']);
    expect(code).toBe(3);
    expect(err()).toContain(`warning fetch-status: ${at('/gone')}: The server answered 404 Not Found.\n`);
    expect(err()).toContain(`warning fetch-robots: ${at('/closed')}: `);
    expect(err()).toMatch(/warning input-binary: .*warc\.gz: Record \d+ \(http[^ ]+\/scan\.pdf\): It is a PDF/u);
    expect(err()).toContain('warning fetch-not-web: ftp://maren.example/x: ');
    expect(err()).toContain(at('/empty'));
    const report = JSON.parse(out()) as Report;
    expect(report.articles).toHaveLength(1);
    expect(report.warnings.map((warning) => warning.code)).toEqual(
      expect.arrayContaining(['fetch-status', 'fetch-robots']),
    );
  });

  it('count as unread where a page holds no article', async () => {
    const { code } = await twosource(['compare', at('/meridian'), at('/empty'), '-f', 'json', '--allow-private']);
    expect(code).toBe(3);
  });

  it('of this machine are refused, and nothing is kept', async () => {
    const { code, err } = await twosource(['compare', at('/meridian', 'localhost'), '-f', 'json']);
    expect(code).toBe(1);
    expect(err()).toMatch(/^warning fetch-refused-private: .*--allow-private permits it\.\nerror nothing-read/u);
    expect([server.asked, readdirSync('.')]).toEqual([[], []]);
  });

  it('are named by their address in warnings, also where they were read from the capture', async () => {
    const { err } = await twosource(['read', at('/undated'), '--allow-private']);
    expect(err()).toContain(`warning article-no-date: ${at('/undated')} (${CAPTURE}#3): `);
  });

  it.each([
    [['--offline'], {}],
    [[], { TWOSOURCE_OFFLINE: '1' }],
  ])('are an error where the network is forbidden (%j, %j), before anything is sent', async (option, env) => {
    const connect = vi.spyOn(Socket.prototype, 'connect');
    for (const command of [
      ['compare', 'a.html', at('/meridian')],
      ['read', at('/meridian')],
      ['fetch', at('/meridian'), '-o', 'x'],
    ]) {
      const { code, err } = await twosource([...command, '--allow-private', ...option], { env });
      expect([code, err()]).toEqual([2, expect.stringMatching(/^error offline: .* Nothing was sent\.\n$/u)]);
    }
    expect([connect.mock.calls, server.asked, readdirSync('.')]).toEqual([[], [], []]);
    connect.mockRestore();
  });

  it('do not stand in the way of files when the network is forbidden', async () => {
    writeFileSync('a.html', page('The Meridian', '214'));
    expect((await twosource(['compare', 'a.html', '-f', 'json', '--offline'])).code).toBe(0);
  });

  it('show progress in a terminal', async () => {
    const { err } = await twosource(['read', at('/meridian'), '--allow-private'], { columns: 80 });
    expect(err()).toContain(`Fetching 1 of 1: ${at('/robots.txt')}`);
  });

  it('without a scheme are taken for files, with a hint', async () => {
    const { err } = await twosource(['compare', 'maren.example/page', '-f', 'json']);
    expect(err()).toContain('There is no such file or folder. For a page of the web write https:// before it.');
  });
});

describe('twosource fetch', () => {
  it('keeps pages, says where in a line, and keeps again only what has changed', async () => {
    const args = ['fetch', at('/kvall'), at('/meridian'), '--out', 'kept', '--allow-private'];
    const path = join('kept', '2026-03-03T12-00-05Z.warc.gz');
    const first = await twosource(args);
    expect([first.code, first.out(), first.err()]).toEqual([0, `2 pages fetched and kept in ${path}.\n`, '']);
    const before = readFileSync(path);
    const again = await twosource([...args, at('/gone')]);
    expect(again.code).toBe(3);
    expect(again.out()).toBe('2 pages unchanged since the capture already kept; 1 page not fetched.\n');
    expect(again.err()).toMatch(/^warning fetch-status: [^\n]+\n$/u);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync('kept').sort()).toEqual(['.twosource-fetch.json', '2026-03-03T12-00-05Z.warc.gz']);
  });

  it('takes a list from standard input', async () => {
    const input = `# two pages\n${at('/kvall')}\r\n\n  ${at('/meridian')}\n`;
    const { out } = await twosource(['fetch', '-', '--out', 'kept', '--allow-private'], { input });
    expect(out()).toMatch(/^2 pages fetched/u);
  });

  it('answers 1 where nothing was fetched, and shows no password', async () => {
    const { code, out, err } = await twosource(['fetch', 'https://me:secret@maren.example/x', '-o', 'kept']);
    expect([code, out()]).toEqual([1, '']);
    expect(err()).toMatch(/^warning fetch-credentials: https:\/\/…@maren\.example\/x: .*\nerror nothing-fetched: /u);
    expect(err()).not.toContain('secret');
  });

  it.each([
    [['fetch', 'https://maren.example/'], 'unknown-usage'],
    [['fetch', '-o', 'kept'], 'unknown-usage'],
    [['fetch', 'https://maren.example/', '-o', 'kept', '--delay', 'soon'], 'bad-delay'],
    [['fetch', 'https://maren.example/', '-o', 'kept', '--delay', '600001'], 'bad-delay'],
    [['compare', 'https://maren.example/', '--delay', '-1'], 'bad-delay'],
  ])('answers 2 to %j with %s', async (args, code) => {
    const { code: exit, err } = await twosource(args);
    expect(exit).toBe(2);
    expect(err()).toContain(`error ${code}: `);
  });

  it('answers 2 where the folder takes nothing', async () => {
    writeFileSync('notes', 'mine');
    const { code, err } = await twosource(['fetch', at('/meridian'), '-o', 'notes', '--allow-private']);
    expect(code).toBe(2);
    expect(err()).toMatch(/^error out-not-writable: What was fetched could not be kept in notes \(EEXIST\)/u);
    expect(readFileSync('notes', 'utf8')).toBe('mine');
  });
});
