import type { Alert } from '../../alerts/alert.ts';
import { sayProblem } from '../../alerts/readRules.ts';
import type { AlertRule } from '../../alerts/rule.ts';
import type { World } from '../../fetch/world.ts';
import type { Warning } from '../../model/index.ts';
import type { Archive } from '../../store/openArchive.ts';
import type { Taken } from '../adding/intake.ts';
import { summariseStories } from '../reporting/summariseStories.ts';
import {
  addLatest,
  addTold,
  forgetStories,
  keepLook,
  latestAlerts,
  recallProgress,
  recallStory,
  recallTold,
  type AlertProgress,
  type StoryMemory,
} from './alertMemory.ts';
import { deliverAlerts, type DeliverySettings } from './deliverAlerts.ts';
import { loadRules, type RulesLoaded } from './loadRules.ts';
import { lookAtStory } from './lookAtStory.ts';
import { dropOldest, keepOwed, owedOf } from './owedAlerts.ts';
import { warnAlert } from './warnAlert.ts';
import { writeFeeds } from './writeFeeds.ts';

/** Alerts of an archive that is written to. */
export interface Alerts {
  /**
   * Looks at the stories that a batch touched with the rules as the file has them now, writes down what they tell, and hands it on. Also
   * takes up what an earlier run left; call it with `NOTHING_TAKEN` to do that alone. Gives what went wrong; throws an ArchiveFault.
   */
  readonly afterTake: (taken: Taken) => Promise<readonly Warning[]>;
}

/** A batch of nothing. */
export const NOTHING_TAKEN: Taken = { outcomes: [], storyIds: [] };

/** Stories looked at again because an earlier run ended before it came to them. */
const MOST_OVERDUE = 1000;
/** Problems of a rules file that a warning names; `twosource alerts --check` names all. */
const PROBLEMS_TOLD = 3;

/** Opens the alerts of an archive; there is one of them for each archive that is written to. */
export function openAlerts(
  archive: Pick<Archive, 'folder' | 'store'>,
  settings: DeliverySettings,
  world: World,
): Alerts {
  const keeping: Keeping = { archive, settings, world, told: null, isOverdue: true };
  return { afterTake: (taken) => afterTake(taken, keeping) };
}

interface Keeping {
  readonly archive: Pick<Archive, 'folder' | 'store'>;
  readonly settings: DeliverySettings;
  readonly world: World;
  /** Ids of what was told, once they were read. */
  told: Map<string, string> | null;
  /** True where stories may have changed that no batch of this process named. */
  isOverdue: boolean;
}

async function afterTake(taken: Taken, keeping: Keeping): Promise<readonly Warning[]> {
  const { archive } = keeping;
  const loaded = await loadRules(archive.folder);
  if (loaded === null) return withoutRules(taken, keeping);
  const wrong = warningOf(loaded);
  if (wrong !== null) {
    // What is not looked at now is looked at once the file is mended.
    keeping.isOverdue = true;
    return [wrong];
  }
  const dropped = await lookAtAll(taken, loaded.rules, keeping);
  const fed = await feed(archive);
  const delivered = await deliverAlerts(archive, loaded.rules, keeping.settings, keeping.world);
  return [...dropped, ...fed, ...delivered];
}

/** Nobody wants to be told; who writes rules later does not want to hear what happened before. */
async function withoutRules(taken: Taken, { archive: { store }, world }: Keeping): Promise<readonly Warning[]> {
  const before = await recallProgress(store);
  if (before !== null) await keepLook(store, { seq: lastSeq(taken, before), at: isoOf(world) }, []);
  return [];
}

/** Looks at the stories, and writes down all that comes of it at once; gives what had to be dropped. */
async function lookAtAll(taken: Taken, rules: readonly AlertRule[], keeping: Keeping): Promise<readonly Warning[]> {
  const { archive, world } = keeping;
  const { store } = archive;
  const told = (keeping.told ??= await recallTold(store));
  const progress = await recallProgress(store);
  const overdue = keeping.isOverdue && progress !== null ? await overdueStories(progress, archive) : [];
  const storyIds = [...new Set([...taken.storyIds, ...overdue])].sort();
  keeping.isOverdue = false;
  if (storyIds.length === 0) return [];
  const afterSeq = progress?.seq ?? firstSeq(taken) - 1;
  const looks = await lookAtEach(storyIds, rules, { archive, afterSeq, at: isoOf(world) });
  const alerts = distinct(looks.flatMap((look) => look.alerts)).filter(({ id }) => !told.has(id));
  const came = progressOf(
    taken,
    looks.map(({ memory }) => memory),
    progress,
    world,
  );
  return keepAll({ alerts, rules, came, looks: looks.map(({ memory }) => memory), storyIds }, keeping, told);
}

/** All that comes of one look. */
interface Looked {
  readonly alerts: readonly Alert[];
  readonly rules: readonly AlertRule[];
  readonly came: AlertProgress;
  readonly looks: readonly StoryMemory[];
  /** Stories that were to be looked at; some may be no more. */
  readonly storyIds: readonly string[];
}

async function keepAll(
  { alerts, rules, came, looks, storyIds }: Looked,
  keeping: Keeping,
  told: Map<string, string>,
): Promise<readonly Warning[]> {
  const fed = new Set(rules.filter(({ to }) => to.feed).map(({ name }) => name));
  let dropped = 0;
  try {
    await keeping.archive.store.transaction(async (store) => {
      // A story that went into another is no more.
      await forgetStories(store, storyIds);
      await keepLook(store, came, looks);
      await addTold(store, alerts, told);
      await addLatest(
        store,
        alerts.filter(({ rule }) => fed.has(rule)),
      );
      const owed = owedOf(alerts, rules);
      await keepOwed(store, owed);
      if (owed.length > 0) dropped = await dropOldest(store);
    });
  } catch (error) {
    // Nothing was kept, so nothing was told.
    keeping.told = null;
    keeping.isOverdue = true;
    throw error;
  }
  if (dropped === 0) return [];
  return [
    warnAlert('alert-too-many', `The ${dropped} oldest alerts that waited for a command or a webhook were dropped.`),
  ];
}

async function lookAtEach(
  storyIds: readonly string[],
  rules: readonly AlertRule[],
  { archive, ...from }: { archive: Keeping['archive']; afterSeq: number; at: string },
) {
  const looks: Awaited<ReturnType<typeof lookAtStory>>[] = [];
  for (const summary of await summariseStories(archive, storyIds, { keep: true })) {
    const memory = await recallStory(archive.store, summary.id);
    looks.push(await lookAtStory(archive, summary, rules, { ...from, memory }));
  }
  return looks;
}

/** Stories that changed since the last look and that no look has seen so. */
async function overdueStories({ at }: AlertProgress, { store }: Keeping['archive']): Promise<readonly string[]> {
  const overdue: string[] = [];
  for (const { id, changedAt } of await store.stories.list({ since: at, limit: MOST_OVERDUE })) {
    const memory = await recallStory(store, id);
    if (memory?.summary.changedAt !== changedAt) overdue.push(id);
  }
  return overdue;
}

function progressOf(
  taken: Taken,
  looks: readonly StoryMemory[],
  before: AlertProgress | null,
  world: World,
): AlertProgress {
  const times = [before?.at ?? '', ...looks.map(({ summary }) => summary.changedAt)];
  const latest = times.reduce((a, b) => (a > b ? a : b));
  return { seq: lastSeq(taken, before), at: latest === '' ? isoOf(world) : latest };
}

function lastSeq({ outcomes }: Taken, before: AlertProgress | null): number {
  return Math.max(before?.seq ?? 0, ...outcomes.map(({ seq }) => seq));
}

/** Where the rules look for the first time, what came in before this batch is old. */
function firstSeq({ outcomes }: Taken): number {
  return outcomes.length === 0 ? Infinity : Math.min(...outcomes.map(({ seq }) => seq));
}

async function feed({ folder, store }: Keeping['archive']): Promise<readonly Warning[]> {
  const latest = await latestAlerts(store);
  if (latest.length === 0) return [];
  try {
    await writeFeeds(folder, latest);
    return [];
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code;
    if (why === undefined) throw error;
    return [warnAlert('alert-feed-not-written', `The feed files of alerts could not be written (${why}).`)];
  }
}

function warningOf({ path, notReadable, problems }: RulesLoaded): Warning | null {
  if (notReadable !== null) return { ...warnAlert('alert-rules-not-readable', notReadable), input: path };
  if (problems.length === 0) return null;
  const told = problems.slice(0, PROBLEMS_TOLD).map(sayProblem);
  const more = problems.length - told.length;
  const rest = more > 0 ? ` And ${more} more; “twosource alerts --check” names all.` : '';
  return { ...warnAlert('alert-rules-broken', told.join(' ') + rest), input: path };
}

function distinct(alerts: readonly Alert[]): Alert[] {
  return [...new Map(alerts.map((alert) => [alert.id, alert])).values()];
}

function isoOf({ wallClock }: World): string {
  return new Date(wallClock()).toISOString();
}
