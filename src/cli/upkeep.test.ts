import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { spoilMiddle } from '../jobs/upkeep/upkeepForTests.ts';
import { runProgram } from './program.ts';
import { pretend } from './surroundingsForTests.ts';

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'twosource-upkeep-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

async function run(folder: string, ...args: readonly string[]) {
  const watched = pretend({ env: { TWOSOURCE_ARCHIVE: join(folder, 'archive') } });
  const code = await runProgram(args, watched.surroundings);
  return { code, out: watched.out(), err: watched.err() };
}

/** A folder with two pages and an archive that holds them. */
async function filledFolder(): Promise<string> {
  const folder = emptyFolder();
  for (const [name, text] of PAGES) writeFileSync(join(folder, name), text);
  expect((await run(folder, 'add', ...PAGES.map(([name]) => join(folder, name)), '-q')).code).toBe(0);
  return folder;
}

const PAGES = ['Nordlys', 'Linnea'].map((ship): readonly [string, string] => [
  `${ship}.html`,
  `<article><h1>The ${ship} lies off Gammelby</h1><p>The ferry ${ship} lay off Gammelby on Friday, the harbour office said.</p>
  <p>It waits there for a pilot from Tarnby, and has 14 people aboard, said its owner.</p></article>`,
]);

it('checks, exports, imports and rebuilds', async () => {
  const folder = await filledFolder();
  expect(await run(folder, 'check')).toMatchObject({
    code: 0,
    out: expect.stringContaining('Nothing is wrong') as string,
  });
  const zip = join(folder, 'all.zip');
  expect((await run(folder, 'export', '--out', zip)).out).toContain('captures 2');
  expect(await run(folder, 'export', '--out', zip)).toMatchObject({
    code: 2,
    err: expect.stringContaining('error archive-file-there') as string,
  });
  expect((await run(folder, 'import', zip)).out).toContain('held already 2');
  expect(await run(folder, 'rebuild')).toMatchObject({ code: 0, err: '' });
  const json = await run(folder, 'check', '--format', 'json');
  expect(JSON.parse(json.out)).toMatchObject({ captures: 2, faults: [], notes: [] });
});

it('tells a corrupted page of the database, and mends it', async () => {
  const folder = await filledFolder();
  await run(folder, 'rebuild');
  const stories = await run(folder, 'stories', '--format', 'json');
  spoilMiddle(join(folder, 'archive', 'archive.db'));
  expect(await run(folder, 'stories')).toMatchObject({
    code: 2,
    err: expect.stringContaining('error archive-damaged') as string,
  });
  const checked = await run(folder, 'check');
  expect(checked.code).toBe(1);
  expect(checked.out).toContain('fault database-damaged');
  expect((await run(folder, 'rebuild')).code).toBe(0);
  expect((await run(folder, 'check')).code).toBe(0);
  expect((await run(folder, 'stories', '--format', 'json')).out).toBe(stories.out);
});

it('says that the disk is full, and loses nothing', { timeout: 60_000 }, async (test) => {
  const inOwn = (script: string, ...args: readonly string[]) =>
    spawnSync('sh', ['-c', 'exec unshare -rm sh -ec "$@"', 'sh', script, process.execPath, ...args], {
      encoding: 'utf8',
    });
  if (inOwn('mount -t tmpfs -o size=64k tmpfs /mnt').status !== 0)
    return test.skip('this system lets nobody mount a small disk of his own');
  const folder = await filledFolder();
  await run(folder, 'rebuild');
  const page = join(folder, 'third.html');
  writeFileSync(page, PAGES[0]![1].replaceAll('Nordlys', 'Svala'));
  const program = fileURLToPath(new URL('./twosource.ts', import.meta.url));
  const archive = join(folder, 'archive');
  // The archive as it is on a disk that has no room beside it; then what became of it, brought back.
  const script = `size=$(du -sk "$3" | cut -f 1); mount -t tmpfs -o size=$((size + 24))k tmpfs /mnt; cp -r "$3" /mnt/archive
    "$0" --import tsx "$1" add "$2" --archive /mnt/archive || code=$?; rm -r "$3"; cp -r /mnt/archive "$3"; exit $code`;
  const full = inOwn(script, program, page, archive);
  expect(full).toMatchObject({ status: 2, stderr: expect.stringContaining('error archive-disk-full') as string });
  expect((await run(folder, 'check')).code).toBe(0);
  expect((await run(folder, 'add', page, '-q')).code).toBe(0);
  expect((await run(folder, 'check')).out).toContain('Nothing is wrong');
});

it('says that the folder cannot be written to, and goes on reading', async (test) => {
  if (process.getuid?.() === 0) return test.skip('whoever runs the tests may write everywhere');
  const folder = await filledFolder();
  const archive = join(folder, 'archive');
  await run(folder, 'rebuild');
  chmodSync(archive, 0o500);
  onTestFinished(() => {
    chmodSync(archive, 0o700);
  });
  expect(await run(folder, 'rebuild')).toMatchObject({
    code: 2,
    err: expect.stringContaining('error archive-not-writable') as string,
  });
  expect((await run(folder, 'check')).code).toBe(0);
});

it('makes no archive for a file that is no export, and leaves nothing half written', async () => {
  const folder = emptyFolder();
  const text = join(folder, 'text.zip');
  writeFileSync(text, 'no zip');
  expect(await run(folder, 'import', text)).toMatchObject({
    code: 2,
    err: expect.stringContaining('error archive-broken-file') as string,
  });
  expect(existsSync(join(folder, 'archive'))).toBe(false);
  expect(statSync(text).size).toBe(6);
});
