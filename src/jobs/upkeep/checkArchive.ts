import type { CaptureEntry } from '../../model/index.ts';
import { ArchiveFault } from '../../store/archiveFault.ts';
import { isThere, partsOf } from '../../store/openArchive.ts';
import { openRaw } from '../../store/rawStore.ts';
import type { ArchiveCheck, Findings } from './archiveCheck.ts';
import { checkDatabase } from './checkDatabase.ts';
import { checkJournal } from './checkJournal.ts';
import { checkRaw, listLeftovers } from './checkRaw.ts';
import type { Following } from './rebuildArchive.ts';

/**
 * Looks at all of an archive, beside whoever writes to it, and changes nothing. Not `deep`, raw bytes are only looked for, not read.
 * Null where it was stopped. Throws `archive-not-there`.
 */
export async function checkArchive(folder: string, deep: boolean, following: Following): Promise<ArchiveCheck | null> {
  const parts = partsOf(folder);
  if (!(await isThere(parts.journal)) && !(await isThere(parts.database)))
    throw new ArchiveFault('archive-not-there', `There is no archive in ${folder}. --archive names another folder.`);
  const findings: Findings = { faults: [], notes: [] };
  const raw = openRaw(parts.raw);
  // Whoever adds writes bytes first, then the journal, then the database; read in the other order, nothing in between looks missing.
  const held = await raw.list();
  const leftovers = await listLeftovers(parts);
  const settled = await checkDatabase(folder, findings);
  try {
    const read = await checkJournal(folder, settled?.mark ?? null, findings);
    await settled?.compare(read);
    const captures = read.entries.flatMap(({ entry }): CaptureEntry[] => (entry.kind === 'capture' ? [entry] : []));
    if (!(await checkRaw(raw, captures, held, deep, findings, following))) return null;
    findings.notes.push(...leftovers);
    const lines = read.entries.length + read.broken.length;
    return { folder, lines, captures: captures.length, rawFiles: held.length, ...findings };
  } finally {
    await settled?.close();
  }
}
