import { STATUS_CODES } from 'node:http';
import { decodePayload } from './decodePayload.ts';
import type { HostTurns } from './hostTurns.ts';
import { checkChain, redirectOf } from './redirects.ts';
import { Refusal } from './refusal.ts';
import type { Exchange } from './request.ts';
import type { Robots } from './robots.ts';
import type { Limits } from './world.ts';

const LONGEST_WAIT_MS = 30_000;

/** One page as it was fetched. */
export interface FetchedPage {
  /** After redirects, without a fragment. */
  readonly url: URL;
  /** The body as the page is, after decompression. */
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  /** The redirects and then the page itself. */
  readonly exchanges: readonly Exchange[];
  /** True where a redirect led from https to http. */
  readonly downgraded: boolean;
}

/** What one address gave: a page, or word that it is as it was when last fetched. */
export type Fetched =
  { readonly page: FetchedPage } | { readonly unchangedSince: string; readonly exchanges: readonly Exchange[] };

/** What a server is asked with whether a page has changed, and when the capture held was made. */
export interface Validators {
  readonly headers: Readonly<Record<string, string>>;
  /** UTC, ISO 8601. */
  readonly capturedAt: string;
}

/** What fetching one page rests on; shared by all pages of a run. */
export interface Session {
  readonly turns: HostTurns;
  readonly robots: (url: URL) => Promise<Robots>;
  readonly request: (url: URL, headers: Readonly<Record<string, string>>) => Promise<Exchange>;
  /** What an earlier capture of the address told about its state, or null. */
  readonly remembered: (url: URL) => Validators | null;
  readonly limits: Limits;
}

/** Fetches one page politely, redirects followed; every hop is checked anew. Throws a Refusal. */
export async function fetchPage(first: URL, session: Session): Promise<Fetched> {
  const exchanges: Exchange[] = [];
  for (let url = first; ;) {
    const known = session.remembered(url);
    const exchange = await askPolitely(url, known?.headers ?? {}, session);
    exchanges.push(exchange);
    if (exchange.status === 304 && known !== null) return { unchangedSince: known.capturedAt, exchanges };
    const next = redirectOf(url, exchange.status, exchange.header('location'));
    if (next === null) return { page: await pageOf(exchanges, exchange, session.limits) };
    checkChain(
      exchanges.map((one) => one.url),
      next,
      session.limits.redirects,
    );
    url = next;
  }
}

async function askPolitely(url: URL, headers: Readonly<Record<string, string>>, session: Session): Promise<Exchange> {
  const { turns, robots, request } = session;
  const { check, delay } = await robots(url);
  check(url);
  turns.slow(url.hostname, delay);
  const exchange = await turns.turn(url.hostname, () => request(url, headers));
  turns.slow(url.hostname, Math.min(1000 * (waitAskedFor(exchange) ?? 0), LONGEST_WAIT_MS));
  return exchange;
}

/** Seconds that a server which is asked too often or cannot answer now wants to be left alone for, or null. */
function waitAskedFor({ status, header }: Exchange): number | null {
  const seconds = /^\d{1,6}$/.exec(header('retry-after') ?? '')?.[0];
  return seconds === undefined || (status !== 429 && status !== 503) ? null : Number(seconds);
}

async function pageOf(exchanges: readonly Exchange[], last: Exchange, limits: Limits): Promise<FetchedPage> {
  if (last.status !== 200) throw refusedBy(last);
  const bytes = await decodePayload(last.payload, last.header('content-encoding'), limits.decoded);
  const schemes = exchanges.map(({ url }) => url.protocol);
  return {
    url: last.url,
    bytes,
    contentType: last.header('content-type'),
    exchanges,
    downgraded: schemes.some((scheme, at) => scheme === 'http:' && schemes[at - 1] === 'https:'),
  };
}

function refusedBy(last: Exchange): Refusal {
  const { status, header, url } = last;
  const answer = { status, retryAfter: header('retry-after'), date: header('date'), host: url.hostname };
  return new Refusal('fetch-status', sayStatus(last), answer);
}

function sayStatus(exchange: Exchange): string {
  const { status } = exchange;
  const answer = `The server answered ${status} ${STATUS_CODES[status] ?? ''}`.trimEnd();
  if ([401, 402, 403, 451].includes(status)) return `${answer}. Save the page in a browser and give the file.`;
  const wait = waitAskedFor(exchange);
  return wait === null ? `${answer}.` : `${answer}, and asks to be left alone for ${wait} s.`;
}
