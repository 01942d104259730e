import { Command } from 'commander';
import { withArchiveOption } from './archiveOptions.ts';
import type { CheckOptions } from './check.ts';
import type { ExportOptions } from './export.ts';
import type { ImportOptions } from './import.ts';
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

const EXPORT_HELP = `
The file holds the captured bytes, the journal with what you decided, and a text that tells how to verify it without this program.
A capture that holds articles of other stories, such as a web archive, is exported whole. The same archive gives the same file.

Exit codes:
  0    the file was written
  2    misuse: a story that is not there, a file that is there already, or there is no archive
  3    written, but bytes of some captures are missing or damaged; the warnings say which
  4    a fault of the program itself
  130  stopped by Ctrl-C; nothing was written

Examples:
  twosource export --out everything.zip
  twosource export sto-01ab --out ferry.zip`;

const IMPORT_HELP = `
Captures keep their time, name and address; what is held already is passed over, so that importing twice changes nothing.

Exit codes:
  0    everything was imported, or is held already
  2    misuse: no file of “twosource export”, or the archive cannot be written to
  3    imported, but some captures or lines are missing or damaged; the warnings say which
  4    a fault of the program itself
  130  stopped by Ctrl-C; what was imported until then is kept`;

/** The commands that keep an archive sound and carry it elsewhere. */
export function upkeepCommands(answer: Answer, surroundings: Surroundings): Command[] {
  return [
    checkCommand(answer, surroundings),
    rebuildCommand(answer, surroundings),
    exportCommand(answer, surroundings),
    importCommand(answer, surroundings),
  ];
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

function exportCommand(answer: Answer, surroundings: Surroundings): Command {
  const command = new Command('export')
    .summary('write the archive, or one story of it, into one file')
    .description('Writes what was captured and decided into a ZIP file, to keep it, hand it on, or prove it.')
    .argument('[story]', 'id of a story, or the beginning of it; the whole archive where not given')
    .requiredOption('-o, --out <file>', 'the file to write; never over one that is there')
    .option('-q, --quiet', QUIET)
    .addHelpText('after', EXPORT_HELP)
    .action(async (story: string | undefined, options: ExportOptions) => {
      const { exportTo } = await import('./export.ts');
      answer(await exportTo(story, options, surroundings));
    });
  return withArchiveOption(command);
}

function importCommand(answer: Answer, surroundings: Surroundings): Command {
  const command = new Command('import')
    .summary('take what was exported from another archive into this one')
    .description('Takes the captures and decisions of a file that “twosource export” wrote into the archive.')
    .argument('<file>', 'the ZIP file')
    .option('-q, --quiet', QUIET)
    .addHelpText('after', IMPORT_HELP)
    .action(async (file: string, options: ImportOptions) => {
      const { importFrom } = await import('./import.ts');
      answer(await importFrom(file, options, surroundings));
    });
  return withArchiveOption(command);
}
