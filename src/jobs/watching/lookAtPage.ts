import { captureOf } from '../../fetch/captureOf.ts';
import type { Refusal } from '../../fetch/refusal.ts';
import { sayAddress } from '../../fetch/webAddress.ts';
import { askAgain } from './askAgain.ts';
import type { FollowedFeed, FollowedPage } from './followed.ts';
import { PACE, waitUntilLook } from './pollSchedule.ts';
import type { Changes } from './watchMemory.ts';
import { warned, type Step, type Watching } from './watching.ts';

/** Answers by which a page is not for programs or not for everybody: 401, 402, 403 and 451 (RFC 9110, RFC 7725). */
const CLOSED: ReadonlySet<number> = new Set([401, 402, 403, 451]);
/** What will not be otherwise at the next try. */
const FINAL: ReadonlySet<string> = new Set([
  'fetch-not-web',
  'fetch-credentials',
  'fetch-refused-private',
  'fetch-too-large',
]);
/** Tries before a page that was never had is given up: over eight hours with the doubling of waits. */
const MOST_TRIES = 6;

/** Fetches a page, or looks whether it has changed. Null where the program was ended meanwhile. */
export async function lookAtPage(link: string, watching: Watching): Promise<Step | null> {
  const { value: page } = watching.memory.pages.get(link)!;
  const asked = await askAgain(link, page, watching);
  if (asked.is === 'ended') return null;
  if (asked.is === 'refused') return refused(link, page, asked.refusal, asked.retryAfter, watching);
  const after = asked.is === 'changed' ? { ...page, ...asked.seen } : page;
  const changes = looked(link, after, watching);
  if (asked.is === 'unchanged') return { arrival: null, changes, events: [] };
  return { arrival: { method: 'fetch', ...captureOf(asked.page, watching.settings) }, changes, events: [] };
}

/** The page after one more look: due again later, or done with. */
function looked(link: string, page: FollowedPage, { settings }: Watching): Changes {
  const looks = page.looks + 1;
  const wait = waitUntilLook(looks, settings.ages);
  return { pages: new Map([[link, wait === null ? null : { ...page, looks, tries: 0, wait }]]) };
}

function refused(
  link: string,
  page: FollowedPage,
  refusal: Refusal,
  retryAfter: number | null,
  watching: Watching,
): Step {
  const status = refusal.answer?.status ?? 0;
  if (page.looks > 0) return lostSight(link, page, status, watching);
  // With an answer it is the robots.txt itself that could not be had.
  const closed = CLOSED.has(status) || (refusal.code === 'fetch-robots' && refusal.answer === null);
  const givenUp = closed || FINAL.has(refusal.code) || status === 410 || page.tries + 1 >= MOST_TRIES;
  if (givenUp && page.whole) return fromTheFeed(page.feed, watching);
  const says = sayAddress(link);
  if (givenUp) {
    const event = warned('watch-page-not-fetched', says, `${refusal.message} It is not tried again.`);
    return { arrival: null, changes: { pages: new Map([[link, null]]) }, events: [event] };
  }
  const wait = Math.max(PACE.usual * 2 ** page.tries, Math.min(retryAfter ?? 0, PACE.longestAskedFor));
  const changes = { pages: new Map([[link, { ...page, tries: page.tries + 1, wait }]]) };
  const events = page.tries === 0 ? [warned(refusal.code, says, `${refusal.message} It is tried again.`)] : [];
  return { arrival: null, changes, events };
}

/** A later look that failed: the next one follows as planned, but what is gone is not looked at again. */
function lostSight(link: string, page: FollowedPage, status: number, watching: Watching): Step {
  if (status !== 404 && status !== 410) return { arrival: null, changes: looked(link, page, watching), events: [] };
  const says = `It was there before, and the server now answers ${status}. What was kept stays.`;
  const event = warned('watch-page-gone', sayAddress(link), says);
  return { arrival: null, changes: { pages: new Map([[link, null]]) }, events: [event] };
}

/**
 * From now on the articles of this feed are taken from the feed itself, which is asked for whole at once; its pages are left alone, so that
 * an article is not read now from the one and now from the other.
 */
function fromTheFeed(name: string, { memory }: Watching): Step {
  const feed = memory.feeds.get(name)?.value;
  const pages = new Map([...memory.pages].flatMap(([link, { value }]) => (value.feed === name ? [[link, null]] : [])));
  if (feed === undefined) return { arrival: null, changes: { pages }, events: [] };
  const asked: FollowedFeed = { ...feed, kind: 'items', etag: null, lastModified: null, sha256: null, wait: 0 };
  const says = 'Its pages may not be fetched, and it carries whole articles: they are taken from the feed.';
  const event = warned('watch-from-feed', sayAddress(feed.address), says);
  return { arrival: null, changes: { pages, feeds: new Map([[name, asked]]) }, events: [event] };
}
