import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { printable } from '../report/printable.ts';
import { alertsCommand } from './alertsCommand.ts';
import { archiveCommands } from './archiveCommands.ts';
import { changesCommand } from './changesCommand.ts';
import { Misuse } from './misuse.ts';
import { EXIT, type ExitCode, type Surroundings } from './surroundings.ts';
import type { CompareOptions } from './compare.ts';
import type { FetchOptions } from './fetch.ts';
import { withModelOptions } from './modelOptions.ts';
import { withNetworkOptions } from './networkOptions.ts';
import type { ReadOptions } from './read.ts';
import { watchCommand } from './watchCommand.ts';
import { upkeepCommands } from './upkeepCommands.ts';

const EXIT_CODES = `
Exit codes:
  0  the report was made
  1  nothing could be read, or no article was found
  2  misuse: an option, a file name or an id that cannot be right
  3  the report was made, but some inputs could not be read, or a model was asked in vain; the warnings say which
  4  a fault of the program itself`;

const FETCH_HELP = `
Exit codes:
  0  every page was fetched, or is unchanged
  1  no page was fetched
  2  misuse: an option or a folder that cannot be right
  3  some pages were not fetched; the warnings name them
  4  a fault of the program itself

Examples:
  twosource fetch https://example.org/a https://example.com/b --out captures/
  twosource compare captures/`;

const ZONE = 'time zone for times that name none, such as Europe/Oslo; UTC where not given';
const QUIET = 'no progress and no warnings on standard error; the report still holds the warnings';

const KEEP = 'folder that pages fetched for this are kept in; ./twosource-captures where not given';
const QUIET_READ = 'no progress and no warnings on standard error';

function compareCommand(answer: (code: ExitCode) => void, surroundings: Surroundings): Command {
  return new Command('compare')
    .summary('line up what several outlets published about one event')
    .description(
      'Reads articles on one event and shows, statement by statement, what independent origins corroborate, what many ' +
        'outlets have from one origin, what conflicts, and what one outlet alone reports.\n\n' +
        'Reads pages (HTML, MHTML, plain text, Markdown), rows (JSONL), feeds that hold whole articles, and web archives ' +
        '(WARC, WACZ). Nothing is fetched but the addresses given, each as its robots.txt allows, and what was fetched is ' +
        'kept. Files never leave this machine, unless a model elsewhere is asked with --model.',
    )
    .argument('<inputs...>', 'files, folders (read whole), addresses (https://…), or - for standard input')
    .option('-f, --format <format>', 'terminal, html, json, markdown or csv', 'terminal')
    .option('-o, --out <file>', 'where to write; with --format terminal, where to put the page')
    .option('--open', 'open the page in the browser')
    .option('-a, --all', 'with --format terminal: every point and every wording, not the first few')
    .option('--min-origins <number>', 'independent origins that corroborate a point', '2')
    .option('--zone <zone>', ZONE)
    .option('--decisions <file>', 'what you decided about statements, conflicts and outlets; see below')
    .option('--proposals <file>', 'points and origins that a reader proposes, as JSON: each is checked; see below')
    .option('--keep <folder>', KEEP)
    .option('-q, --quiet', QUIET)
    .addHelpText(
      'after',
      `
With --format terminal the findings are printed and the page is written to ./twosource-report.html; a file of that
name that is not a report of this program is left alone, and the page gets a free name beside it.

A decisions file holds one decision a line, with who decided, when and why; the report shows each beside what it changed:
  {"decide": "same", "statements": [{"article": "a.html", "quote": "exact words"}, {"article": "b.html", "quote": "…"}],
   "by": "Ada Holm", "at": "2026-03-06T10:00Z", "because": "both count everyone aboard"}   (on one line)
“decide” is same or not-same (statements), no-conflict (two statements, or "finding": "fin-…"), independent or
not-independent ("outlets": ["Harbour Post", "kvall24.example"]). twosource explain prints lines to fill in.

A file of proposals is JSON; what is said wrong, or not in the articles' words, is refused, and the report says why:
  {"points": [{"relation": "conflict", "versions": [{"article": "a.html", "quote": "exact words"}, …]}],
   "origins": [{"kind": "agency", "name": "Nordwire", "articles": ["a.html"]}]}
“relation” is agree, differs-in-precision, conflict, update or single-source; articles go by file name, address or id.
${EXIT_CODES}

Examples:
  twosource compare saved-pages/
  twosource compare a.html b.html c.txt --format json --out report.json
  twosource compare saved-pages/ --decisions decisions.jsonl
  twosource compare saved-pages/ --proposals proposals.json
  twosource compare https://example.org/a https://example.com/b saved.html
  twosource compare saved-pages/ --model http://localhost:11434/v1 --model-name qwen3:14b`,
    )
    .action(async (inputs: string[], options: CompareOptions) => {
      const { compare } = await import('./compare.ts');
      answer(await compare(inputs, options, surroundings));
    });
}

function readCommand(answer: (code: ExitCode) => void, surroundings: Surroundings): Command {
  return new Command('read')
    .summary('show one article as it is understood')
    .description('Shows the fields and text of one article, what was left out of it, and why.')
    .argument('<input>', 'a file, an address (https://…), or - for standard input')
    .option('-f, --format <format>', 'terminal or json', 'terminal')
    .option('-s, --statements', 'also the statements found, with their parts and whom they are credited to')
    .option('--zone <zone>', ZONE)
    .option('--keep <folder>', KEEP)
    .option('-q, --quiet', QUIET_READ)
    .addHelpText('after', EXIT_CODES)
    .action(async (file: string, options: ReadOptions) => {
      const { read } = await import('./read.ts');
      answer(await read(file, options, surroundings));
    });
}

function fetchCommand(answer: (code: ExitCode) => void, surroundings: Surroundings): Command {
  return new Command('fetch')
    .summary('keep pages as they are now, to compare or prove later')
    .description(
      'Fetches pages into one new WARC file of a folder, with the bytes as they came, their SHA-256 and the UTC time.\n\n' +
        'Asks as “twosource” with its version, keeps to robots.txt, makes one request at a time to a host, and keeps no ' +
        'cookies. A page that has not changed since it was kept in the folder is not kept again. Captures that are there ' +
        'are never changed.',
    )
    .argument('<addresses...>', 'addresses (https://…), or - for a list of them on standard input, one in a line')
    .requiredOption('-o, --out <folder>', 'folder for the captures; made where it is not there')
    .option('-q, --quiet', QUIET_READ)
    .addHelpText('after', FETCH_HELP)
    .action(async (addresses: string[], options: FetchOptions) => {
      const { fetch } = await import('./fetch.ts');
      answer(await fetch(addresses, options, surroundings));
    });
}

function explainCommand(answer: (code: ExitCode) => void, surroundings: Surroundings): Command {
  return new Command('explain')
    .summary('show how one finding came about')
    .description('Shows the reasons behind one finding, step by step, each with the words it rests on.')
    .argument('<finding>', 'id of the finding, or the beginning of it')
    .argument('<report>', 'a report written with --format json, or - for standard input')
    .addHelpText('after', EXIT_CODES)
    .action(async (finding: string, report: string) => {
      const { explain } = await import('./explain.ts');
      answer(await explain(finding, report, surroundings));
    });
}

function buildProgram(answer: (code: ExitCode) => void, surroundings: Surroundings): Command {
  const program = new Command('twosource')
    .description(packageJson.description)
    .version(packageJson.version, '-V, --version', 'print the version')
    .addHelpText('after', `${EXIT_CODES}\n\nStart with: twosource compare FOLDER`);
  const compares = withModelOptions(compareCommand(answer, surroundings));
  for (const command of [compares, readCommand(answer, surroundings), fetchCommand(answer, surroundings)]) {
    program.addCommand(withNetworkOptions(command));
  }
  program.addCommand(explainCommand(answer, surroundings));
  for (const command of archiveCommands(answer, surroundings)) program.addCommand(command);
  for (const command of upkeepCommands(answer, surroundings)) program.addCommand(command);
  program.addCommand(changesCommand(answer, surroundings));
  program.addCommand(alertsCommand(answer, surroundings));
  program.addCommand(watchCommand(answer, surroundings));
  for (const command of [program, ...program.commands]) {
    command
      .exitOverride()
      .showHelpAfterError('See --help.')
      .configureOutput({
        writeOut: surroundings.out.write,
        writeErr: surroundings.err.write,
        getOutHelpWidth: () => surroundings.out.columns ?? 100,
        getErrHelpWidth: () => surroundings.err.columns ?? 100,
        outputError: (text, write) => {
          write(text.replace(/^error: /u, 'error unknown-usage: '));
        },
      });
  }
  return program;
}

function tellFailure(error: unknown, { err }: Surroundings): ExitCode {
  if (error instanceof Misuse) {
    err.write(`error ${error.code}: ${printableLines(error.message)}\n`);
    return EXIT.misuse;
  }
  // Loaded with the archive alone, so it is told by its name.
  if (error instanceof Error && 'code' in error && /^archive-/u.test(String(error.code))) {
    err.write(`error ${String(error.code)}: ${printableLines(error.message)}\n`);
    return EXIT.misuse;
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  err.write(
    `error fault: The program failed. Please report this, with the inputs where you can:\n${printableLines(trace)}\n`,
  );
  return EXIT.fault;
}

function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

/** Runs one command and gives the exit code; misuse is told on standard error. `args` are those after the program's name. */
export async function runProgram(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  let code: ExitCode = EXIT.made;
  const program = buildProgram((answer) => (code = answer), surroundings);
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    // commander has written its own text by now; only help and version end well.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.made : EXIT.misuse;
    return tellFailure(error, surroundings);
  }
}
