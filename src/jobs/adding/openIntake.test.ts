import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { emptyFolder, openTestIntake, pageArrival } from '../archiveForTests.ts';
import { journalLine } from '../../store/journal.ts';
import type { OpenIntake } from './openIntake.ts';
import { splitStoryId } from './moveArticles.ts';

const WELL = `A drilling crew struck hot water under Tarnby on Monday, the town council said.
The well near the Olsen dairy is 900 metres deep, and the water in it is 71 degrees hot, said engineer Nils Aker.
The council wants to heat 400 homes with the water from next winter on.`;
const WELL_AGAIN = `Hot water of 71 degrees has been found 900 metres under the town of Tarnby, next to the Olsen dairy.
A drilling crew met it on Monday. It could heat 400 homes, according to the town council of Tarnby.`;
const CHESS = `Mira Doval won the Castellan chess cup on Monday when she beat Anton Reuss in the final at Lindau hall.
Reuss resigned after 41 moves. Doval takes home a purse of 30,000 crowns and a silver rook.`;

const well = pageArrival('post.example/well', 'Hot water under Tarnby', WELL);
const wellAgain = pageArrival('times.example/heat', 'Tarnby strikes heat', WELL_AGAIN);
const chess = pageArrival('radio.example/chess', 'Doval wins the Castellan cup', CHESS);

async function storiesOf({ archive: { store } }: OpenIntake): Promise<string[][]> {
  const stories = await store.stories.list({ limit: 99 });
  const held = await Promise.all(
    stories.map(async ({ id }) => (await store.pieces.ofStory(id)).map((one) => one.articleId)),
  );
  const names = await Promise.all(
    held.map(async (ids) => (await store.articles.get(ids)).map(({ url }) => url!).sort()),
  );
  return names.sort();
}

const TOGETHER = [['https://post.example/well', 'https://times.example/heat'], ['https://radio.example/chess']];

it('puts what comes in into stories, each with a reason', async () => {
  const intake = await openTestIntake(emptyFolder());
  const { outcomes, storyIds } = await intake.take([well, wellAgain, chess]);
  expect(outcomes.map(({ added, revised, unchanged }) => [added.length, revised.length, unchanged.length])).toEqual([
    [1, 0, 0],
    [1, 0, 0],
    [1, 0, 0],
  ]);
  expect(storyIds).toHaveLength(2);
  expect(await storiesOf(intake)).toEqual(TOGETHER);
  const pieces = await intake.archive.store.pieces.ofStory(storyIds[0]!);
  expect(pieces.every(({ reason }) => reason !== null && reason.says !== '')).toBe(true);
  expect(await intake.archive.store.check()).toEqual([]);
  await intake.close();
});

it('goes on where an earlier run stopped, and passes over what it holds', async () => {
  const folder = emptyFolder();
  const first = await openTestIntake(folder);
  await first.take([well, chess]);
  await first.close();
  const second = await openTestIntake(folder);
  const { outcomes } = await second.take([well, wellAgain]);
  expect(outcomes.map(({ added, unchanged }) => [added.length, unchanged.length])).toEqual([
    [0, 1],
    [1, 0],
  ]);
  expect(await storiesOf(second)).toEqual(TOGETHER);
  expect(await second.archive.store.captures.count()).toBe(4);
  await second.close();
});

it('keeps the bytes as they came', async () => {
  const intake = await openTestIntake(emptyFolder());
  await intake.take([well]);
  const [capture] = await intake.archive.store.captures.get([1]);
  expect(await intake.archive.raw.get(capture!.sha256)).toEqual(well.bytes);
  expect(await intake.archive.raw.fault(capture!.sha256)).toBeNull();
  await intake.close();
});

it('takes up what was captured and not settled when the run was ended', async () => {
  const folder = emptyFolder();
  const first = await openTestIntake(folder);
  await first.take([well]);
  const [capture] = await first.archive.store.captures.get([1]);
  await first.close();
  // As if killed between the journal and the database; then a line that was cut off.
  const again = { ...capture!, id: 'cap-again', name: 'once-more.html' };
  appendFileSync(join(folder, 'journal.jsonl'), `${journalLine(again)}{"kind":"capt`);
  const second = await openTestIntake(folder);
  expect(second.resumed).toBe(1);
  expect(await second.archive.store.captures.count()).toBe(2);
  expect(readFileSync(join(folder, 'journal.jsonl'), 'utf8').endsWith('"}\n')).toBe(true);
  await second.take([chess]);
  expect(await second.archive.store.check()).toEqual([]);
  await second.close();
});

it('keeps a later state beside the earlier one, and tells which facts changed', async () => {
  const intake = await openTestIntake(emptyFolder());
  const { storyIds } = await intake.take([well, wellAgain]);
  const later = pageArrival('post.example/well', 'Hot water under Tarnby', WELL.replace('900 metres', '940 metres'), {
    at: '2026-03-04T09:00:00.000Z',
  });
  const { outcomes, storyIds: touched } = await intake.take([later]);
  expect(outcomes[0]?.revised).toHaveLength(1);
  expect(touched).toEqual(storyIds);
  const { store } = intake.archive;
  const [row] = await store.changes.since(null, true, 9);
  expect(row?.json).toContain('940');
  const back = await intake.take([{ ...well, at: '2026-03-05T09:00:00.000Z' }]);
  expect(back.outcomes[0]?.revised).toHaveLength(1);
  expect((await store.pieces.revisions([row!.pieceId])).map(({ at }) => at.slice(0, 10))).toEqual([
    '2026-03-03',
    '2026-03-04',
    '2026-03-05',
  ]);
  expect(await store.changes.ofPieces([row!.pieceId])).toHaveLength(2);
  expect(await store.check()).toEqual([]);
  await intake.close();
});

it('does not let a state of before take the place of the latest one', async () => {
  const intake = await openTestIntake(emptyFolder());
  await intake.take([well]);
  const earlier = pageArrival('post.example/well', 'Hot water', WELL.replace('900', '850'), {
    at: '2026-03-02T00:00:00.000Z',
  });
  await intake.take([earlier]);
  const [held] = await storiesOf(intake);
  const { store } = intake.archive;
  const [id] = await store.articles.search('900', 9);
  const [piece] = [...(await store.pieces.get([...(await store.pieces.ofArticles([id!])).values()])).values()];
  expect(held).toHaveLength(1);
  expect(piece?.articleId).toBe(id);
  await intake.close();
});

it('respects for ever what a person decides about stories', async () => {
  const folder = emptyFolder();
  const intake = await openTestIntake(folder);
  const { storyIds } = await intake.take([well, wellAgain]);
  const [moved] = await intake.archive.store.articles.search('according', 9);
  const decided = { at: '2026-03-03T10:00:00.000Z', by: 'Ada Holm', because: 'another well' };
  const newStory = splitStoryId('dec-1');
  await intake.decide({
    kind: 'split',
    id: 'dec-1',
    ...decided,
    storyIds: [storyIds[0]!, newStory],
    articleIds: [moved!],
  });
  expect((await storiesOf(intake)).map(({ length }) => length)).toEqual([1, 1]);
  await intake.lookAgain();
  await intake.close();
  const later = await openTestIntake(folder);
  await later.take([{ ...wellAgain, name: 'again.html' }, chess]);
  await later.lookAgain();
  expect(await storiesOf(later)).toHaveLength(3);
  await later.decide({
    kind: 'merge',
    id: 'dec-2',
    ...decided,
    storyIds: [storyIds[0]!, newStory],
    articleIds: [moved!],
  });
  expect(await storiesOf(later)).toEqual(TOGETHER);
  expect(await later.archive.store.check()).toEqual([]);
  expect((await later.archive.store.decisions.all()).map(({ kind }) => kind)).toEqual(['split', 'merge']);
  await later.close();
});

it('keeps bytes that hold no article, with a warning', async () => {
  const intake = await openTestIntake(emptyFolder());
  const { outcomes } = await intake.take([{ ...well, bytes: new Uint8Array([0, 1, 2, 3, 255]), name: 'noise.bin' }]);
  expect(outcomes[0]?.warnings.map(({ code }) => code)).toEqual(['input-binary']);
  expect(await intake.archive.store.captures.count()).toBe(1);
  await intake.close();
});

it('lets only one process write', async () => {
  const folder = emptyFolder();
  const first = await openTestIntake(folder);
  await expect(openTestIntake(folder)).rejects.toMatchObject({ code: 'archive-in-use' });
  await first.close();
  await (await openTestIntake(folder)).close();
});
