import { appendFileSync, copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { journalLine } from '../../store/journal.ts';
import { openForWriting } from '../../store/openArchive.ts';
import { emptyFolder, openTestIntake } from '../archiveForTests.ts';
import { checkArchive } from './checkArchive.ts';
import { rebuildArchive } from './rebuildArchive.ts';
import { fillArchive, rawPath, spoilMiddle, UNWATCHED } from './upkeepForTests.ts';

async function foundIn(folder: string, deep = true) {
  const { faults, notes } = (await checkArchive(folder, deep, UNWATCHED))!;
  expect(faults.every(({ says, remedy }) => says !== '' && remedy !== '')).toBe(true);
  return { faults: faults.map(({ code }) => code), notes: notes.map(({ code }) => code) };
}

it('finds nothing in an archive as adding left it, also beside a writer', async () => {
  const folder = emptyFolder();
  const { captures } = await fillArchive(folder);
  expect(await foundIn(folder)).toEqual({ faults: [], notes: [] });
  const writer = await openTestIntake(folder);
  expect(await checkArchive(folder, true, UNWATCHED)).toMatchObject({ faults: [], captures: captures.length });
  await writer.close();
});

it('finds raw bytes that are missing or damaged, and only looks for them where told to', async () => {
  const folder = emptyFolder();
  const { captures } = await fillArchive(folder);
  rmSync(rawPath(folder, captures[1]!.sha256));
  copyFileSync(rawPath(folder, captures[4]!.sha256), rawPath(folder, captures[3]!.sha256));
  expect(await foundIn(folder)).toEqual({ faults: ['raw-missing', 'raw-damaged'], notes: [] });
  expect(await foundIn(folder, false)).toEqual({ faults: ['raw-missing'], notes: ['not-deep'] });
});

it('tells what a run that was ended left behind apart from faults', async () => {
  const folder = emptyFolder();
  const { captures } = await fillArchive(folder);
  writeFileSync(`${rawPath(folder, captures[0]!.sha256)}.part`, 'half');
  copyFileSync(rawPath(folder, captures[0]!.sha256), rawPath(folder, captures[0]!.sha256.slice(0, 2) + 'f'.repeat(62)));
  const again = journalLine({ ...captures[0]!, id: 'cap-again', name: 'again.html' });
  appendFileSync(join(folder, 'journal.jsonl'), `${again}{"kind":"capt`);
  writeFileSync(join(folder, 'archive.db.new'), '');
  expect(await foundIn(folder)).toEqual({
    faults: [],
    notes: ['journal-cut-off', 'lines-pending', 'raw-leftover', 'part-leftover', 'rebuild-leftover'],
  });
});

it('finds a broken line of the journal', async () => {
  const folder = emptyFolder();
  const { captures } = await fillArchive(folder);
  change(folder, (text) => text.replace(captures[0]!.name, 'past.example.html'));
  expect(await foundIn(folder)).toEqual({
    faults: ['journal-broken-line', 'row-not-in-journal'],
    notes: [],
  });
});

it('finds a journal that was shortened, changed by hand or lost', async () => {
  const folder = emptyFolder();
  await fillArchive(folder);
  change(folder, (text) => text.slice(text.indexOf('\n') + 1));
  expect((await foundIn(folder)).faults).toContain('journal-shorter');
  const other = emptyFolder();
  const { captures } = await fillArchive(other);
  change(other, (text) => journalLine({ ...captures[0]!, id: 'cap-put', name: 'put-in.html' }) + text);
  expect((await foundIn(other)).faults).toEqual(expect.arrayContaining(['journal-changed', 'line-not-settled']));
  rmSync(join(other, 'journal.jsonl'));
  expect((await foundIn(other)).faults).toEqual(['journal-missing', 'row-not-in-journal']);
});

it('finds damaged pages of the database, goes on with the rest, and a rebuild mends them', async () => {
  const folder = emptyFolder();
  const { captures } = await fillArchive(folder);
  await rebuildArchive(folder, 0, UNWATCHED);
  spoilMiddle(join(folder, 'archive.db'));
  rmSync(rawPath(folder, captures[1]!.sha256));
  const { faults } = await foundIn(folder);
  expect(faults).toContain('database-damaged');
  expect(faults).toContain('raw-missing');
  await rebuildArchive(folder, 0, UNWATCHED);
  expect((await foundIn(folder)).faults).toEqual(['line-not-settled', 'raw-missing']);
  rmSync(join(folder, 'archive.db'));
  expect((await foundIn(folder)).faults).toEqual(['database-missing', 'raw-missing']);
});

it('finds lines that the database has passed over, and rows that no line names', async () => {
  const folder = emptyFolder();
  const { captures } = await fillArchive(folder);
  const archive = await openForWriting(folder);
  const outcome = { added: [], revised: [], unchanged: [], warnings: [] };
  await archive.store.captures.add([{ entry: { ...captures[0]!, id: 'cap-x' }, seq: 9999, ...outcome }]);
  await archive.close();
  expect((await foundIn(folder)).faults).toEqual(['row-not-in-journal']);
});

it('finds stories that another version of the program put together, which a rebuild makes anew', async () => {
  const folder = emptyFolder();
  await fillArchive(folder);
  const archive = await openForWriting(folder);
  await archive.store.states.put('story-head', new Map([['', new Uint8Array([0])]]));
  await archive.close();
  expect((await foundIn(folder)).faults).toEqual(['database-older']);
  await expect(openTestIntake(folder)).rejects.toMatchObject({ code: 'archive-older' });
  await rebuildArchive(folder, 0, UNWATCHED);
  expect((await foundIn(folder)).faults).toEqual([]);
});

it('refuses where there is no archive', async () => {
  await expect(checkArchive(emptyFolder(), true, UNWATCHED)).rejects.toMatchObject({ code: 'archive-not-there' });
});

function change(folder: string, by: (text: string) => string): void {
  const path = join(folder, 'journal.jsonl');
  writeFileSync(path, by(readFileSync(path, 'utf8')));
}
