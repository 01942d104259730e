import type { Rebuilt } from '../jobs/upkeep/rebuildArchive.ts';
import { printable } from '../report/printable.ts';
import { archiveFolder, type ArchiveOptions } from './archiveOptions.ts';
import { followJob } from './followJob.ts';
import { EXIT, type ExitCode, type Surroundings } from './surroundings.ts';
import { readingThreads } from './readingThreads.ts';

export interface RebuildOptions extends ArchiveOptions {
  readonly quiet?: boolean;
}

/** `twosource rebuild`: makes the database of an archive anew. Throws ArchiveFault. */
export async function rebuild(options: RebuildOptions, surroundings: Surroundings): Promise<ExitCode> {
  const folder = archiveFolder(options, surroundings);
  const { rebuildArchive } = await import('../jobs/upkeep/rebuildArchive.ts');
  const { wholeJournal } = await import('../store/openArchive.ts');
  const { entries } = await wholeJournal(folder);
  const job = followJob(surroundings, options.quiet ?? false, 'Reading');
  try {
    const rebuilt = await rebuildArchive(folder, readingThreads(entries.length), job.following);
    job.end();
    if (rebuilt !== null) return tell(rebuilt, folder, surroundings);
    surroundings.err.write('Stopped. The database is as it was.\n');
    return EXIT.stopped;
  } finally {
    job.end();
  }
}

function tell({ captures, leftOut, brokenLines, keptStates }: Rebuilt, folder: string, surroundings: Surroundings) {
  const { out, err } = surroundings;
  for (const { entry, why } of leftOut)
    err.write(
      `warning capture-left-out: The bytes of “${printable(entry.name)}” are ${why} (raw/${entry.sha256.slice(0, 2)}/${entry.sha256}.gz). Put back a copy of them and run “twosource rebuild” again.\n`,
    );
  for (const line of brokenLines)
    err.write(
      `warning journal-broken-line: Line ${line} of journal.jsonl is not what was written; it was passed over.\n`,
    );
  if (!keptStates)
    err.write(
      'warning states-not-kept: The old database could not be read, so “twosource watch” asks for feeds and pages anew.\n',
    );
  out.write(`The database was made anew from ${count(captures)}. Archive: ${folder}\n`);
  return leftOut.length + brokenLines.length > 0 ? EXIT.madeWithGaps : EXIT.made;
}

function count(captures: number): string {
  return `${captures.toLocaleString('en')} ${captures === 1 ? 'capture' : 'captures'}`;
}
