import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CaptureEntry } from '../../model/index.ts';
import { isThere, type partsOf } from '../../store/openArchive.ts';
import type { RawStore } from '../../store/rawStore.ts';
import type { ArchiveCheckNote, Findings } from './archiveCheck.ts';
import type { Following } from './rebuildArchive.ts';

/** Holds the bytes of captures against their SHA-256. False where it was stopped. */
export async function checkRaw(
  raw: RawStore,
  captures: readonly CaptureEntry[],
  held: readonly string[],
  deep: boolean,
  { faults, notes }: Findings,
  following: Following,
): Promise<boolean> {
  const named = new Map(captures.map((entry) => [entry.sha256, entry]));
  const there = new Set(held);
  let done = 0;
  for (const [sha256, entry] of named) {
    if (following.stopped()) return false;
    following.onStep(++done, named.size, entry.name);
    // What was listed as not there may have come since.
    const fault = deep || !there.has(sha256) ? await raw.fault(sha256) : null;
    if (fault === null) continue;
    const where = `raw/${sha256.slice(0, 2)}/${sha256}.gz`;
    faults.push({
      code: `raw-${fault}`,
      says: `The bytes of “${entry.name}”, captured at ${entry.at}, are ${fault} (${where}).`,
      remedy: `Put back a copy of ${where}. Its articles stay readable as long as the database is whole; a rebuild would leave them out.`,
    });
  }
  if (!deep) notes.push({ code: 'not-deep', says: 'Raw bytes were only looked for, not read.' });
  const unnamed = held.filter((sha256) => !named.has(sha256));
  if (unnamed.length > 0) notes.push(leftoverNote(unnamed));
  return true;
}

function leftoverNote(unnamed: readonly string[]): ArchiveCheckNote {
  const says = `${unnamed.length} of the files in raw/ are named by no line of the journal (${unnamed[0]}.gz …): a run was ended before it had acknowledged them, or is adding just now. They do no harm.`;
  return { code: 'raw-leftover', says };
}

/** Files that a run which was ended left half written; harmless, and written over when they are needed. */
export async function listLeftovers(parts: ReturnType<typeof partsOf>): Promise<ArchiveCheckNote[]> {
  const notes: ArchiveCheckNote[] = [];
  const halves = await halfFiles(parts.raw);
  if (halves.length > 0) {
    const says = `${halves.length} half-written files lie in raw/ (${halves[0]} …): a run was ended while it wrote, or is writing just now. They do no harm.`;
    notes.push({ code: 'part-leftover', says });
  }
  if (await isThere(parts.newDatabase)) {
    const says =
      'A rebuild was ended before it was complete, or is running (archive.db.new). The next one begins afresh.';
    notes.push({ code: 'rebuild-leftover', says });
  }
  return notes;
}

async function halfFiles(folder: string): Promise<string[]> {
  const parts = await readdir(folder).catch(() => []);
  const names = await Promise.all(parts.map((part) => readdir(join(folder, part)).catch(() => [])));
  return names
    .flat()
    .filter((name) => name.endsWith('.part'))
    .sort();
}
