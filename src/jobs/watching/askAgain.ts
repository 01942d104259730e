import { createHash } from 'node:crypto';
import { fetchPage, type Fetched, type FetchedPage } from '../../fetch/fetchPage.ts';
import { movedTo } from '../../fetch/movedTo.ts';
import { Refusal } from '../../fetch/refusal.ts';
import { readRetryAfter } from '../../fetch/retryAfter.ts';
import { parseWebAddress } from '../../fetch/webAddress.ts';
import type { Seen } from './followed.ts';
import { PACE } from './pollSchedule.ts';
import { plainHeader, type Watching } from './watching.ts';

/** What asking for something that may be known already gave. */
export type Asked =
  | { readonly is: 'changed'; readonly page: FetchedPage; readonly seen: Seen; readonly moved: URL | null }
  | { readonly is: 'unchanged'; readonly fresh: number | null; readonly moved: URL | null }
  | { readonly is: 'refused'; readonly refusal: Refusal; readonly retryAfter: number | null }
  | { readonly is: 'ended' };

/** Asks whether something has changed since it was seen, and for it. Never fails for what is wrong with a server. */
export async function askAgain(address: string, seen: Seen, watching: Watching): Promise<Asked> {
  try {
    const remembered = () => ({ headers: validatorsOf(seen), capturedAt: '' });
    const session = { ...watching.session, remembered: seen.sha256 === null ? () => null : remembered };
    const fetched = await fetchPage(parseWebAddress(address), session);
    return judge(fetched, seen);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (watching.settings.ended.aborted) return { is: 'ended' };
    return { is: 'refused', refusal: error, retryAfter: heed(error, watching) };
  }
}

function judge(fetched: Fetched, seen: Seen): Asked {
  if ('unchangedSince' in fetched) {
    const { exchanges } = fetched;
    return { is: 'unchanged', fresh: maxAge(exchanges.at(-1)!.header('cache-control')), moved: movedTo(exchanges) };
  }
  const { page } = fetched;
  const sha256 = createHash('sha256').update(page.bytes).digest('hex');
  const moved = movedTo(page.exchanges);
  if (sha256 === seen.sha256) return { is: 'unchanged', fresh: freshnessOf(page), moved };
  const now = { sha256, etag: plainHeader(page, 'etag'), lastModified: plainHeader(page, 'last-modified') };
  return { is: 'changed', page, seen: now, moved };
}

/** Milliseconds for which a server calls its answer fresh, or null. */
export function freshnessOf(page: FetchedPage): number | null {
  return maxAge(page.exchanges.at(-1)!.header('cache-control'));
}

function maxAge(header: string | null): number | null {
  const seconds = /(?:^|[\s,])max-age="?(\d{1,9})/i.exec(header ?? '')?.[1];
  return seconds === undefined ? null : Number(seconds) * 1000;
}

function validatorsOf({ etag, lastModified }: Seen): Record<string, string> {
  return {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  };
}

/** What a refusing server asks for, in milliseconds; one that has too much to do is left alone as a whole. */
function heed({ answer }: Refusal, { world, rest }: Watching): number | null {
  if (answer === null || (answer.status !== 429 && answer.status !== 503)) return null;
  const asked = readRetryAfter(answer.retryAfter, answer.date, world.wallClock());
  if (asked !== null) rest(answer.host, Math.min(asked, PACE.longestAskedFor));
  return asked;
}
