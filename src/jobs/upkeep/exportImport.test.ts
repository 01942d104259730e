import { execFileSync } from 'node:child_process';
import { createWriteStream, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import type { JournalEntry } from '../../model/index.ts';
import { journalLine } from '../../store/journal.ts';
import { emptyFolder, openTestIntake } from '../archiveForTests.ts';
import { checkArchive } from './checkArchive.ts';
import { exportArchive } from './exportArchive.ts';
import { rawName } from './exportNames.ts';
import { importArchive } from './importArchive.ts';
import { dumpOf, fillArchive, rawPath, UNWATCHED } from './upkeepForTests.ts';

async function bring(folder: string, zip: string) {
  const intake = await openTestIntake(folder, { wallClock: () => Date.UTC(2026, 5, 1) });
  try {
    return await importArchive(intake, zip, UNWATCHED);
  } finally {
    await intake.close();
  }
}

async function exported(of: { storyId?: string } = {}) {
  const folder = emptyFolder();
  const { captures, storyIds } = await fillArchive(folder);
  const zip = join(emptyFolder(), 'out.zip');
  const says = await exportArchive(folder, zip, of.storyId ?? null, UNWATCHED);
  return { folder, captures, storyIds, zip, says };
}

/** Without how it came in, which an import sets anew. */
async function storiesOf(folder: string) {
  const { captures, ...rest } = await dumpOf(folder);
  return { ...rest, captures: captures.map((entry) => ({ ...entry, method: null })) };
}

it('gives an empty archive the same stories, states, changes and decisions; a second time it changes nothing', async () => {
  const { folder, captures, zip } = await exported();
  const into = emptyFolder();
  expect(await bring(into, zip)).toMatchObject({ captures: captures.length, decisions: 2, held: 0, leftOut: [] });
  expect(await storiesOf(into)).toEqual(await storiesOf(folder));
  const before = readFileSync(join(into, 'journal.jsonl'), 'utf8');
  expect(await bring(into, zip)).toMatchObject({ captures: 0, decisions: 0, held: captures.length + 2 });
  expect(readFileSync(join(into, 'journal.jsonl'), 'utf8')).toBe(before);
  expect(await checkArchive(into, true, UNWATCHED)).toMatchObject({ faults: [], notes: [] });
});

it('writes the same bytes each time, and never over a file', async () => {
  const { folder, zip } = await exported();
  const again = join(emptyFolder(), 'again.zip');
  await exportArchive(folder, again, null, UNWATCHED);
  expect(readFileSync(again).equals(readFileSync(zip))).toBe(true);
  await expect(exportArchive(folder, zip, null, UNWATCHED)).rejects.toMatchObject({ code: 'archive-file-there' });
});

it('can be unpacked and verified without this program', async (test) => {
  const { captures, zip } = await exported();
  const to = emptyFolder();
  try {
    execFileSync('python3', ['-m', 'zipfile', '-e', zip, to]);
  } catch {
    return test.skip('python3 is not there to unpack it');
  }
  const script = readFileSync(join(to, 'README.txt'), 'utf8').match(/ {2}for f in[\s\S]*? {2}done/)![0];
  const verify = () => execFileSync('sh', ['-c', script], { cwd: to, encoding: 'utf8' });
  expect(verify()).toBe('');
  writeFileSync(rawPath(to, captures[0]!.sha256), gzipSync('other words'));
  expect(verify()).toContain(captures[0]!.sha256);
});

it('exports one story with its states and decisions, and no other', async () => {
  const folder = emptyFolder();
  await fillArchive(folder);
  const { stories, revisions, pieces } = await dumpOf(folder);
  for (const { id } of stories) {
    const zip = join(emptyFolder(), 'story.zip');
    await exportArchive(folder, zip, id, UNWATCHED);
    const into = emptyFolder();
    await bring(into, zip);
    const there = await dumpOf(into);
    expect(there.stories.map((story) => story.id)).toEqual([id]);
    const own = new Set(pieces.filter(({ storyId }) => storyId === id).map((piece) => piece.id));
    const states = revisions.filter(({ pieceId }) => own.has(pieceId)).map(({ articleId }) => articleId);
    expect(there.revisions.map(({ articleId }) => articleId)).toEqual(states);
  }
});

it('tells what is missing, and leaves no file where it is stopped', async () => {
  const folder = emptyFolder();
  const { captures } = await fillArchive(folder);
  rmSync(rawPath(folder, captures[1]!.sha256));
  const zip = join(emptyFolder(), 'out.zip');
  expect(await exportArchive(folder, zip, null, { ...UNWATCHED, stopped: () => true })).toBeNull();
  expect(readdirSync(join(zip, '..'))).toEqual([]);
  const says = await exportArchive(folder, zip, null, UNWATCHED);
  expect(says?.leftOut.map(({ entry, why }) => [entry.name, why])).toEqual([[captures[1]!.name, 'missing']]);
  const { leftOut } = await bring(emptyFolder(), zip);
  expect(leftOut).toHaveLength(1);
});

it('takes nothing from a file that holds other names, none that it needs, or no ZIP', async () => {
  const into = emptyFolder();
  for (const names of [
    ['journal.jsonl', 'raw/../../outside.gz'],
    ['journal.jsonl', 'raw/ab/short.gz'],
    ['README.txt'],
  ]) {
    const zip = await zipOf(names.map((name) => [name, new TextEncoder().encode('{}')]));
    await expect(bring(into, zip)).rejects.toMatchObject({ code: 'archive-broken-file' });
  }
  const text = join(emptyFolder(), 'text.zip');
  writeFileSync(text, 'no zip at all');
  await expect(bring(into, text)).rejects.toMatchObject({ code: 'archive-broken-file' });
  expect(existsSync(join(into, '..', 'outside.gz'))).toBe(false);
});

it('unpacks no more than the journal says, and takes no bytes under another SHA-256', async () => {
  const { captures } = await exported();
  const bomb = gzipSync(new Uint8Array(50_000_000));
  const lines = [captures[0]!, { ...captures[1]!, size: 9_999_999_999 }].map((entry: JournalEntry) =>
    journalLine(entry),
  );
  const zip = await zipOf([
    ['journal.jsonl', new TextEncoder().encode(`${lines.join('')}no line\n`)],
    [rawName(captures[0]!.sha256), bomb],
  ]);
  const { leftOut, brokenLines, captures: brought } = await bring(emptyFolder(), zip);
  expect(leftOut.map(({ why }) => why)).toEqual(['damaged']);
  expect(brokenLines).toEqual([2, 3]);
  expect(brought).toBe(0);
});

/** A ZIP of any names: they are written as they are, also those that no tool would write. */
async function zipOf(files: readonly (readonly [string, Uint8Array])[]): Promise<string> {
  const path = join(emptyFolder(), 'made.zip');
  const zip = new ZipFile();
  for (const [name, bytes] of files) zip.addReadStream(Readable.from([bytes]), name.replaceAll('..', 'xx'));
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
  const marked = readFileSync(path, 'latin1').replaceAll('raw/xx/xx', 'raw/../..');
  writeFileSync(path, marked, 'latin1');
  return path;
}
