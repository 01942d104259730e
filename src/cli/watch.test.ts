import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { serve, type TestServer } from '../fetch/serverForTests.ts';
import { runProgram } from './program.ts';
import { pretend } from './surroundingsForTests.ts';

const PAGE = `<!doctype html><title>Barge sinks</title><article><h1>Barge sinks in the lock</h1>
<p>The barge Hedda sank in the lock on Tuesday with 400 tonnes of gravel on board, the harbour office said in the morning.</p>
<p>Divers closed the gates before noon. Nobody was hurt, and the lock stays shut until a crane has come from the coast.</p></article>`;

let folder = '';
let server: TestServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'twosource-watch-'));
  server = await serve({
    '/feed': '<rss version="2.0"><channel><title>Lock Post</title><item><link>/a</link></item></channel></rss>',
    '/a': PAGE,
  });
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const watch = async (...args: string[]) => {
  const watched = pretend();
  const of = ['watch', '--once', '--allow-private', '--delay', '0', '--archive', join(folder, 'archive'), ...args];
  return { ...watched, code: await runProgram(of, watched.surroundings) };
};

it('follows the feeds of a list, nested ones too, and goes on with them when nothing is named', async () => {
  const list = join(folder, 'feeds.opml');
  const feed = `<outline text="Lock Post" xmlUrl="http://127.0.0.1:${server.port}/feed"/>`;
  writeFileSync(list, `<opml version="2.0"><body><outline text="Harbours">${feed}${feed}</outline></body></opml>`);
  const first = await watch(list);
  expect([first.code, first.err()]).toEqual([0, '']);
  expect(first.out()).toContain('Lock Post: 1 new');
  expect(first.out()).toContain('1 article added, in 1 story. Archive:');
  expect((await watch()).code).toBe(0);
  expect(server.asked).toEqual(['/robots.txt', '/feed', '/a']);
});

it('writes events as lines of JSON, and warnings of feeds that cannot be had', async () => {
  const { code, out } = await watch(`http://127.0.0.1:${server.port}/none`, '--format', 'json');
  const events = out()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { kind: string; warning: { code: string } });
  expect([code, events.map(({ kind, warning }) => [kind, warning.code])]).toEqual([3, [['warned', 'fetch-status']]]);
});

it('tells what cannot be followed', async () => {
  const list = join(folder, 'notes.txt');
  writeFileSync(list, 'Not a list.');
  const { code, err } = await watch(list);
  expect([code, err()]).toEqual([1, expect.stringContaining('warning feed-not-a-list')]);
  expect((await watch('https://lock.example/feed', '--every', '3s')).code).toBe(2);
  expect((await watch('https://lock.example/feed', '--offline')).code).toBe(2);
  expect((await watch()).code).toBe(1);
});
