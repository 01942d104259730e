import type { Alert } from '../../alerts/alert.ts';
import type { AlertRule } from '../../alerts/rule.ts';
import type { Archive } from '../../store/openArchive.ts';
import { summariseStories } from '../reporting/summariseStories.ts';
import { lookAtStory } from './lookAtStory.ts';

/** How a rule is tried. */
export interface TrySettings {
  /** Stories looked at, the latest changed first. */
  readonly limit: number;
  /** UTC instant of the trial. */
  readonly at: string;
  /** False where summaries may not be written down. */
  readonly keep: boolean;
  /** Told before each summary: how many stories are done. */
  readonly began: (done: number) => void;
}

/**
 * What a rule would have told of stories, had it been there from their beginning, by story, the latest changed first. Nothing is
 * remembered and nothing handed on.
 */
export async function tryRule(
  archive: Pick<Archive, 'store'>,
  rule: AlertRule,
  { limit, at, keep, began }: TrySettings,
): Promise<readonly Alert[]> {
  const rows = await archive.store.stories.list({ limit });
  const storyIds = rows.map(({ id }) => id);
  const alerts: Alert[] = [];
  for (const summary of await summariseStories(archive, storyIds, { keep, began })) {
    const look = await lookAtStory(archive, summary, [rule], { memory: null, afterSeq: -1, at });
    alerts.push(...look.alerts);
  }
  return alerts;
}
