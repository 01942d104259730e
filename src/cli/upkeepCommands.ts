import { Command } from 'commander';
import { withArchiveOption } from './archiveOptions.ts';
import type { CheckOptions } from './check.ts';
import type { RebuildOptions } from './rebuild.ts';
import type { ExitCode, Surroundings } from './surroundings.ts';

type Answer = (code: ExitCode) => void;

const QUIET = 'no progress on standard error';

const CHECK_HELP = `
Changes nothing, and can be run while articles are added. Faults come with what to do; notes are harmless.

Exit codes:
  0    nothing is wrong
  1    faults were found
  2    misuse, or there is no archive; the message says why
  4    a fault of the program itself
  130  stopped by Ctrl-C`;

const REBUILD_HELP = `
What is kept for good is raw/ and journal.jsonl; the database is made from them. The old one stays in use until the new one is
complete. Captures whose bytes are gone or damaged are left out and told.

Exit codes:
  0    the database was made anew
  2    misuse, or the archive cannot be written to; the message says why
  3    made anew, but something had to be left out; the warnings say what
  4    a fault of the program itself
  130  stopped by Ctrl-C; the database is as it was`;

/** The commands that keep an archive sound and carry it elsewhere. */
export function upkeepCommands(answer: Answer, surroundings: Surroundings): Command[] {
  return [checkCommand(answer, surroundings), rebuildCommand(answer, surroundings)];
}

function checkCommand(answer: Answer, surroundings: Surroundings): Command {
  const command = new Command('check')
    .summary('look whether the archive is whole')
    .description(
      'Holds the captured bytes against their SHA-256, looks at each line of the journal, and holds the database against both.',
    )
    .option('--quick', 'only look whether captured bytes are there, and do not read them')
    .option('-f, --format <format>', 'terminal or json', 'terminal')
    .option('-q, --quiet', QUIET)
    .addHelpText('after', CHECK_HELP)
    .action(async (options: CheckOptions) => {
      const { check } = await import('./check.ts');
      answer(await check(options, surroundings));
    });
  return withArchiveOption(command);
}

function rebuildCommand(answer: Answer, surroundings: Surroundings): Command {
  const command = new Command('rebuild')
    .summary('make the database of the archive anew from what was captured')
    .description('Makes the database anew from the captured bytes and the journal, beside the old one.')
    .option('-q, --quiet', QUIET)
    .addHelpText('after', REBUILD_HELP)
    .action(async (options: RebuildOptions) => {
      const { rebuild } = await import('./rebuild.ts');
      answer(await rebuild(options, surroundings));
    });
  return withArchiveOption(command);
}
