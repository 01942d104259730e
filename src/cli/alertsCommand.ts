import { Command } from 'commander';
import type { AlertsOptions } from './alerts.ts';
import { withArchiveOption } from './archiveOptions.ts';
import type { ExitCode, Surroundings } from './surroundings.ts';

const HELP = `
Rules are written into the file alerts.json of the archive; docs/alerts.md describes them:
  {"rules": [{"name": "Ferry", "when": {"words": {"any": ["ferry"]}, "conflict": "new"}}]}
The alerts of “twosource add” and “twosource watch” go to alerts.atom and alerts.feed.json in the archive, and to the
commands and webhooks that the rules name.

Exit codes:
  0  the list was made, also where it is empty; with --check, the rules are right
  2  misuse, rules that are not right, or no archive; the message says why
  4  a fault of the program itself

Examples:
  twosource alerts --limit 20
  twosource alerts --check
  twosource alerts --test Ferry`;

/** The command that lists alerts, and checks and tries the rules for them. */
export function alertsCommand(answer: (code: ExitCode) => void, surroundings: Surroundings): Command {
  const command = new Command('alerts')
    .summary('list what the alert rules of the archive told')
    .description('Lists the latest alerts of the archive, the latest first, at most 200.')
    .option('--check', 'only check the rules file')
    .option('--test <rule>', 'what a rule would have told of the stories as they stand; nothing is handed on')
    .option('-n, --limit <number>', 'alerts shown at most; with --test, stories looked at', '200')
    .option('-f, --format <format>', 'terminal or json', 'terminal')
    .option('-q, --quiet', 'no progress on standard error')
    .addHelpText('after', HELP)
    .action(async (options: AlertsOptions) => {
      const { alerts } = await import('./alerts.ts');
      answer(await alerts(options, surroundings));
    });
  return withArchiveOption(command);
}
