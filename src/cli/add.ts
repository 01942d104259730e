import packageJson from '../../package.json' with { type: 'json' };
import type { Arrival } from '../jobs/adding/intake.ts';
import type { OpenIntake } from '../jobs/adding/openIntake.ts';
import type { Warning } from '../model/index.ts';
import { archiveFolder, type ArchiveOptions } from './archiveOptions.ts';
import { checkZone } from './checkOptions.ts';
import { fetchArrivals } from './fetchArrivals.ts';
import { listInputs, loadInput } from './loadInputs.ts';
import { checkOnline, forbiddenBy, isAddress, type NetworkOptions } from './networkOptions.ts';
import { isOwnPage } from './ownPage.ts';
import { startRateProgress, type RateProgress } from './rateProgress.ts';
import { readingThreads } from './readingThreads.ts';
import { someUnread } from './readInputs.ts';
import { EXIT, type ExitCode, type Surroundings } from './surroundings.ts';
import { tellWarnings } from './tellWarnings.ts';

export interface AddOptions extends ArchiveOptions, NetworkOptions {
  readonly zone?: string;
  readonly quiet?: boolean;
}

/** Files that are taken together: enough to keep the threads busy, few enough that little is lost when the program is stopped. */
const TOGETHER = 16;
const BYTES_TOGETHER = 30_000_000;

/** `twosource add`: takes files, folders, pages of the web and archives into the archive. Throws Misuse and ArchiveFault. */
export async function add(
  named: readonly string[],
  options: AddOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const zone = checkZone(options.zone);
  const addresses = named.filter(isAddress);
  checkOnline(addresses, options, surroundings);
  const listed = await listInputs(named.filter((name) => !isAddress(name)));
  if (listed.names.length + addresses.length === 0) return tellNothing(listed.warnings, surroundings);
  const { openIntake } = await import('../jobs/adding/openIntake.ts');
  const intake = await openIntake(archiveFolder(options, surroundings), {
    zone,
    program: packageJson.version,
    threads: readingThreads(listed.names.length),
    wallClock: surroundings.wallClock,
  });
  const quiet = options.quiet ?? false;
  const progress = startRateProgress(surroundings, quiet, 'Adding', listed.names.length + addresses.length);
  const run = openRun(intake, progress, surroundings);
  try {
    run.warn(listed.warnings);
    await addFiles(listed.names, run, surroundings);
    if (!run.stopped()) run.warn(await fetchArrivals(addresses, options, surroundings, run.add));
    await run.flush();
    await finish(intake, run, options, surroundings);
  } finally {
    progress.end();
    run.end();
    await intake.close();
  }
  return tellRun(run, intake, quiet, surroundings);
}

/** A last look at small stories, then the alerts on all that the run touched. */
async function finish(intake: OpenIntake, { tally, warn }: Run, options: AddOptions, surroundings: Surroundings) {
  for (const id of (await intake.lookAgain()).storyIds) tally.stories.add(id);
  const { openAlerts } = await import('../jobs/alerting/openAlerts.ts');
  const settings = {
    allowPrivate: options.allowPrivate ?? false,
    version: packageJson.version,
    offlineBy: forbiddenBy(options, surroundings.env),
  };
  const alerts = openAlerts(intake.archive, settings, surroundings);
  warn(await alerts.afterTake({ outcomes: [], storyIds: [...tally.stories].sort() }));
  const left = await intake.archive.store.stories.get([...tally.stories]);
  tally.stories = new Set(left.map(({ id }) => id));
}

/** What a run did so far. */
interface Tally {
  captures: number;
  added: number;
  revised: number;
  unchanged: number;
  stories: Set<string>;
  readonly warnings: Warning[];
}

interface Run {
  readonly tally: Tally;
  readonly add: (arrival: Arrival) => Promise<void>;
  readonly flush: () => Promise<void>;
  readonly warn: (warnings: readonly Warning[]) => void;
  readonly stopped: () => boolean;
  readonly end: () => void;
}

function openRun(intake: OpenIntake, progress: RateProgress, surroundings: Surroundings): Run {
  const tally: Tally = { captures: 0, added: 0, revised: 0, unchanged: 0, stories: new Set(), warnings: [] };
  let waiting: Arrival[] = [];
  let stopped = false;
  const forget = surroundings.onStop(() => {
    stopped = true;
    surroundings.err.write('\nStopping once what is at hand is kept. Ctrl-C again ends at once.\n');
  });
  const flush = async () => {
    const arrivals = waiting;
    waiting = [];
    if (arrivals.length > 0) count(await intake.take(arrivals), tally);
  };
  return {
    tally,
    flush,
    add: async (arrival) => {
      progress.step(tally.captures + waiting.length, arrival.name);
      waiting.push(arrival);
      const bytes = waiting.reduce((sum, one) => sum + one.bytes.length, 0);
      if (waiting.length >= TOGETHER || bytes >= BYTES_TOGETHER) await flush();
    },
    warn: (warnings) => tally.warnings.push(...warnings),
    stopped: () => stopped,
    end: forget,
  };
}

function count({ outcomes, storyIds }: Awaited<ReturnType<OpenIntake['take']>>, tally: Tally): void {
  for (const { added, revised, unchanged, warnings } of outcomes) {
    tally.captures++;
    tally.added += added.length;
    tally.revised += revised.length;
    tally.unchanged += unchanged.length;
    tally.warnings.push(...warnings);
  }
  for (const id of storyIds) tally.stories.add(id);
}

async function addFiles(names: readonly string[], run: Run, surroundings: Surroundings): Promise<void> {
  for (const name of names) {
    if (run.stopped()) return;
    const loaded = await loadInput(name, surroundings);
    if ('warning' in loaded) run.warn([loaded.warning]);
    else if (isOwnPage(loaded.bytes)) {
      run.warn([{ code: 'input-own-report', says: 'It is a report of this program.', input: name, articleId: null }]);
    } else await run.add(arrivalOf(name, loaded.bytes, surroundings));
  }
}

function arrivalOf(name: string, bytes: Uint8Array, { wallClock }: Surroundings): Arrival {
  const at = new Date(wallClock()).toISOString();
  if (name === '-') return { method: 'standard-input', name: 'standard input', url: null, bytes, at };
  return { method: 'file', name, url: null, bytes, at };
}

function tellRun({ tally, stopped }: Run, intake: OpenIntake, quiet: boolean, surroundings: Surroundings): ExitCode {
  const { out, err } = surroundings;
  tellWarnings(tally.warnings, surroundings, quiet);
  if (intake.resumed > 0)
    out.write(`Taken up first: ${pieces(intake.resumed, 'line')} that an earlier run had kept but not read.\n`);
  if (tally.captures === 0 && !stopped()) return sayNothing(surroundings);
  out.write(`${sayTally(tally)} Archive: ${intake.archive.folder}\n`);
  if (stopped()) {
    err.write('Stopped before the end. What was added is kept; run the same command again to go on.\n');
    return EXIT.stopped;
  }
  if (tally.added + tally.revised + tally.unchanged === 0) return EXIT.nothingRead;
  return someUnread(tally.warnings) ? EXIT.madeWithGaps : EXIT.made;
}

function tellNothing(warnings: readonly Warning[], surroundings: Surroundings): ExitCode {
  tellWarnings(warnings, surroundings, false);
  return sayNothing(surroundings);
}

function sayNothing({ err }: Surroundings): ExitCode {
  err.write('error nothing-read: Nothing that was named could be added.\n');
  return EXIT.nothingRead;
}

function sayTally({ added, revised, unchanged, stories }: Tally): string {
  if (added + revised + unchanged === 0) return 'What was given is kept, but no article was found in it.';
  const said = [`${pieces(added, 'article')} added`];
  if (revised > 0) said.push(`${pieces(revised, 'later state')} of articles held`);
  if (unchanged > 0) said.push(`${unchanged} unchanged`);
  const where = stories.size === 0 ? '' : `, in ${pieces(stories.size, 'story', 'stories')}`;
  return `${said.join(', ')}${where}.`;
}

function pieces(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
