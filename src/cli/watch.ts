import packageJson from '../../package.json' with { type: 'json' };
import type { OpenIntake } from '../jobs/adding/openIntake.ts';
import type { ToFollow } from '../jobs/watching/watchFeeds.ts';
import type { WatchSettings } from '../jobs/watching/watching.ts';
import { archiveFolder, type ArchiveOptions } from './archiveOptions.ts';
import { checkFormat, checkZone } from './checkOptions.ts';
import { checkDelay, checkOnline, forbiddenBy, type NetworkOptions } from './networkOptions.ts';
import { listToFollow } from './listToFollow.ts';
import { readEvery } from './readEvery.ts';
import { EXIT, type ExitCode, type Surroundings } from './surroundings.ts';
import { tellWatching, type WatchTeller } from './tellWatching.ts';

export interface WatchOptions extends ArchiveOptions, NetworkOptions {
  readonly once?: boolean;
  readonly every?: string;
  readonly zone?: string;
  readonly format: string;
  readonly quiet?: boolean;
}

/** `twosource watch`: follows feeds and pages into the archive. Throws Misuse and ArchiveFault. */
export async function watch(
  named: readonly string[],
  options: WatchOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const format = checkFormat(options.format, ['text', 'json']);
  const zone = checkZone(options.zone);
  // With nothing named there is something to be asked for too.
  checkOnline(['feeds'], options, surroundings);
  const stop = new AbortController();
  const settings = await settingsOf(options, stop.signal);
  const teller = tellWatching(surroundings, format, options.quiet ?? false);
  const { follow, warnings } = await listToFollow(named);
  for (const warning of warnings) teller.tell({ kind: 'warned', warning });
  if (named.length > 0 && follow.length === 0) return nothingFollowed(surroundings);
  const intake = await openArchiveFor(options, zone, surroundings);
  const forget = surroundings.onStop(() => {
    teller.stopping();
    stop.abort();
  });
  try {
    const followed = await runWatch(follow, settings, intake, teller, options, surroundings);
    if (followed === 0) return nothingFollowed(surroundings);
  } finally {
    forget();
    teller.end();
    await intake.close();
  }
  teller.sum(intake.archive.folder);
  if (stop.signal.aborted) return EXIT.stopped;
  return teller.hasWarned() ? EXIT.madeWithGaps : EXIT.made;
}

async function settingsOf(options: WatchOptions, ended: AbortSignal): Promise<WatchSettings> {
  const { LIMITS } = await import('../fetch/world.ts');
  const { LOOK_AGES } = await import('../jobs/watching/pollSchedule.ts');
  return {
    delay: checkDelay(options.delay),
    allowPrivate: options.allowPrivate ?? false,
    version: packageJson.version,
    limits: LIMITS,
    every: readEvery(options.every),
    ages: LOOK_AGES,
    once: options.once ?? false,
    ended,
  };
}

async function openArchiveFor(
  options: WatchOptions,
  zone: string | null,
  surroundings: Surroundings,
): Promise<OpenIntake> {
  const { openIntake } = await import('../jobs/adding/openIntake.ts');
  const { wallClock } = surroundings;
  // A thread of its own takes half a second to start, which is much for one round.
  const threads = options.once ? 0 : 1;
  return openIntake(archiveFolder(options, surroundings), {
    zone,
    program: packageJson.version,
    threads,
    wallClock,
  });
}

async function runWatch(
  follow: readonly ToFollow[],
  settings: WatchSettings,
  intake: OpenIntake,
  teller: WatchTeller,
  options: WatchOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { watchFeeds } = await import('../jobs/watching/watchFeeds.ts');
  const { NOTHING_TAKEN, openAlerts } = await import('../jobs/alerting/openAlerts.ts');
  const offlineBy = forbiddenBy(options, surroundings.env);
  const alerts = openAlerts(intake.archive, { ...settings, offlineBy }, surroundings);
  const afterTake = async (taken: typeof NOTHING_TAKEN) => {
    for (const warning of await alerts.afterTake(taken)) teller.tell({ kind: 'warned', warning });
  };
  await afterTake(NOTHING_TAKEN);
  const { tell, waiting } = teller;
  const parts = { intake, store: intake.archive.store, world: surroundings, tell, waiting, afterTake };
  return watchFeeds(follow, settings, parts);
}

function nothingFollowed({ err }: Surroundings): ExitCode {
  err.write('error nothing-followed: No feed is followed. Name feeds, or a list of them (OPML).\n');
  return EXIT.nothingRead;
}
