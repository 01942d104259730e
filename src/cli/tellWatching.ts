import type { WatchState } from '../jobs/watching/watchFeeds.ts';
import type { WatchEvent } from '../jobs/watching/watching.ts';
import { printable } from '../report/printable.ts';
import { startProgress } from './progress.ts';
import { sayDuration } from './rateProgress.ts';
import type { Surroundings } from './surroundings.ts';

/** Tells the user what happens while feeds are followed. */
export interface WatchTeller {
  readonly tell: (event: WatchEvent) => void;
  readonly waiting: (state: WatchState) => void;
  readonly stopping: () => void;
  readonly end: () => void;
  /** What came of it all, in one line. */
  readonly sum: (archive: string) => void;
  readonly hasWarned: () => boolean;
}

/** Lines with UTC times on standard output, warnings on standard error, and in a terminal a live line of how things stand. */
export function tellWatching(surroundings: Surroundings, format: 'text' | 'json', quiet: boolean): WatchTeller {
  const { out, err, wallClock } = surroundings;
  const live = startProgress(surroundings, quiet || format === 'json', 0);
  const tally = { added: 0, revised: 0, stories: new Set<string>(), warned: false };
  const at = () => new Date(wallClock()).toISOString().replace(/\.\d+Z$/, 'Z');
  return {
    tell: (event) => {
      count(event, tally);
      if (quiet) return;
      live.end();
      if (format === 'json') out.write(`${JSON.stringify({ at: at(), ...asJson(event) })}\n`);
      else if (event.kind === 'warned') err.write(`${at()} warning ${event.warning.code}: ${sayWarning(event)}\n`);
      else {
        const says = sayEvent(event);
        if (says !== null) out.write(`${at()} ${printable(says)}\n`);
      }
    },
    waiting: ({ feeds, pages, nextIn }) => {
      const next = nextIn === null ? '' : ` · next poll in ${sayDuration(Math.max(nextIn, 0) / 1000)}`;
      const held = `${pieces(tally.added, 'article')} added, ${pieces(tally.stories.size, 'story', 'stories')} touched`;
      live.show(`Following ${pieces(feeds, 'feed')} and ${pieces(pages, 'page')}${next} · ${held}`);
    },
    stopping: () => {
      live.end();
      err.write('\nStopping once what is at hand is kept. Ctrl-C again ends at once.\n');
    },
    end: live.end,
    sum: (archive) => {
      if (quiet || format === 'json') return;
      const later = tally.revised > 0 ? `, ${pieces(tally.revised, 'later state')} of articles held` : '';
      out.write(
        `${pieces(tally.added, 'article')} added${later}, in ${pieces(tally.stories.size, 'story', 'stories')}. Archive: ${archive}\n`,
      );
    },
    hasWarned: () => tally.warned,
  };
}

function count(
  event: WatchEvent,
  tally: { added: number; revised: number; stories: Set<string>; warned: boolean },
): void {
  if (event.kind === 'warned') tally.warned = true;
  if (event.kind !== 'taken') return;
  for (const { added, revised } of event.taken.outcomes) {
    tally.added += added.length;
    tally.revised += revised.length;
  }
  for (const id of event.taken.storyIds) tally.stories.add(id);
}

function sayWarning({ warning: { input, says } }: Extract<WatchEvent, { kind: 'warned' }>): string {
  return printable(`${input === null ? '' : `${input}: `}${says}`);
}

/** Null for what is not worth a line: a poll without news. */
function sayEvent(event: Exclude<WatchEvent, { kind: 'warned' }>): string | null {
  if (event.kind === 'moved') return `moved for good: ${event.from} is now ${event.to}`;
  if (event.kind === 'polled') {
    const { title, address, fresh, wait } = event;
    return fresh === 0 ? null : `${title ?? address}: ${fresh} new, next poll in ${sayDuration(wait / 1000)}`;
  }
  const { outcomes, storyIds } = event.taken;
  const sum = (of: 'added' | 'revised' | 'unchanged') => outcomes.reduce((all, one) => all + one[of].length, 0);
  return `${pieces(sum('added'), 'article')} added, ${pieces(sum('revised'), 'later state')}, ${sum('unchanged')} unchanged, ${pieces(storyIds.length, 'story', 'stories')} touched`;
}

function asJson(event: WatchEvent): object {
  if (event.kind !== 'taken') return event;
  const { outcomes, storyIds } = event.taken;
  const captures = outcomes.map(({ entry, added, revised, unchanged }) => ({
    url: entry.url,
    added,
    revised,
    unchanged,
  }));
  return { kind: 'taken', captures, storyIds };
}

function pieces(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
