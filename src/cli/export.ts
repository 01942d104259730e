import { rawName } from '../jobs/upkeep/exportNames.ts';
import { printable } from '../report/printable.ts';
import { archiveFolder, type ArchiveOptions } from './archiveOptions.ts';
import { findStory } from './findStory.ts';
import { followJob } from './followJob.ts';
import { EXIT, type ExitCode, type Surroundings } from './surroundings.ts';

export interface ExportOptions extends ArchiveOptions {
  readonly out: string;
  readonly quiet?: boolean;
}

/** `twosource export`: writes an archive, or one story of it, into a ZIP file. Throws Misuse and ArchiveFault. */
export async function exportTo(
  typed: string | undefined,
  options: ExportOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const folder = archiveFolder(options, surroundings);
  const storyId = typed === undefined ? null : await storyIn(folder, typed);
  const { exportArchive } = await import('../jobs/upkeep/exportArchive.ts');
  const job = followJob(surroundings, options.quiet ?? false, 'Writing');
  try {
    const exported = await exportArchive(folder, options.out, storyId, job.following);
    job.end();
    if (exported === null) {
      surroundings.err.write('Stopped. Nothing was written.\n');
      return EXIT.stopped;
    }
    const { captures, decisions, leftOut } = exported;
    for (const { entry, why } of leftOut)
      surroundings.err.write(
        `warning capture-left-out: The bytes of “${printable(entry.name)}” are ${why} (${rawName(entry.sha256)}).\n`,
      );
    surroundings.out.write(`Wrote ${options.out}: captures ${captures - leftOut.length}, decisions ${decisions}.\n`);
    return leftOut.length > 0 ? EXIT.madeWithGaps : EXIT.made;
  } finally {
    job.end();
  }
}

async function storyIn(folder: string, typed: string): Promise<string> {
  const { openArchive } = await import('../store/openArchive.ts');
  const archive = await openArchive(folder);
  try {
    return await findStory(archive, typed);
  } finally {
    await archive.close();
  }
}
