import { Command } from 'commander';
import { withArchiveOption } from './archiveOptions.ts';
import { withNetworkOptions } from './networkOptions.ts';
import type { ExitCode, Surroundings } from './surroundings.ts';
import type { WatchOptions } from './watch.ts';

const HELP = `
With nothing named, all that was followed before is followed on. Keeps to robots.txt, makes one request at a time to a host, asks
with ETag and Last-Modified, and comes back when a server says so (Retry-After). Each page is looked at again 1, 3, 8, 24 and 72
hours after it was first fetched; a changed one becomes a later state of its article. docs/watching.md tells more.

Exit codes:
  0    with --once: what was due was asked for
  1    nothing is followed
  2    misuse, or the archive cannot be written to (another process may be writing); the message says why
  3    with --once: asked, but some feeds or pages could not be had; the warnings say which
  4    a fault of the program itself
  130  stopped by Ctrl-C; all that came in is kept

Examples:
  twosource watch feeds.opml
  twosource watch https://example.org/feed.xml --archive harbour/
  twosource watch --once --quiet          (from cron, every few minutes)`;

/** The command that follows feeds. */
export function watchCommand(answer: (code: ExitCode) => void, surroundings: Surroundings): Command {
  const command = new Command('watch')
    .summary('follow feeds and pages into the archive')
    .description(
      'Polls feeds (RSS, Atom, JSON Feed), fetches the pages that they list, and adds them to the archive; looks at pages again ' +
        'for later states. Runs until Ctrl-C.',
    )
    .argument('[inputs...]', 'lists of feeds (OPML files), addresses of feeds, or of pages (https://…)')
    .option('--once', 'ask for all that is due once, and end')
    .option(
      '--every <time>',
      'time between two polls of a feed, such as 10m or 2h; by how often it has news where not given',
    )
    .option('--zone <zone>', 'time zone for times that name none, such as Europe/Oslo; UTC where not given')
    .option('-f, --format <format>', 'text, or json: one event in a line', 'text')
    .option('-q, --quiet', 'only errors')
    .addHelpText('after', HELP)
    .action(async (inputs: string[], options: WatchOptions) => {
      const { watch } = await import('./watch.ts');
      answer(await watch(inputs, options, surroundings));
    });
  return withNetworkOptions(withArchiveOption(command));
}
