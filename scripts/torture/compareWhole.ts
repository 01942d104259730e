import { cpSync, mkdirSync } from 'node:fs';
import { openIntake } from '../../src/jobs/adding/openIntake.ts';
import { openArchive, partsOf } from '../../src/store/openArchive.ts';
import { readOutFolder, tellDifference, type ArchiveLines } from './archiveLines.ts';
import { madeArrivals } from './madeArrivals.ts';
import type { Workshop } from './workshop.ts';

const PLAIN = { zone: null, program: '9.9.9', threads: 0, wallClock: () => Date.UTC(2026, 2, 4) };
const BATCH = 4;

/** Compares an archive with one made without a kill from its own journal: they must be the same. */
export async function compareWithReplay({ newPath }: Workshop, folder: string): Promise<string[]> {
  const replayed = newPath('replayed');
  mkdirSync(replayed);
  cpSync(partsOf(folder).raw, partsOf(replayed).raw, { recursive: true });
  cpSync(partsOf(folder).journal, partsOf(replayed).journal);
  await (await openIntake(replayed, PLAIN)).close();
  return differences(await readOutFolder(replayed), await readOutFolder(folder));
}

/** Compares an archive with two made without a kill: from its own journal, and by adding the same pages in one go. */
export async function compareWithWhole(workshop: Workshop, folder: string): Promise<string[]> {
  const lines = await readOutFolder(folder);
  const wrongs = await compareWithReplay(workshop, folder);
  const inOneGo = workshop.newPath('whole');
  const intake = await openIntake(inOneGo, PLAIN);
  const captures = await capturesIn(folder);
  const arrivals = madeArrivals(0, captures);
  for (let at = 0; at < captures; at += BATCH) await intake.take(arrivals.slice(at, at + BATCH));
  await intake.close();
  // Second looks fall at other places of the journal where a run was cut short: which story an article stands in may differ, nothing else.
  const other = tellDifference((await readOutFolder(inOneGo)).articles, lines.articles);
  return [...wrongs, ...(other === null ? [] : [`unlike one made in one go: ${other}`])];
}

/** What differs between two archives that should be the same, in words. */
export function differences(wanted: ArchiveLines, found: ArchiveLines): string[] {
  const articles = tellDifference(wanted.articles, found.articles);
  const stories = tellDifference(wanted.stories, found.stories);
  return [articles, stories].flatMap((says) => (says === null ? [] : [`unlike one made without a kill: ${says}`]));
}

async function capturesIn(folder: string): Promise<number> {
  const archive = await openArchive(folder);
  try {
    return await archive.store.captures.count();
  } finally {
    await archive.close();
  }
}
