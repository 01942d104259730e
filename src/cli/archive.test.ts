import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { emptyFolder } from '../jobs/archiveForTests.ts';
import type { StorySummary, StoryArticle } from '../model/index.ts';
import { runProgram } from './program.ts';
import { pretend, type Pretended } from './surroundingsForTests.ts';

const DAY_1 = 'examples/two-days/day-1';

async function run(archive: string, args: readonly string[], of: Pretended = {}) {
  const watched = pretend({ ...of, env: { TWOSOURCE_ARCHIVE: archive, USER: 'ada', ...of.env } });
  const code = await runProgram(args, watched.surroundings);
  return { code, out: watched.out(), err: watched.err() };
}

async function listed(archive: string, ...args: string[]): Promise<StorySummary[]> {
  const { out } = await run(archive, ['stories', '--format', 'json', ...args]);
  return JSON.parse(out) as StorySummary[];
}

it('adds a folder, and says so', async () => {
  const archive = join(emptyFolder(), 'news');
  const { code, out, err } = await run(archive, ['add', DAY_1]);
  expect([code, err]).toEqual([0, '']);
  expect(out).toBe(`3 articles added, in 2 stories. Archive: ${archive}\n`);
  const again = await run(archive, ['add', DAY_1]);
  expect(again.out).toBe(`0 articles added, 3 unchanged. Archive: ${archive}\n`);
});

it('lists stories as JSON with their articles, outlets, origins and open conflicts', async () => {
  const archive = emptyFolder();
  await run(archive, ['add', 'examples/ferry-grounding']);
  const [story] = await listed(archive);
  expect(story?.articleIds).toHaveLength(5);
  expect(story?.outlets.map(({ name }) => name)).toContain('Harbour Post');
  expect(story?.origins.map(({ name }) => name)).toContain('Nordwire');
  expect(story?.openConflicts.firm).toBe(1);
  expect(await listed(archive, '--search', 'reef')).toHaveLength(1);
  expect(await listed(archive, '--search', 'zeppelin')).toEqual([]);
  expect(await listed(archive, '--since', '2027-01-01')).toEqual([]);
});

it('gives the report that compare gives, by the beginning of an id', async () => {
  const archive = emptyFolder();
  await run(archive, ['add', 'examples/ferry-grounding']);
  const [story] = await listed(archive);
  const { code, out } = await run(archive, ['story', story!.id.slice(4, 9), '--format', 'json']);
  const compared = await run(archive, ['compare', 'examples/ferry-grounding', '--format', 'json', '--quiet']);
  const findings = (json: string) =>
    (JSON.parse(json) as { findings: { status: string }[] }).findings.map(({ status }) => status).sort();
  expect(code).toBe(0);
  expect(findings(out)).toEqual(findings(compared.out));
});

it('splits and merges stories by the ids that it lists, and shows who did', async () => {
  const archive = emptyFolder();
  await run(archive, ['add', 'examples/ferry-grounding']);
  const [story] = await listed(archive);
  const { out } = await run(archive, ['story', story!.id, '--articles', '--format', 'json']);
  const [first] = JSON.parse(out) as StoryArticle[];
  const split = await run(archive, ['split', story!.id, first!.id, '--because', 'another ship']);
  expect([split.code, split.err]).toEqual([0, '']);
  const apart = await listed(archive);
  expect(apart.map(({ articleIds }) => articleIds.length).sort()).toEqual([1, 4]);
  const alone = apart.find(({ articleIds }) => articleIds.length === 1)!;
  expect((await run(archive, ['story', alone.id, '--articles'])).out).toContain(
    'ada took it out of another story: another ship.',
  );
  expect((await run(archive, ['merge', story!.id, alone.id])).code).toBe(0);
  expect((await listed(archive)).map(({ articleIds }) => articleIds.length)).toEqual([5]);
});

it.each([
  [['stories'], 'archive-not-there'],
  [['story', 'sto-1'], 'archive-not-there'],
  [['split', 'sto-1', 'art-1'], 'archive-not-there'],
  [['stories', '--since', 'soon'], 'bad-since'],
  [['stories', '--limit', '0'], 'bad-limit'],
  [['stories', '--format', 'html'], 'unknown-format'],
])('says what is wrong with %j where there is no archive', async (args, code) => {
  const archive = join(emptyFolder(), 'none');
  const ran = await run(archive, args);
  expect(ran.code).toBe(2);
  expect(ran.err).toMatch(new RegExp(`^error ${code}: `));
  expect(existsSync(archive)).toBe(false);
});

it.each([
  [['story', 'sto-none'], 'unknown-story'],
  [['story', 'sto-'], 'ambiguous-story'],
  [['split', 'STORY', 'art-none'], 'unknown-article'],
  [['merge', 'STORY', 'STORY'], 'story-not-merged'],
])('says what is wrong with %j', async (args, code) => {
  const archive = emptyFolder();
  await run(archive, ['add', DAY_1]);
  const [story] = await listed(archive);
  const ran = await run(
    archive,
    args.map((arg) => (arg === 'STORY' ? story!.id : arg)),
  );
  expect(ran.code).toBe(2);
  expect(ran.err).toMatch(new RegExp(`^error ${code}: `));
});

it('makes no archive where nothing can be added, nor over other files', async () => {
  const folder = emptyFolder();
  const none = await run(join(folder, 'new'), ['add', 'no-such-file.html']);
  expect([none.code, existsSync(join(folder, 'new'))]).toEqual([1, false]);
  mkdirSync(join(folder, 'mine'));
  writeFileSync(join(folder, 'mine', 'notes.txt'), 'mine');
  const mine = await run(join(folder, 'mine'), ['add', DAY_1]);
  expect(mine.err).toMatch(/^error archive-not-ours: /);
});

it('goes on where some inputs cannot be read', async () => {
  const ran = await run(emptyFolder(), ['add', 'no-such-file.html', DAY_1]);
  expect(ran.code).toBe(3);
  expect(ran.err).toContain('warning input-not-found');
  expect(ran.out).toContain('3 articles added');
});
