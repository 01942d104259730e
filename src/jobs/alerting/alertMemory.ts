import type { Alert } from '../../alerts/alert.ts';
import type { StoryConflict } from '../../alerts/storyNews.ts';
import type { StorySummary } from '../../model/index.ts';
import { packJson, unpackJson } from '../../store/packJson.ts';
import type { Store } from '../../store/store.ts';

/** A story as it stood when rules last looked at it. */
export interface StoryMemory {
  readonly summary: StorySummary;
  /** Open conflicts, or null where no rule asked for them. */
  readonly conflicts: readonly StoryConflict[] | null;
  /** Changes that were looked at, by `keyOfChange`. */
  readonly changes: readonly string[];
}

/** How far the rules have come. */
export interface AlertProgress {
  /** The last place in the journal that was looked at, and the latest UTC instant at which a story looked at had changed. */
  readonly seq: number;
  readonly at: string;
}

/** Rooms of the store: stories, progress and the latest alerts; ids of all that was told, by id. */
const ROOMS = { main: 'alerts', told: 'alerts-told' };
const KEYS = { progress: 'progress', latest: 'latest', posted: 'posted' };

/** Alerts in the feed files and in the list. */
export const MOST_LATEST = 200;
/** Ids kept, so that an event is told once: more than rules a person wrote bring about in months. */
export const MOST_TOLD = 20_000;

/** The story as it was when rules last looked, or null. */
export async function recallStory({ states }: Store, storyId: string): Promise<StoryMemory | null> {
  return read(await states.get(ROOMS.main, `story ${storyId}`)) as StoryMemory | null;
}

/** How far the rules have come, or null where none ever looked. */
export async function recallProgress({ states }: Store): Promise<AlertProgress | null> {
  return read(await states.get(ROOMS.main, KEYS.progress)) as AlertProgress | null;
}

/** The latest alerts that go to the feed files, the latest first. */
export async function latestAlerts({ states }: Pick<Store, 'states'>): Promise<readonly Alert[]> {
  return (read(await states.get(ROOMS.main, KEYS.latest)) as readonly Alert[] | null) ?? [];
}

/** Ids of alerts that were told, with the UTC instant of each. */
export async function recallTold({ states }: Store): Promise<Map<string, string>> {
  const told = [...(await states.room(ROOMS.told))].map(([id, at]) => [id, new TextDecoder().decode(at)] as const);
  return new Map(told);
}

/** UTC milliseconds at which webhooks were called of late. */
export async function recallPosted({ states }: Store): Promise<readonly number[]> {
  return (read(await states.get(ROOMS.main, KEYS.posted)) as readonly number[] | null) ?? [];
}

/** Writes down when webhooks were called. */
export async function keepPosted({ states }: Store, times: readonly number[]): Promise<void> {
  await states.put(ROOMS.main, new Map([[KEYS.posted, packJson(times)]]));
}

/** Writes down how far the rules have come, and how the stories stood. */
export async function keepLook(
  { states }: Store,
  progress: AlertProgress,
  stories: readonly StoryMemory[],
): Promise<void> {
  const kept = stories.map((story) => [`story ${story.summary.id}`, packJson(story)] as const);
  await states.put(ROOMS.main, new Map([...kept, [KEYS.progress, packJson(progress)] as const]));
}

/** Forgets how some stories stood. */
export async function forgetStories({ states }: Store, storyIds: readonly string[]): Promise<void> {
  await states.put(ROOMS.main, new Map(storyIds.map((id) => [`story ${id}`, null])));
}

/** Adds alerts to the latest of the feed files; those that are there already are passed over. */
export async function addLatest(store: Store, alerts: readonly Alert[]): Promise<void> {
  if (alerts.length === 0) return;
  const before = await latestAlerts(store);
  const held = new Set(before.map(({ id }) => id));
  const latest = [...alerts.filter(({ id }) => !held.has(id)).reverse(), ...before].slice(0, MOST_LATEST);
  await store.states.put(ROOMS.main, new Map([[KEYS.latest, packJson(latest)]]));
}

/** Writes down that alerts were told, and forgets the oldest where there are too many; `told` is brought up to date too. */
export async function addTold({ states }: Store, alerts: readonly Alert[], told: Map<string, string>): Promise<void> {
  const changed = new Map<string, Uint8Array | null>();
  for (const { id, at } of alerts) {
    told.set(id, at);
    changed.set(id, new TextEncoder().encode(at));
  }
  const tooMany = told.size - MOST_TOLD;
  if (tooMany > 0) {
    const oldest = [...told].sort((a, b) => (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0)).slice(0, tooMany);
    for (const [id] of oldest) {
      told.delete(id);
      changed.set(id, null);
    }
  }
  await states.put(ROOMS.told, changed);
}

function read(bytes: Uint8Array | null): unknown {
  return bytes === null ? null : unpackJson(bytes);
}
