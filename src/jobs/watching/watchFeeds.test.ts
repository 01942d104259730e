import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../fetch/serverForTests.ts';
import { emptyFolder } from '../archiveForTests.ts';
import { changing, feedServer, following, harbourPage, rssOf, status, type Followed } from './feedServerForTests.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const count = (asked: readonly string[], path: string) => asked.filter((one) => one === path).length;

async function articleUrls({ intake }: Followed): Promise<(string | null)[]> {
  const stories = await intake.archive.store.stories.list({ limit: 99 });
  const held = await Promise.all(stories.map(({ id }) => intake.archive.store.pieces.ofStory(id)));
  const articles = await intake.archive.store.articles.get(held.flat().map(({ articleId }) => articleId));
  return articles.map(({ url }) => url && new URL(url).pathname).sort();
}

describe('following feeds', () => {
  it.each(['etag', 'last-modified'] as const)('fetches what a feed lists, once, and asks by %s', async (by) => {
    const server = await feedServer({ '/a': harbourPage('400'), '/b': harbourPage('390') });
    const links = [`${server.at}/a`];
    server.answers['/feed'] = changing(() => rssOf(links), by);
    const run = await following();
    await run.follow([`${server.at}/feed`], null);
    expect(await articleUrls(run)).toEqual(['/a']);
    links.unshift(`${server.at}/b`, `${server.at}/a#again`);
    await run.follow([`${server.at}/feed`], 40 * MINUTE);
    expect(await articleUrls(run)).toEqual(['/a', '/b']);
    expect([count(server.asked, '/a'), count(server.asked, '/b')]).toEqual([1, 1]);
    expect(run.codes()).toEqual([]);
    await run.intake.close();
  });

  it('reads Atom, JSON Feed, and links that are relative', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><title>t</title><link href="/a"/><id>1</id></entry></feed>`;
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'J',
      items: [{ id: '1', url: '/b' }],
    });
    const server = await feedServer({
      '/a': harbourPage('400'),
      '/b': harbourPage('390'),
      '/atom': changing(() => atom, 'etag', 'application/atom+xml'),
      '/json': changing(() => json, 'etag', 'application/feed+json'),
    });
    const run = await following();
    await run.follow([`${server.at}/atom`, `${server.at}/json`], null);
    expect(await articleUrls(run)).toEqual(['/a', '/b']);
    await run.intake.close();
  });

  it('keeps a changed state of a page, and no state twice', async () => {
    let tonnes = '400';
    const server = await feedServer({ '/a': changing(() => harbourPage(tonnes), 'etag', 'text/html') });
    server.answers['/feed'] = changing(() => rssOf([`${server.at}/a`]));
    const run = await following();
    await run.follow([`${server.at}/feed`], 2 * HOUR);
    expect([count(server.asked, '/a'), run.arrivals.length]).toEqual([2, 1]);
    tonnes = '310';
    await run.follow([`${server.at}/feed`], 100 * HOUR);
    // Looks at 1, 3, 8, 24 and 72 hours after the first.
    expect([count(server.asked, '/a'), run.arrivals.length]).toEqual([6, 2]);
    const revised = run.events.flatMap((event) => (event.kind === 'taken' ? event.taken.outcomes : []));
    expect(revised.map((one) => [one.added.length, one.revised.length])).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect((await run.intake.archive.store.states.room('pages')).size).toBe(0);
    await run.intake.close();
  });

  it('takes articles from the feed where their pages are closed', async () => {
    const server = await feedServer({ '/robots.txt': 'User-agent: *\nDisallow: /a' });
    server.answers['/feed'] = changing(() => rssOf([`${server.at}/a`], { whole: true }));
    const run = await following();
    await run.follow([`${server.at}/feed`], 1 * HOUR);
    expect(await articleUrls(run)).toEqual(['/a']);
    expect(run.codes()).toEqual(['watch-from-feed']);
    expect(count(server.asked, '/a')).toBe(0);
    await run.intake.close();
  });

  it('loses no item and takes none twice where the program dies while a batch is taken', async () => {
    const folder = emptyFolder();
    const server = await feedServer({ '/a': harbourPage('400') });
    server.answers['/feed'] = changing(() => rssOf([`${server.at}/a`]));
    const died = await following(folder, () => {
      throw new Error('killed');
    });
    await expect(died.follow([`${server.at}/feed`], null)).rejects.toThrow('killed');
    await died.intake.close();
    const again = await following(folder);
    await again.follow([], null);
    expect(await articleUrls(again)).toEqual(['/a']);
    await again.intake.close();
  });

  it('takes a page that is no feed as a page, and keeps its changes', async () => {
    let tonnes = '400';
    const server = await feedServer({ '/live': changing(() => harbourPage(tonnes), 'etag', 'text/html') });
    const run = await following();
    await run.follow([`${server.at}/live`], 20 * MINUTE);
    tonnes = '500';
    await run.follow([`${server.at}/live`], 60 * MINUTE);
    expect(run.arrivals).toHaveLength(2);
    await run.intake.close();
  });
});

describe('servers in trouble', () => {
  const seconds: Answer = status(429, { 'retry-after': '18000' });
  const date: Answer = status(503, {
    date: 'Tue, 03 Mar 2026 12:00:00 GMT',
    'retry-after': 'Tue, 03 Mar 2026 17:00:00 GMT',
  });
  it.each([
    ['seconds', seconds],
    ['a date', date],
  ])('leaves a host alone for as long as it asks, in %s', async (_, answer) => {
    const server = await feedServer({ '/feed': answer, '/other': changing(() => rssOf([])) });
    const run = await following();
    await run.follow([`${server.at}/feed`, `${server.at}/other`], 4.9 * HOUR);
    expect([count(server.asked, '/feed'), count(server.asked, '/other')]).toEqual([1, 0]);
    await run.follow([`${server.at}/feed`, `${server.at}/other`], 0.3 * HOUR);
    expect(count(server.asked, '/feed')).toBe(2);
    expect(run.codes()[0]).toBe('fetch-status');
    await run.intake.close();
  });

  it('waits longer after each failure, and goes on as before once it is well', async () => {
    const server = await feedServer({ '/feed': status(500), '/a': harbourPage('400') });
    const run = await following();
    await run.follow([`${server.at}/feed`], 24 * HOUR);
    // After 30 min, 1 h, 2 h, 4 h, 8 h: six in a day.
    expect(count(server.asked, '/feed')).toBe(6);
    server.answers['/feed'] = changing(() => rssOf([`${server.at}/a`]));
    await run.follow([`${server.at}/feed`], 16 * HOUR);
    expect(await articleUrls(run)).toEqual(['/a']);
    await run.intake.close();
  });

  it('ends with a feed that is gone, and follows one that moved for good', async () => {
    const server = await feedServer({
      '/gone': status(410),
      '/old': status(301, { location: '/new' }),
      '/now': status(302, { location: '/new' }),
      '/round': status(302, { location: '/round' }),
      '/a': harbourPage('400'),
    });
    server.answers['/new'] = changing(() => rssOf([`${server.at}/a`]));
    const run = await following();
    await run.follow(
      ['/gone', '/old', '/now', '/round'].map((path) => server.at + path),
      2 * HOUR,
    );
    expect(count(server.asked, '/gone')).toBe(1);
    expect(count(server.asked, '/old')).toBe(1);
    expect(count(server.asked, '/now')).toBeGreaterThan(2);
    expect(new Set(run.codes())).toEqual(new Set(['feed-gone', 'fetch-redirects']));
    await run.intake.close();
  });

  it('says what came in place of a feed, and goes on with the rest', async () => {
    const bomb = gzipSync(new Uint8Array(30_000_000));
    const server = await feedServer({
      '/cut': (_, response) => {
        response.writeHead(200, { 'content-type': 'application/rss+xml', 'content-length': '5000' });
        response.write(rssOf([]).slice(0, 40));
        response.destroy();
      },
      '/broken': (_, response) => response.setHeader('content-type', 'text/xml').end('<rss><channel><item></chan'),
      '/bomb': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
      '/a': harbourPage('400'),
    });
    server.answers['/half'] = changing(() => rssOf([`${server.at}/a`]).replace('</channel></rss>', '<item><title>B'));
    const run = await following();
    await run.follow(
      ['/cut', '/broken', '/bomb', '/half'].map((path) => server.at + path),
      null,
    );
    expect(run.codes().sort()).toEqual(['feed-broken', 'feed-not-a-feed', 'fetch-connection', 'fetch-too-large']);
    expect(await articleUrls(run)).toEqual(['/a']);
    await run.intake.close();
  });
});

describe('clocks that jump', () => {
  it.each([20 * 24 * HOUR, -20 * 24 * HOUR])('are not noticed while it runs (%d ms)', async (jump) => {
    const run = await following();
    const times: number[] = [];
    const list = changing(() => rssOf([]));
    const server = await feedServer({
      '/feed': (request, response) => {
        times.push(run.world.now());
        run.world.jump(jump);
        list(request, response);
      },
    });
    await run.follow([`${server.at}/feed`], 3 * HOUR, { every: 30 * MINUTE });
    const waits = times.slice(1).map((time, i) => time - times[i]!);
    expect(waits.length).toBeGreaterThan(4);
    expect(Math.max(...waits) - Math.min(...waits)).toBeLessThan(2_000);
    await run.intake.close();
  });

  it.each([
    ['ahead', 30 * 24 * HOUR],
    ['back', -30 * 24 * HOUR],
  ])('polls on at its pace where the clock jumps %s while it runs', async (_, jump) => {
    const server = await feedServer({ '/feed': changing(() => rssOf([])) });
    const run = await following();
    await run.follow([`${server.at}/feed`], 3 * HOUR, { every: 30 * MINUTE });
    const before = count(server.asked, '/feed');
    run.world.jump(jump);
    await run.follow([`${server.at}/feed`], 3 * HOUR, { every: 30 * MINUTE });
    expect(Math.abs(count(server.asked, '/feed') - 2 * before)).toBeLessThanOrEqual(1);
    await run.intake.close();
  });
});
