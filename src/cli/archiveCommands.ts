import { Command } from 'commander';
import type { AddOptions } from './add.ts';
import { withArchiveOption } from './archiveOptions.ts';
import { withNetworkOptions } from './networkOptions.ts';
import type { RegroupOptions } from './regroup.ts';
import type { StoriesOptions } from './stories.ts';
import type { StoryOptions } from './story.ts';
import type { ExitCode, Surroundings } from './surroundings.ts';

type Answer = (code: ExitCode) => void;

const ADD_HELP = `
What is added is kept as it came and never changed. An article that was added before in the same words is passed over; in other
words it becomes a later state of that article, and “twosource changes” tells what differs.

Exit codes:
  0    everything was added, or is held already
  1    nothing could be read, or no article was found
  2    misuse, or the archive cannot be written to; the message says why
  3    added, but some inputs could not be read; the warnings say which
  4    a fault of the program itself
  130  stopped by Ctrl-C; what was added until then is kept

Examples:
  twosource add saved-pages/ crawl.warc.gz
  twosource add https://example.org/a --archive harbour/
  twosource stories --archive harbour/`;

const LIST_HELP = `
Exit codes:
  0  the list was made, also where it is empty
  2  misuse, or there is no archive; the message says why
  4  a fault of the program itself

Examples:
  twosource stories --since 24h
  twosource stories --search 'ferry "ran aground"' --format json`;

const STORY_HELP = `
Exit codes:
  0  the report was made
  2  misuse: an option or an id that cannot be right, or there is no archive
  4  a fault of the program itself

Examples:
  twosource story sto-01ab
  twosource story 01ab --format html --out story.html --open
  twosource story 01ab --articles`;

const REGROUP_HELP = `
What you decide is kept in the archive's journal with your name and reason, and holds for good: also for what is added later, and
after a rebuild.

Exit codes:
  0  done
  2  misuse: a story or an article that is not there, or the archive cannot be written to
  4  a fault of the program itself`;

/** The commands that fill an archive and show what is in it. */
export function archiveCommands(answer: Answer, surroundings: Surroundings): Command[] {
  return [
    addCommand(answer, surroundings),
    storiesCommand(answer, surroundings),
    storyCommand(answer, surroundings),
    splitCommand(answer, surroundings),
    mergeCommand(answer, surroundings),
  ];
}

function addCommand(answer: Answer, surroundings: Surroundings): Command {
  const command = new Command('add')
    .summary('add articles to the archive, which puts them into stories')
    .description(
      'Adds pages, rows, feeds that hold whole articles, and web archives (WARC, WACZ) to the archive: their bytes are kept, their ' +
        'articles read, compared with earlier states, and put into the story they belong to.',
    )
    .argument('<inputs...>', 'files, folders (read whole), addresses (https://…), or - for standard input')
    .option('--zone <zone>', 'time zone for times that name none, such as Europe/Oslo; UTC where not given')
    .option('-q, --quiet', 'no progress and no warnings on standard error')
    .addHelpText('after', ADD_HELP)
    .action(async (inputs: string[], options: AddOptions) => {
      const { add } = await import('./add.ts');
      answer(await add(inputs, options, surroundings));
    });
  return withNetworkOptions(withArchiveOption(command));
}

function storiesCommand(answer: Answer, surroundings: Surroundings): Command {
  const command = new Command('stories')
    .summary('list the stories of the archive')
    .description('Lists the stories of the archive, the latest changed first, with how they stand.')
    .option('--since <time>', 'only what changed since: 24h, 7d, a date or an ISO time')
    .option(
      '--search <words>',
      'only stories with an article that holds all of these words; "several in quotes" together',
    )
    .option('-n, --limit <number>', 'stories shown at most', '50')
    .option('-f, --format <format>', 'terminal or json', 'terminal')
    .option('-q, --quiet', 'no progress on standard error')
    .addHelpText('after', LIST_HELP)
    .action(async (options: StoriesOptions) => {
      const { stories } = await import('./stories.ts');
      answer(await stories(options, surroundings));
    });
  return withArchiveOption(command);
}

function storyCommand(answer: Answer, surroundings: Surroundings): Command {
  const command = new Command('story')
    .summary('show how a story of the archive stands')
    .description('Lines up the articles of one story, each in its latest state, as “twosource compare” does.')
    .argument('<story>', 'id of the story, or the beginning of it')
    .option('-f, --format <format>', 'terminal, html, json, markdown or csv', 'terminal')
    .option('-o, --out <file>', 'where to write; with --format terminal, where to put the page')
    .option('--open', 'open the page in the browser')
    .option('-a, --all', 'with --format terminal: every point and every wording, not the first few')
    .option('--articles', 'list its articles with their ids and why each belongs to it')
    .option('--min-origins <number>', 'independent origins that corroborate a point', '2')
    .option(
      '--decisions <file>',
      'what you decided about statements, conflicts and outlets; see “twosource compare --help”',
    )
    .option('--proposals <file>', 'points and origins that a reader proposes; see “twosource compare --help”')
    .option('-q, --quiet', 'no progress and no warnings on standard error')
    .addHelpText('after', STORY_HELP)
    .action(async (id: string, options: StoryOptions) => {
      const { story } = await import('./story.ts');
      answer(await story(id, options, surroundings));
    });
  return withArchiveOption(command);
}

function splitCommand(answer: Answer, surroundings: Surroundings): Command {
  const command = new Command('split')
    .summary('take articles out of a story that they do not belong to')
    .description('Takes articles out of a story into one of their own.')
    .argument('<story>', 'id of the story, or the beginning of it')
    .argument('<articles...>', 'ids or addresses of the articles that go; “twosource story ID --articles” lists them')
    .addHelpText('after', REGROUP_HELP)
    .action(async (id: string, articles: string[], options: RegroupOptions) => {
      const { split } = await import('./regroup.ts');
      answer(await split(id, articles, options, surroundings));
    });
  return withArchiveOption(withDecider(command));
}

function mergeCommand(answer: Answer, surroundings: Surroundings): Command {
  const command = new Command('merge')
    .summary('put stories together that report one event')
    .description('Puts stories together: all articles of the others go into the first.')
    .argument('<story>', 'id of the story that stays, or the beginning of it')
    .argument('<others...>', 'ids of the stories that go into it')
    .addHelpText('after', REGROUP_HELP)
    .action(async (id: string, others: string[], options: RegroupOptions) => {
      const { merge } = await import('./regroup.ts');
      answer(await merge(id, others, options, surroundings));
    });
  return withArchiveOption(withDecider(command));
}

function withDecider(command: Command): Command {
  return command
    .option('--by <name>', 'who decided; your user name where not given')
    .option('--because <reason>', 'why');
}
