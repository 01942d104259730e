import { Command } from 'commander';
import { withArchiveOption } from './archiveOptions.ts';
import type { ChangesOptions } from './changes.ts';
import type { ExitCode, Surroundings } from './surroundings.ts';

const HELP = `
An article that is captured again in other words is compared sentence by sentence with its state before. A changed fact is a number, a
time, a name, a quotation, whom words are credited to, or whether something is denied; “silently” says that no notice of the article
owns up to it.

Exit codes:
  0  the list was made, also where it is empty
  2  misuse, or there is no archive; the message says why
  4  a fault of the program itself

Examples:
  twosource changes --since 24h
  twosource changes --story sto-01ab --all
  twosource changes --since 2026-03-04T06:00Z --format json`;

/** The command that lists what changed in articles of the archive. */
export function changesCommand(answer: (code: ExitCode) => void, surroundings: Surroundings): Command {
  const command = new Command('changes')
    .summary('list facts that later states of articles give otherwise')
    .description('Lists what changed in articles of the archive, the latest first.')
    .option('--since <time>', 'only what was captured since: 24h, 7d, a date or an ISO time')
    .option('--story <id>', 'only one story: its id, or the beginning of it')
    .option('-a, --all', 'also what was only reworded, moved, added or removed')
    .option('-n, --limit <number>', 'changes shown at most', '50')
    .option('-f, --format <format>', 'terminal or json', 'terminal')
    .addHelpText('after', HELP)
    .action(async (options: ChangesOptions) => {
      const { changes } = await import('./changes.ts');
      answer(await changes(options, surroundings));
    });
  return withArchiveOption(command);
}
