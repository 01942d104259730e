import type { CaptureEntry } from '../../model/index.ts';
import { ArchiveFault } from '../../store/archiveFault.ts';
import type { Journalled, JournalMark, JournalRead } from '../../store/journal.ts';
import { isThere, openArchive, partsOf, settledMark } from '../../store/openArchive.ts';
import type { Store } from '../../store/store.ts';
import { openStories } from '../adding/storyKeeper.ts';
import { REBUILD, type ArchiveCheckFault, type Findings } from './archiveCheck.ts';

/** A database that can be held against the journal. */
export interface CheckedDatabase {
  readonly mark: JournalMark;
  readonly compare: (read: JournalRead) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Looks at the database of an archive; null where there is none to be read, which is a fault. */
export async function checkDatabase(folder: string, findings: Findings): Promise<CheckedDatabase | null> {
  const missing = !(await isThere(partsOf(folder).database));
  let archive;
  try {
    archive = await openArchive(folder);
  } catch (error) {
    findings.faults.push(notOpened(error, missing));
    return null;
  }
  const { store, close } = archive;
  try {
    const mark = await settledMark(store);
    const captures = await store.captures.count();
    for (const says of await store.check()) findings.faults.push(damaged(says));
    await checkStories(store, findings);
    const compare = async (read: JournalRead) => {
      try {
        await compareWith(read, mark, captures, store, findings);
      } catch (error) {
        findings.faults.push(damaged(saysOf(error)));
      }
    };
    return { mark, compare, close };
  } catch (error) {
    findings.faults.push(damaged(saysOf(error)));
    await close();
    return null;
  }
}

async function checkStories(store: Store, { faults }: Findings): Promise<void> {
  try {
    await openStories(store);
  } catch (error) {
    if (!(error instanceof ArchiveFault && error.code === 'archive-older')) throw error;
    faults.push({ code: 'database-older', says: error.message, remedy: REBUILD });
  }
}

/** Captures that are looked up together. */
const TOGETHER = 400;
/** Lines and rows that are named one by one. */
const NAMED = 20;

async function compareWith(
  { entries }: JournalRead,
  mark: JournalMark,
  rows: number,
  store: Store,
  { faults }: Findings,
): Promise<void> {
  const unsettled: Journalled[] = [];
  let matched = 0;
  for (let at = 0; at < entries.length; at += TOGETHER) {
    const lines = entries.slice(at, at + TOGETHER).filter(({ entry }) => entry.kind === 'capture');
    const held = new Set((await store.captures.get(lines.map(({ seq }) => seq))).map(keyOf));
    const missing = lines.filter(({ entry }) => !held.has(keyOf(entry as CaptureEntry)));
    matched += lines.length - missing.length;
    unsettled.push(...missing.filter(({ seq }) => seq <= mark.lines));
  }
  const decided = await store.decisions.all();
  const known = new Set(decided.map(({ id }) => id));
  const decisions = entries.filter(({ entry }) => entry.kind === 'split' || entry.kind === 'merge');
  unsettled.push(
    ...decisions.filter(({ seq, entry }) => seq <= mark.lines && !known.has((entry as { id: string }).id)),
  );
  faults.push(...unsettled.slice(0, NAMED).map(notSettled));
  if (unsettled.length > NAMED) faults.push(moreNotSettled(unsettled.length - NAMED));
  const named = new Set(decisions.map(({ entry }) => (entry as { id: string }).id));
  const unnamed = rows - matched + decided.filter(({ id }) => !named.has(id)).length;
  if (unnamed > 0) faults.push(notInJournal(unnamed));
}

function keyOf({ id, sha256, name }: CaptureEntry): string {
  return `${id} ${sha256} ${name}`;
}

function notSettled({ seq, entry }: Journalled): ArchiveCheckFault {
  const what = entry.kind === 'capture' ? `“${entry.name}”` : 'a decision on stories';
  const says = `Line ${seq} of journal.jsonl (${what}) is not in the database, which has read beyond it.`;
  return { code: 'line-not-settled', says, remedy: REBUILD };
}

function moreNotSettled(count: number): ArchiveCheckFault {
  return { code: 'line-not-settled', says: `So are ${count} more lines.`, remedy: REBUILD };
}

function notInJournal(count: number): ArchiveCheckFault {
  const says = `${count} captures or decisions of the database stand in no whole line of journal.jsonl.`;
  const remedy = 'Put back a copy of journal.jsonl. A rebuild would forget them.';
  return { code: 'row-not-in-journal', says, remedy };
}

function notOpened(error: unknown, missing: boolean): ArchiveCheckFault {
  if (!(error instanceof ArchiveFault)) return damaged(saysOf(error));
  if (error.code === 'archive-damaged') {
    return missing
      ? { code: 'database-missing', says: 'archive.db is not there.', remedy: REBUILD }
      : damaged('It cannot be opened.');
  }
  const remedy = 'What was captured can be checked all the same, and was.';
  return { code: 'database-not-readable', says: error.message, remedy };
}

function damaged(says: string): ArchiveCheckFault {
  const remedy = `${REBUILD} It is made from what was captured, which lies beside it.`;
  return { code: 'database-damaged', says: `archive.db: ${says}`, remedy };
}

function saysOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
