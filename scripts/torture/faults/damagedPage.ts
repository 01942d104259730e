import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { openArchive, partsOf } from '../../../src/store/openArchive.ts';
import { readOutFolder, tellDifference, type ArchiveLines } from '../archiveLines.ts';
import type { Outcome } from '../outcome.ts';
import { runChild } from '../runChild.ts';
import type { Workshop } from '../workshop.ts';

const PAGE = 4096;

/** Overwrites pages of the database, one at a time: that must be told, or be without effect, and a rebuild must bring all back. */
export async function damagePages(workshop: Workshop, pages: number): Promise<Outcome> {
  const { child, draw, newPath } = workshop;
  const folder = newPath('whole');
  await runChild(child, { do: 'add', folder, from: 0, to: 32, batch: 8, threads: 0, clockOff: 0 });
  const whole = await readOutFolder(folder);
  const count = Math.floor(readFileSync(partsOf(folder).database).length / PAGE);
  // The first page holds what makes the file a database.
  const chosen = [0, ...Array.from({ length: pages - 1 }, () => 1 + Math.floor(draw() * (count - 1)))];
  const wrongs: string[] = [];
  let told = 0;
  for (const page of chosen) {
    const damaged = newPath('damaged');
    cpSync(folder, damaged, { recursive: true });
    overwrite(partsOf(damaged).database, page, draw);
    const says = await tellDamage(damaged);
    if (says !== null) told++;
    else if (!(await isSame(damaged, whole)))
      wrongs.push(`page ${page + 1} of ${count} was damaged and nothing told it`);
    const { done, fault } = await runChild(child, { do: 'rebuild', folder: damaged });
    if (!done)
      wrongs.push(`page ${page + 1}: rebuilding ended with ${fault?.code ?? 'no reason'} (${fault?.says ?? ''})`);
    else if (!(await isSame(damaged, whole))) wrongs.push(`page ${page + 1}: the rebuilt archive is another`);
  }
  return {
    what: 'a corrupted page of archive.db',
    target: 'told by opening or by check; rebuild brings all back',
    found:
      wrongs.length === 0
        ? `${told} of ${chosen.length} pages told, the rest without effect, all rebuilt`
        : wrongs.slice(0, 3).join('; '),
    ok: wrongs.length === 0,
  };
}

function overwrite(path: string, page: number, draw: () => number): void {
  const bytes = readFileSync(path);
  for (let at = page * PAGE; at < (page + 1) * PAGE; at++) bytes[at] = Math.floor(draw() * 256);
  writeFileSync(path, bytes);
}

/** What opening or checking says of it; null where both find nothing. Throws where it fails without a code of ours. */
async function tellDamage(folder: string): Promise<string | null> {
  try {
    const archive = await openArchive(folder);
    try {
      return (await archive.store.check())[0] ?? null;
    } finally {
      await archive.close();
    }
  } catch (error) {
    if ((error as { code?: unknown }).code === 'archive-damaged') return (error as Error).message;
    throw error;
  }
}

async function isSame(folder: string, whole: ArchiveLines): Promise<boolean> {
  try {
    const lines = await readOutFolder(folder);
    return [tellDifference(whole.articles, lines.articles), tellDifference(whole.stories, lines.stories)].every(
      (says) => says === null,
    );
  } catch {
    return false;
  }
}
