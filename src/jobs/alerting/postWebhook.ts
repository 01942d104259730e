import { parseWebAddress } from '../../fetch/webAddress.ts';
import { Refusal } from '../../fetch/refusal.ts';
import { request } from '../../fetch/request.ts';
import type { FetchSettings, World } from '../../fetch/world.ts';

/** How webhooks are called. */
export interface WebhookSettings {
  /** True where addresses of the own network may be called. */
  readonly allowPrivate: boolean;
  /** Version of this program, told to the server. */
  readonly version: string;
}

/** What came of a call: `retry` later, no sooner than `wait` milliseconds, or `give-up`. */
export interface WebhookEnd {
  readonly outcome: 'done' | 'retry' | 'give-up';
  /** Why, for a warning; "" where it is done. */
  readonly says: string;
  readonly wait: number;
}

/** A receiver answers at once and with little. */
const LIMITS = {
  connect: 5_000,
  silence: 10_000,
  whole: 15_000,
  received: 1_000_000,
  decoded: 1_000_000,
  redirects: 0,
};
/** Client errors that say "later", not "never" (RFC 9110: request timeout; RFC 8470: too early; RFC 6585: too many requests). */
const LATER: ReadonlySet<number> = new Set([408, 425, 429]);
const LONGEST_WAIT_MS = 86_400_000;

/** Sends JSON to an address by POST, under the address rules of fetching. Follows no redirect. */
export async function postWebhook(
  address: string,
  json: string,
  { allowPrivate, version }: WebhookSettings,
  world: World,
): Promise<WebhookEnd> {
  const settings: FetchSettings = { delay: 0, allowPrivate, version, limits: LIMITS };
  const headers = { 'content-type': 'application/json; charset=utf-8', accept: '*/*' };
  try {
    const { status, header } = await request(parseWebAddress(address), headers, settings, world, json);
    return endOf(status, header('retry-after'));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const isHopeless = error.code === 'fetch-not-web' || error.code === 'fetch-credentials';
    return { outcome: isHopeless ? 'give-up' : 'retry', says: error.message, wait: 0 };
  }
}

function endOf(status: number, retryAfter: string | null): WebhookEnd {
  if (status >= 200 && status < 300) return { outcome: 'done', says: '', wait: 0 };
  const says = `The server answered ${status}.`;
  if (status >= 300 && status < 400)
    return {
      outcome: 'give-up',
      says: `The server answered ${status} and points elsewhere, which is not followed.`,
      wait: 0,
    };
  if (status >= 400 && status < 500 && !LATER.has(status)) return { outcome: 'give-up', says, wait: 0 };
  const asked = /^\d{1,6}$/u.test(retryAfter ?? '') ? Number(retryAfter) * 1000 : 0;
  return { outcome: 'retry', says, wait: Math.min(asked, LONGEST_WAIT_MS) };
}
