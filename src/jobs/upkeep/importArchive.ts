import type { CaptureEntry, JournalEntry } from '../../model/index.ts';
import { wholeJournal } from '../../store/openArchive.ts';
import type { Brought, OpenIntake } from '../adding/openIntake.ts';
import { groupLines } from '../adding/settleLines.ts';
import { openExport, type ExportFile } from './openExport.ts';
import type { Following } from './rebuildArchive.ts';
import { readEntry } from './readEntry.ts';

/** What an import brought. */
export interface Imported {
  readonly captures: number;
  readonly decisions: number;
  /** Captures and decisions that are held already. */
  readonly held: number;
  /** Captures whose bytes the file lacks, or holds damaged. */
  readonly leftOut: readonly { readonly entry: CaptureEntry; readonly why: 'missing' | 'damaged' }[];
  /** Places of lines that are not what was written. */
  readonly brokenLines: readonly number[];
  /** Whether it was ended early; what was brought until then is kept. */
  readonly stopped: boolean;
}

/**
 * Takes what was exported from another archive into this one, in the order it came about there. What is held already, same bytes under
 * the same name at the same time, is passed over, so that importing twice changes nothing. Throws what `openExport` throws, before
 * anything is taken.
 */
export async function importArchive(intake: OpenIntake, path: string, following: Following): Promise<Imported> {
  const file = await openExport(path);
  try {
    const { entries } = await wholeJournal(intake.archive.folder);
    const known = new Set(entries.map(({ entry }) => keyOf(entry)));
    const { lines, held, brokenLines } = await newLines(file, known);
    return { held, brokenLines, ...(await bringAll(lines, file, intake, following)) };
  } finally {
    file.close();
  }
}

function keyOf(entry: JournalEntry): string {
  return entry.kind === 'second-look' ? entry.at : entry.id;
}

async function newLines(file: ExportFile, known: Set<string>) {
  const lines: { readonly entry: JournalEntry }[] = [];
  const brokenLines: number[] = [];
  let held = 0;
  let at = 0;
  for await (const line of file.lines()) {
    at++;
    const entry = readEntry(line);
    if (entry === null) brokenLines.push(at);
    else if (!known.has(keyOf(entry))) {
      // Second looks can bear the same time; none of one file is another again.
      if (entry.kind !== 'second-look') known.add(keyOf(entry));
      lines.push({ entry });
    } else if (entry.kind !== 'second-look') held++;
  }
  return { lines, held, brokenLines };
}

async function bringAll(
  lines: readonly { readonly entry: JournalEntry }[],
  file: ExportFile,
  intake: OpenIntake,
  { onStep, stopped }: Following,
): Promise<Omit<Imported, 'held' | 'brokenLines'>> {
  const leftOut: { entry: CaptureEntry; why: 'missing' | 'damaged' }[] = [];
  const brought = { captures: 0, decisions: 0 };
  let done = 0;
  for (const group of groupLines(lines)) {
    if (stopped()) return { ...brought, leftOut, stopped: true };
    const ready: Brought[] = [];
    for (const { entry } of group) {
      if (entry.kind !== 'capture') ready.push({ entry });
      else {
        const bytes = await file.bytesOf(entry);
        if (typeof bytes === 'string') leftOut.push({ entry, why: bytes });
        else ready.push({ entry, bytes });
      }
    }
    if (ready.length > 0) await intake.bring(ready);
    brought.captures += ready.filter(({ entry }) => entry.kind === 'capture').length;
    brought.decisions += ready.filter(({ entry }) => entry.kind === 'split' || entry.kind === 'merge').length;
    done += group.length;
    const last = group.at(-1)!.entry;
    onStep(done, lines.length, last.kind === 'capture' ? last.name : last.kind);
  }
  return { ...brought, leftOut, stopped: false };
}
