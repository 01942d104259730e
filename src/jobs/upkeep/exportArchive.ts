import { access, rename, rm } from 'node:fs/promises';
import type { CaptureEntry, JournalEntry } from '../../model/index.ts';
import { ArchiveFault, faultOf } from '../../store/archiveFault.ts';
import { isThere, openArchive, partsOf, wholeJournal } from '../../store/openArchive.ts';
import { openRaw } from '../../store/rawStore.ts';
import { chooseLines } from './chooseLines.ts';
import type { LeftOut, Following } from './rebuildArchive.ts';
import { writeExport } from './writeExport.ts';

/** What was exported. */
export interface Exported {
  readonly captures: number;
  readonly decisions: number;
  /** Captures whose bytes are missing or damaged; their lines are there, their bytes are not. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * Writes an archive, or what one story of it rests on, into one ZIP file: same archive, same bytes. Works beside a writer, and of a
 * whole archive also where the database is damaged. Null where it was stopped; then there is no file. Throws `archive-not-there`,
 * `archive-file-there` where the file is there already, and what the disk says.
 */
export async function exportArchive(
  folder: string,
  out: string,
  storyId: string | null,
  following: Following,
): Promise<Exported | null> {
  const parts = partsOf(folder);
  if (!(await isThere(parts.journal)))
    throw new ArchiveFault('archive-not-there', `There is no archive in ${folder}. --archive names another folder.`);
  await mustBeFree(out);
  const entries = await linesOf(folder, storyId);
  const captures = entries.filter((entry) => entry.kind === 'capture');
  const half = `${out}.part`;
  try {
    const leftOut = await writeExport(half, entries, openRaw(parts.raw), parts.raw, storyId, following);
    if (leftOut === null) return null;
    await mustBeFree(out);
    await rename(half, out);
    const decisions = entries.filter(({ kind }) => kind === 'split' || kind === 'merge').length;
    return { captures: captures.length, decisions, leftOut: named(leftOut, captures) };
  } catch (error) {
    throw faultOf(error, out);
  } finally {
    await rm(half, { force: true });
  }
}

function named(faults: ReadonlyMap<string, 'missing' | 'damaged'>, captures: readonly CaptureEntry[]): LeftOut[] {
  return captures.flatMap((entry) => {
    const why = faults.get(entry.sha256);
    return why === undefined ? [] : [{ entry, why }];
  });
}

async function linesOf(folder: string, storyId: string | null): Promise<JournalEntry[]> {
  if (storyId === null) return (await wholeJournal(folder)).entries.map(({ entry }) => entry);
  const { store, close } = await openArchive(folder);
  try {
    return await chooseLines(storyId, (await wholeJournal(folder)).entries, store);
  } finally {
    await close();
  }
}

async function mustBeFree(out: string): Promise<void> {
  const isFree = await access(out).then(
    () => false,
    () => true,
  );
  if (!isFree) throw new ArchiveFault('archive-file-there', `${out} is there already. Name another file with --out.`);
}
