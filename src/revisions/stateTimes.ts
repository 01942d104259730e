import type { Article, RevisionHistory } from '../model/index.ts';

/** When a state came to be: first and last instant it can mean, in milliseconds. */
export interface StateTime {
  readonly from: number;
  readonly to: number;
}

/**
 * When each state of an article came to be, null where nothing tells. A later state is dated by its time of update, as long as that
 * is a new one, else by its capture; the first also by its publication, since a page that shows no update is taken to have stood.
 */
export function timesOfStates({ states }: RevisionHistory): (StateTime | null)[] {
  let newest = -Infinity;
  return states.map(({ article }, i) => {
    const updated = stretchOf(article.updatedAt);
    const isNew = updated !== null && updated.from > newest;
    const time = (isNew ? updated : null) ?? (i === 0 ? stretchOf(article.publishedAt) : null) ?? captureOf(article);
    newest = Math.max(newest, updated?.from ?? -Infinity, time?.from ?? -Infinity);
    return time;
  });
}

/** A state time as it is shown: UTC, its first instant. */
export function instantOf(time: StateTime | null): string | null {
  return time && new Date(time.from).toISOString();
}

function stretchOf(time: Article['updatedAt']): StateTime | null {
  if (!time) return null;
  const [from, to] = [Date.parse(time.from), Date.parse(time.to)];
  return Number.isNaN(from) || Number.isNaN(to) ? null : { from, to: Math.max(from, to - 1) };
}

function captureOf({ capturedAt }: Article): StateTime | null {
  const instant = capturedAt === null ? NaN : Date.parse(capturedAt);
  return Number.isNaN(instant) ? null : { from: instant, to: instant };
}
