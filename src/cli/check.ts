import type { ArchiveCheck } from '../jobs/upkeep/archiveCheck.ts';
import { printable } from '../report/printable.ts';
import { archiveFolder, type ArchiveOptions } from './archiveOptions.ts';
import { checkFormat } from './checkOptions.ts';
import { followJob } from './followJob.ts';
import { EXIT, type ExitCode, type Surroundings } from './surroundings.ts';

export interface CheckOptions extends ArchiveOptions {
  readonly format: string;
  readonly quick?: boolean;
  readonly quiet?: boolean;
}

/** `twosource check`: whether an archive is whole. Throws Misuse and ArchiveFault. */
export async function check(options: CheckOptions, surroundings: Surroundings): Promise<ExitCode> {
  const format = checkFormat(options.format, ['terminal', 'json']);
  const { checkArchive } = await import('../jobs/upkeep/checkArchive.ts');
  const job = followJob(surroundings, options.quiet ?? false, 'Checking');
  try {
    const folder = archiveFolder(options, surroundings);
    const found = await checkArchive(folder, options.quick !== true, job.following);
    job.end();
    if (found === null) return EXIT.stopped;
    surroundings.out.write(format === 'json' ? await asJson(found) : asText(found));
    return found.faults.length > 0 ? EXIT.nothingRead : EXIT.made;
  } finally {
    job.end();
  }
}

async function asJson(found: ArchiveCheck): Promise<string> {
  const { stableJson } = await import('../report/json.ts');
  return stableJson(found);
}

function asText({ folder, lines, captures, rawFiles, faults, notes }: ArchiveCheck): string {
  const said = faults.map(({ code, says, remedy }) => `fault ${code}: ${printable(says)}\n  ${printable(remedy)}\n`);
  for (const { code, says } of notes) said.push(`note ${code}: ${printable(says)}\n`);
  const held = `${count(captures)} captures in ${count(lines)} lines of the journal, ${count(rawFiles)} files of raw bytes`;
  const how = faults.length === 0 ? 'Nothing is wrong' : `${count(faults.length)} faults`;
  return `${said.join('')}${how}: ${held}. Archive: ${folder}\n`;
}

function count(number: number): string {
  return number.toLocaleString('en');
}
