import { captureOf } from '../../fetch/captureOf.ts';
import type { FetchedPage } from '../../fetch/fetchPage.ts';
import { sayAddress } from '../../fetch/webAddress.ts';
import { looksLikeHtml } from '../../read/format.ts';
import type { Arrival } from '../adding/intake.ts';
import { askAgain, freshnessOf, type Asked } from './askAgain.ts';
import { newPage, type FollowedFeed, type FollowedPage } from './followed.ts';
import { paceAfter, waitUntilNext, type Wishes } from './pollSchedule.ts';
import { readFeedItems, type ListedFeed } from './readFeedItems.ts';
import { warned, type Step, type WatchEvent, type Watching } from './watching.ts';

const NO_WISHES: Wishes = { fresh: null, retryAfter: null };

/**
 * Asks for a feed once. What it lists newly is written down as pages to be fetched, together with the state of the feed, so that no
 * item is lost between the two. Null where the program was ended meanwhile.
 */
export async function pollFeed(name: string, mayBePage: boolean, watching: Watching): Promise<Step | null> {
  const { value: feed } = watching.memory.feeds.get(name)!;
  const asked = await askAgain(feed.address, feed, watching);
  if (asked.is === 'ended') return null;
  if (asked.is === 'refused') return refused(name, feed, asked, watching);
  const moved = 'moved' in asked && asked.moved !== null ? asked.moved.href : feed.address;
  if (asked.is === 'unchanged') {
    const next = { ...feed, address: moved, ...paceAfter(feed, 'quiet') };
    return polled(name, feed, next, 0, { fresh: asked.fresh, retryAfter: null }, watching);
  }
  const { page } = asked;
  const listed = await readFeedItems(page.bytes, page.contentType, page.url);
  const next = { ...feed, ...asked.seen, address: moved };
  if (listed !== null) return listedStep(name, feed, next, page, listed, watching);
  return isPage(feed, mayBePage, page)
    ? pageStep(name, feed, next, page, watching)
    : notAFeed(name, feed, page, watching);
}

function isPage({ kind }: FollowedFeed, mayBePage: boolean, { bytes, contentType }: FetchedPage): boolean {
  if (kind === 'page') return true;
  if (kind !== 'new' || !mayBePage) return false;
  return /html/i.test(contentType ?? '') || looksLikeHtml(new TextDecoder().decode(bytes.subarray(0, 20_000)));
}

function listedStep(
  name: string,
  before: FollowedFeed,
  after: FollowedFeed,
  page: FetchedPage,
  listed: ListedFeed,
  watching: Watching,
): Step {
  const { memory } = watching;
  const links = listed.items.filter(({ link }) => link !== null);
  const carriesAll = before.kind === 'items' || (links.length === 0 && listed.items.some(({ whole }) => whole));
  const wanted = links.filter(({ link, whole }) => !memory.knows(link!) && !(carriesAll && whole));
  const pages = new Map<string, FollowedPage>(wanted.map(({ link, whole }) => [link!, newPage(name, whole)]));
  const news = wanted.length > 0 || carriesAll;
  const next: FollowedFeed = {
    ...after,
    kind: carriesAll ? 'items' : 'feed',
    title: listed.title,
    ...paceAfter(before, news ? 'news' : 'quiet'),
    // What was cut off is asked for again whole.
    ...(listed.cutOff ? { etag: null, lastModified: null, sha256: null } : {}),
  };
  const fresh = Math.max(freshnessOf(page) ?? 0, listed.every ?? 0);
  const step = polled(name, before, next, wanted.length, { fresh, retryAfter: null }, watching);
  return {
    arrival: carriesAll ? arrivalOf(page, watching) : null,
    changes: { ...step.changes, pages, listed: links.map(({ link }) => link!) },
    events: [...step.events, ...complaints(after, listed)],
  };
}

function complaints({ address }: FollowedFeed, { cutOff, left, items }: ListedFeed): WatchEvent[] {
  const said: WatchEvent[] = [];
  if (cutOff)
    said.push(warned('feed-broken', sayAddress(address), 'It is cut off or broken; its first items were read.'));
  if (left > 0)
    said.push(warned('feed-too-many', sayAddress(address), `${left} of its items are past the first ${items.length}.`));
  return said;
}

function pageStep(
  name: string,
  before: FollowedFeed,
  after: FollowedFeed,
  page: FetchedPage,
  watching: Watching,
): Step {
  const next: FollowedFeed = { ...after, kind: 'page', ...paceAfter(before, 'news') };
  const step = polled(name, before, next, 1, { fresh: freshnessOf(page), retryAfter: null }, watching);
  return { ...step, arrival: arrivalOf(page, watching) };
}

function notAFeed(name: string, feed: FollowedFeed, page: FetchedPage, watching: Watching): Step {
  const next = { ...feed, ...paceAfter(feed, 'failed') };
  const step = polled(name, feed, next, 0, NO_WISHES, watching);
  const says = `${what(page)} Next try in ${sayWait(waitOf(step, name))}.`;
  return { ...step, events: [warned('feed-not-a-feed', sayAddress(feed.address), says)] };
}

function what({ bytes, contentType }: FetchedPage): string {
  const isHtml = /html/i.test(contentType ?? '') || looksLikeHtml(new TextDecoder().decode(bytes.subarray(0, 20_000)));
  return isHtml ? 'A web page came in place of a feed.' : 'What came is no feed that can be read.';
}

function refused(
  name: string,
  feed: FollowedFeed,
  { refusal, retryAfter }: Extract<Asked, { is: 'refused' }>,
  watching: Watching,
): Step {
  if (refusal.answer?.status === 410) {
    const says = 'The server says that it is gone for good; it is asked for no more.';
    const changes = { feeds: new Map([[name, { ...feed, ended: true }]]) };
    return { arrival: null, changes, events: [warned('feed-gone', sayAddress(feed.address), says)] };
  }
  const next = { ...feed, ...paceAfter(feed, 'failed') };
  const step = polled(name, feed, next, 0, { fresh: null, retryAfter }, watching);
  const says = `${refusal.message} Next try in ${sayWait(waitOf(step, name))}.`;
  return { ...step, events: [warned(refusal.code, sayAddress(feed.address), says)] };
}

function polled(
  name: string,
  before: FollowedFeed,
  after: FollowedFeed,
  fresh: number,
  wishes: Wishes,
  { settings }: Watching,
): Step {
  const wait = waitUntilNext(after, wishes, name, settings.every);
  const { address, title } = after;
  const moved: WatchEvent[] =
    address === before.address ? [] : [{ kind: 'moved', from: sayAddress(before.address), to: sayAddress(address) }];
  const event: WatchEvent = { kind: 'polled', address: sayAddress(address), title, fresh, wait };
  return { arrival: null, changes: { feeds: new Map([[name, { ...after, wait }]]) }, events: [...moved, event] };
}

function waitOf({ changes }: Step, name: string): number {
  return changes.feeds!.get(name)!.wait;
}

/** "5 min", "4 h", "1 d" to the nearest. */
export function sayWait(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 1) return `${Math.round(ms / 1000)} s`;
  if (minutes < 90) return `${minutes} min`;
  return minutes < 48 * 60 ? `${Math.round(minutes / 60)} h` : `${Math.round(minutes / 1440)} d`;
}

function arrivalOf(page: FetchedPage, { settings }: Watching): Arrival {
  return { method: 'fetch', ...captureOf(page, settings) };
}
