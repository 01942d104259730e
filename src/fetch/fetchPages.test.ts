import { gzipSync, brotliCompressSync, deflateRawSync, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { run, serving, text } from './runForTests.ts';
import { serve, testSettings, testWorld, type Answer } from './serverForTests.ts';
import type { World } from './world.ts';

const PAGE = '<!doctype html><title>Ferry aground</title><p>The ferry Solveig ran aground.</p>';

const redirect =
  (location: string, status = 302): Answer =>
  (_, response) =>
    response.writeHead(status, { location }).end();

describe('fetching pages', () => {
  it('gives the page with its type, and asks honestly', async () => {
    let headers: unknown;
    const { port } = await serving({
      '/x?a=1': (request, response) => {
        headers = request.rawHeaders;
        response.setHeader('Content-Type', 'text/html').end(PAGE);
      },
    });
    const { pages, summary } = await run([`http://maren.example:${port}/x?a=1#top`]);
    expect(summary).toEqual({ fetched: 1, unchanged: 0, failed: 0, warnings: [] });
    expect(pages[0]).toMatchObject({ contentType: 'text/html', downgraded: false });
    expect(pages[0]!.url.href).toBe(`http://maren.example:${port}/x?a=1`);
    expect(text(pages[0]!.bytes)).toBe(PAGE);
    expect(headers).toEqual(expect.arrayContaining(['user-agent', 'twosource/9.9.9']));
    expect(headers).not.toEqual(expect.arrayContaining(['cookie']));
  });

  it('reads robots.txt once a host, and keeps to it', async () => {
    const { port, asked } = await serving({
      '/robots.txt': 'User-agent: *\nDisallow: /no\nCrawl-delay: 3',
      '/a': PAGE,
      '/b': PAGE,
    });
    const world = testWorld();
    const at = (path: string) => `http://maren.example:${port}${path}`;
    const { codes, summary } = await run([at('/a'), at('/no'), at('/b'), at('/a#again')], { world });
    expect(asked).toEqual(['/robots.txt', '/a', '/b']);
    expect([codes, summary.fetched]).toEqual([['fetch-robots'], 2]);
    expect(world.slept).toEqual([3000, 3000]);
  });

  it('reads a robots.txt that is compressed', async () => {
    const robots: Answer = (_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('User-agent: *\nDisallow: /no'));
    const { port, asked } = await serving({ '/robots.txt': robots, '/no': PAGE });
    expect((await run([`http://maren.example:${port}/no`])).codes).toEqual(['fetch-robots']);
    expect(asked).toEqual(['/robots.txt']);
  });

  it('fetches nothing where robots.txt cannot be had', async () => {
    const { port, asked } = await serving({
      '/robots.txt': (_, response) => response.writeHead(503).end(),
      '/a': PAGE,
    });
    const { codes, says } = await run([`http://maren.example:${port}/a`]);
    expect([codes, asked]).toEqual([['fetch-robots'], ['/robots.txt']]);
    expect(says).toContain('503');
  });

  it('follows redirects, also to another host, whose robots.txt is then asked for', async () => {
    const other = await serving({ '/robots.txt': 'User-agent: *\nDisallow: /closed', '/open': PAGE, '/closed': PAGE });
    const first = await serving({
      '/a': redirect('b'),
      '/b': redirect(`//kvall.example:${other.port}/open`, 308),
      '/c': redirect(`http://kvall.example:${other.port}/closed`),
    });
    const at = (path: string) => `http://maren.example:${first.port}${path}`;
    const { pages, codes } = await run([at('/a'), at('/c')]);
    expect(pages[0]!.exchanges.map(({ status }) => status)).toEqual([302, 308, 200]);
    expect(pages[0]!.url.href).toBe(`http://kvall.example:${other.port}/open`);
    expect(codes).toEqual(['fetch-robots']);
    expect(other.asked).toEqual(['/robots.txt', '/open']);
  });

  it.each([
    ['http://10.0.0.1/', 'fetch-refused-private'],
    ['http://169.254.169.254/latest/meta-data', 'fetch-refused-private'],
    ['http://[::1]:80/', 'fetch-refused-private'],
    ['http://[::ffff:10.0.0.1]/', 'fetch-refused-private'],
    ['http://0x0a000001/', 'fetch-refused-private'],
    ['http://inside.example/', 'fetch-refused-private'],
    ['file:///etc/passwd', 'fetch-not-web'],
    ['http://me:secret@maren.example/', 'fetch-credentials'],
    ['http://[broken/', 'fetch-not-web'],
  ])('does not follow a redirect to %s', async (target, code) => {
    const { port } = await serving({ '/a': redirect(target) });
    const world = testWorld({ 'inside.example': ['192.168.7.7', 'fd00::1'] });
    expect((await run([`http://maren.example:${port}/a`], { world })).codes).toEqual([code]);
  });

  it('connects to the address that was judged, whatever the name leads to later', async () => {
    const { port, asked } = await serving({ '/a': PAGE });
    let count = 0;
    const world: World = {
      ...testWorld(),
      resolve: () => Promise.resolve([{ address: ['127.0.0.1', '127.0.0.2'][count++ % 2]!, family: 4 }]),
    };
    const { codes, says } = await run([`http://rebinding.example:${port}/a`], { world });
    expect([codes, asked, count]).toEqual([['fetch-refused-private'], ['/robots.txt'], 2]);
    expect(says).toMatch(/^rebinding\.example leads to 127\.0\.0\.2, a loopback address/u);
  });

  it('uses the public addresses of a host that has others as well', async () => {
    const { port } = await serving({ '/a': PAGE });
    const world = testWorld({ 'both.example': ['10.0.0.1', '127.0.0.1', 'fe80::1'] });
    expect((await run([`http://both.example:${port}/a`], { world })).pages).toHaveLength(1);
  });

  it('refuses this machine, unless private addresses are allowed', async () => {
    const { port, asked } = await serving({ '/a': PAGE });
    const real: World = { ...testWorld(), refuses: undefined! };
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '2130706433']) {
      const world = { now: real.now, wallClock: real.wallClock, sleep: real.sleep };
      const { codes, says } = await run([`http://${host}:${port}/a`], { world });
      expect([codes, says]).toEqual([['fetch-refused-private'], expect.stringContaining('--allow-private')]);
    }
    expect(asked).toEqual([]);
    const allowed = testSettings({}, { allowPrivate: true });
    expect((await run([`http://127.0.0.1:${port}/a`], { settings: allowed })).pages).toHaveLength(1);
  });

  it('ends circles and long chains of redirects', async () => {
    const steps = Object.fromEntries([...Array(20).keys()].map((step) => [`/${step}`, redirect(`/${step + 1}`)]));
    const { port } = await serving({ '/a': redirect('/b'), '/b': redirect('/a#x'), '/nowhere': bare302, ...steps });
    const at = (path: string) => `http://maren.example:${port}${path}`;
    const { summary, codes } = await run([at('/a'), at('/0'), at('/nowhere')], {
      settings: testSettings({ redirects: 4 }),
    });
    expect(codes).toEqual(['fetch-redirects', 'fetch-redirects', 'fetch-redirects']);
    expect(summary.warnings.map(({ says }) => says)).toEqual([
      expect.stringContaining('in a circle'),
      'It redirects more than 4 times.',
      'The server answered 302 and did not say where to.',
    ]);
  });

  it.each([
    [404, {}, 'The server answered 404 Not Found.'],
    [403, {}, 'The server answered 403 Forbidden. Save the page in a browser and give the file.'],
    [429, { 'retry-after': '7' }, 'The server answered 429 Too Many Requests, and asks to be left alone for 7 s.'],
    [304, {}, 'The server answered 304 Not Modified.'],
    [204, {}, 'The server answered 204 No Content.'],
  ])('tells of the answer %d', async (status, headers, says) => {
    const { port } = await serving({ '/a': (_, response) => response.writeHead(status, headers).end() });
    const world = testWorld();
    const told = await run([`http://maren.example:${port}/a`, `http://maren.example:${port}/b`], { world });
    expect(told.summary.warnings[0]).toEqual({
      code: 'fetch-status',
      says,
      input: `http://maren.example:${port}/a`,
      articleId: null,
    });
    expect(world.slept.at(-1)).toBe(status === 429 ? 7000 : 1000);
  });

  it('goes on with the others where one fails, and tells in the order given', async () => {
    const { port } = await serving({ '/a': PAGE });
    const at = (path: string) => `http://maren.example:${port}${path}`;
    const { codes, summary } = await run([
      'ftp://maren.example/x',
      at('/gone'),
      at('/a'),
      'https://me:secret@maren.example/',
      'not an address',
    ]);
    expect(codes).toEqual(['fetch-not-web', 'fetch-status', 'fetch-credentials', 'fetch-not-web']);
    expect(summary.fetched).toBe(1);
    expect(JSON.stringify(summary)).not.toContain('secret');
  });

  it('tells of a name that is not found, a closed port and a server without encryption', async () => {
    const { port } = await serving({ '/a': PAGE });
    const world: World = {
      ...testWorld(),
      resolve: (host) =>
        host === 'gone.example'
          ? Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }))
          : Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
    };
    const closed = await serve({});
    await closed.close();
    const told = await run(
      ['http://gone.example/', `http://maren.example:${closed.port}/`, `https://kvall.example:${port}/a`],
      { world },
    );
    expect(told.codes).toEqual(['fetch-dns', 'fetch-connection', 'fetch-tls']);
  });

  it.each([
    ['gzip', gzipSync(PAGE)],
    ['x-gzip', gzipSync(PAGE)],
    ['br', brotliCompressSync(PAGE)],
    ['deflate', deflateSync(PAGE)],
    ['deflate', deflateRawSync(PAGE)],
    ['gzip, BR', brotliCompressSync(gzipSync(PAGE))],
    ['identity', Buffer.from(PAGE)],
  ])('unpacks %s', async (encoding, body) => {
    const { port } = await serving({
      '/a': (_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(body),
    });
    const { pages } = await run([`http://maren.example:${port}/a`]);
    expect(text(pages[0]?.bytes)).toBe(PAGE);
  });

  it.each([
    ['gzip', gzipSync('a'.repeat(3_000_000)), 'fetch-too-large'],
    ['br', brotliCompressSync('a'.repeat(3_000_000)), 'fetch-too-large'],
    ['deflate', deflateSync('a'.repeat(3_000_000)), 'fetch-too-large'],
    ['gzip, gzip', gzipSync(gzipSync('a'.repeat(3_000_000))), 'fetch-too-large'],
    ['gzip', gzipSync(PAGE).subarray(0, 30), 'fetch-broken'],
    ['gzip', Buffer.from(PAGE), 'fetch-broken'],
    ['gzip, gzip, gzip, gzip', gzipSync(PAGE), 'fetch-broken'],
    ['constructor', gzipSync(PAGE), 'fetch-broken'],
  ])('refuses %s that is a bomb or broken', async (encoding, body, code) => {
    const { port } = await serving({
      '/a': (_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(body),
    });
    const settings = testSettings({ decoded: 1_000_000 });
    expect((await run([`http://maren.example:${port}/a`], { settings })).codes).toEqual([code]);
  });
});

const bare302: Answer = (_, response) => response.writeHead(302).end();
