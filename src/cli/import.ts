import packageJson from '../../package.json' with { type: 'json' };
import type { Imported } from '../jobs/upkeep/importArchive.ts';
import { printable } from '../report/printable.ts';
import { archiveFolder, type ArchiveOptions } from './archiveOptions.ts';
import { followJob } from './followJob.ts';
import { EXIT, type ExitCode, type Surroundings } from './surroundings.ts';

export interface ImportOptions extends ArchiveOptions {
  readonly quiet?: boolean;
}

/** `twosource import`: takes an exported archive into another. Throws ArchiveFault. */
export async function importFrom(path: string, options: ImportOptions, surroundings: Surroundings): Promise<ExitCode> {
  const folder = archiveFolder(options, surroundings);
  const { openExport } = await import('../jobs/upkeep/openExport.ts');
  // Throws where it is no export: no archive is made for it.
  (await openExport(path)).close();
  const { openIntake } = await import('../jobs/adding/openIntake.ts');
  const { importArchive } = await import('../jobs/upkeep/importArchive.ts');
  const { wallClock } = surroundings;
  const { readingThreads } = await import('./readingThreads.ts');
  const threads = readingThreads(Number.MAX_SAFE_INTEGER);
  const intake = await openIntake(folder, { zone: null, program: packageJson.version, threads, wallClock });
  const job = followJob(surroundings, options.quiet ?? false, 'Importing');
  try {
    const imported = await importArchive(intake, path, job.following);
    job.end();
    return tell(imported, folder, surroundings);
  } finally {
    job.end();
    await intake.close();
  }
}

function tell(imported: Imported, folder: string, { out, err }: Surroundings): ExitCode {
  const { captures, decisions, held, leftOut, brokenLines, stopped } = imported;
  for (const { entry, why } of leftOut)
    err.write(`warning capture-left-out: The bytes of “${printable(entry.name)}” are ${why} in the file.\n`);
  for (const line of brokenLines)
    err.write(`warning journal-broken-line: Line ${line} of its journal.jsonl is not what was written.\n`);
  out.write(`Imported: captures ${captures}, decisions ${decisions}, held already ${held}. Archive: ${folder}\n`);
  if (stopped) {
    err.write('Stopped before the end. What was imported is kept; run the same command again to go on.\n');
    return EXIT.stopped;
  }
  return leftOut.length + brokenLines.length > 0 ? EXIT.madeWithGaps : EXIT.made;
}
