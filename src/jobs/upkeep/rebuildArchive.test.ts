import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openArchive, openForWriting } from '../../store/openArchive.ts';
import { emptyFolder, openTestIntake } from '../archiveForTests.ts';
import { dumpOf, fillArchive, pages, rawPath, spoilMiddle, UNWATCHED } from './upkeepForTests.ts';
import { rebuildArchive } from './rebuildArchive.ts';

it('makes what adding made: pieces, states, changes, stories, splits, merges and second looks', async () => {
  const folder = emptyFolder();
  await fillArchive(folder);
  const before = await dumpOf(folder);
  expect(before.changes.length).toBeGreaterThan(0);
  expect(before.decisions).toHaveLength(2);
  const steps: number[] = [];
  const rebuilt = await rebuildArchive(folder, 0, { ...UNWATCHED, onStep: (done) => steps.push(done) });
  expect(rebuilt).toMatchObject({ leftOut: [], brokenLines: [], keptStates: true });
  expect(await dumpOf(folder)).toEqual(before);
  expect(steps.at(-1)).toBe(readFileSync(join(folder, 'journal.jsonl'), 'utf8').trimEnd().split('\n').length);
  expect(readdirSync(folder).filter((name) => name.includes('new'))).toEqual([]);
});

it('goes on as if nothing had been: adding afterwards gives the same', async () => {
  const [one, two] = [emptyFolder(), emptyFolder()];
  for (const folder of [one, two]) await fillArchive(folder);
  await rebuildArchive(one, 0, UNWATCHED);
  for (const folder of [one, two]) {
    const intake = await openTestIntake(folder);
    expect(intake.resumed).toBe(0);
    await intake.take([{ ...pages.wellAgain, at: '2026-03-06T09:00:00.000Z', name: 'late.html' }, pages.bridge]);
    await intake.close();
  }
  expect(await dumpOf(one)).toEqual(await dumpOf(two));
});

it('reads in threads', { timeout: 60_000 }, async () => {
  const folder = emptyFolder();
  await fillArchive(folder);
  const before = await dumpOf(folder);
  await rebuildArchive(folder, 2, UNWATCHED);
  expect(await dumpOf(folder)).toEqual(before);
});

it('carries over what watching keeps for itself', async () => {
  const folder = emptyFolder();
  await fillArchive(folder);
  const archive = await openForWriting(folder);
  await archive.store.states.put('feeds', new Map([['https://post.example/feed', new Uint8Array([7, 0, 255])]]));
  await archive.close();
  await rebuildArchive(folder, 0, UNWATCHED);
  const after = await openArchive(folder);
  expect([...(await after.store.states.room('feeds')).values()].map((bytes) => [...bytes])).toEqual([[7, 0, 255]]);
  await after.close();
});

it('mends a database that cannot be read, or is not there', async () => {
  const folder = emptyFolder();
  await fillArchive(folder);
  const before = await dumpOf(folder);
  // A rebuild leaves a database without a log beside it.
  await rebuildArchive(folder, 0, UNWATCHED);
  spoilMiddle(join(folder, 'archive.db'));
  await expect(dumpOf(folder)).rejects.toThrow();
  expect(await rebuildArchive(folder, 0, UNWATCHED)).toMatchObject({ leftOut: [] });
  expect(await dumpOf(folder)).toEqual(before);
  rmSync(join(folder, 'archive.db'));
  expect(await rebuildArchive(folder, 0, UNWATCHED)).toMatchObject({ keptStates: false });
  expect(await dumpOf(folder)).toEqual(before);
});

it('leaves out captures whose bytes are gone or damaged, and makes all the rest', async () => {
  const folder = emptyFolder();
  const { captures } = await fillArchive(folder);
  const [gone, damaged] = [captures[1]!, captures[3]!];
  rmSync(rawPath(folder, gone.sha256));
  writeFileSync(rawPath(folder, damaged.sha256), 'no gzip');
  const rebuilt = await rebuildArchive(folder, 0, UNWATCHED);
  expect(rebuilt?.leftOut.map(({ entry, why }) => [entry.name, why])).toEqual([
    [gone.name, 'missing'],
    [damaged.name, 'damaged'],
  ]);
  const after = await openArchive(folder);
  expect(await after.store.captures.count()).toBe(captures.length - 2);
  expect(await after.store.check()).toEqual([]);
  await after.close();
});

it('passes over a broken line, and what follows can be added to again', async () => {
  const folder = emptyFolder();
  await fillArchive(folder);
  appendFileSync(join(folder, 'journal.jsonl'), '{"kind":"capture","sum":"0000000000000000"}\n');
  await expect(openTestIntake(folder)).rejects.toMatchObject({ code: 'archive-damaged' });
  const rebuilt = await rebuildArchive(folder, 0, UNWATCHED);
  expect(rebuilt?.brokenLines).toHaveLength(1);
  await (await openTestIntake(folder)).close();
});

it('changes nothing where it is stopped', async () => {
  const folder = emptyFolder();
  await fillArchive(folder);
  const before = await dumpOf(folder);
  expect(await rebuildArchive(folder, 0, { ...UNWATCHED, stopped: () => true })).toBeNull();
  expect(existsSync(join(folder, 'archive.db.new'))).toBe(false);
  expect(await dumpOf(folder)).toEqual(before);
});

it('starts over where an earlier one was killed', async () => {
  const folder = emptyFolder();
  await fillArchive(folder);
  const before = await dumpOf(folder);
  writeFileSync(join(folder, 'archive.db.new'), 'half a database');
  writeFileSync(join(folder, 'archive.db.new-journal'), 'and its journal');
  await rebuildArchive(folder, 0, UNWATCHED);
  expect(await dumpOf(folder)).toEqual(before);
});

it('never plays the log of the old database into the new one', async () => {
  const folder = emptyFolder();
  await fillArchive(folder);
  const before = await dumpOf(folder);
  // As left by a process that was killed: a log beside the database, with a reader that still has both.
  const reader = await openArchive(folder);
  await rebuildArchive(folder, 0, UNWATCHED);
  expect(await reader.store.captures.count()).toBe(before.captures.length);
  await reader.close();
  expect(await dumpOf(folder)).toEqual(before);
});

it('refuses where the journal is gone or shorter than the database knows, and beside another writer', async () => {
  const folder = emptyFolder();
  await fillArchive(folder);
  const writer = await openTestIntake(folder);
  await expect(rebuildArchive(folder, 0, UNWATCHED)).rejects.toMatchObject({ code: 'archive-in-use' });
  await writer.close();
  const journal = join(folder, 'journal.jsonl');
  const text = readFileSync(journal, 'utf8');
  writeFileSync(journal, text.slice(0, text.indexOf('\n') + 1));
  await expect(rebuildArchive(folder, 0, UNWATCHED)).rejects.toMatchObject({ code: 'archive-damaged' });
  rmSync(journal);
  await expect(rebuildArchive(folder, 0, UNWATCHED)).rejects.toMatchObject({ code: 'archive-damaged' });
  await expect(rebuildArchive(emptyFolder(), 0, UNWATCHED)).rejects.toMatchObject({ code: 'archive-not-there' });
});
