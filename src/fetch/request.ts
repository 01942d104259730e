import { clearTimeout, setTimeout } from 'node:timers';
import { Client } from 'undici';
import { guardedConnector } from './connect.ts';
import { explainFailure, NOT_HTTP, seconds } from './explainFailure.ts';
import { cutResponse } from './httpMessage.ts';
import { Refusal } from './refusal.ts';
import { joinBytes, type Wire } from './wire.ts';
import { userAgent, type FetchSettings, type World } from './world.ts';

/** One request and its answer, with the bytes of both as they went over the wire. */
export interface Exchange {
  readonly url: URL;
  /** UTC milliseconds at which the request was made. */
  readonly at: number;
  /** IP address that answered, or null. */
  readonly address: string | null;
  readonly sent: Uint8Array;
  readonly received: Uint8Array;
  readonly status: number;
  /** First value of a header, or null. */
  readonly header: (name: string) => string | null;
  /** The body without its chunks, still compressed. */
  readonly payload: Uint8Array;
}

const LARGEST_HEAD = 65_536;

/**
 * Makes one GET request on a connection of its own, or a POST where there is a `body` to send. Keeps no cookies and follows no redirect. Throws a Refusal for everything
 * that can go wrong on the way, limits of time and size among them.
 */
export async function request(
  url: URL,
  extra: Readonly<Record<string, string>>,
  settings: FetchSettings,
  world: World,
  body: string | null = null,
): Promise<Exchange> {
  const { limits } = settings;
  const stop = new AbortController();
  const timer = setTimeout(() => {
    stop.abort(new Refusal('fetch-timeout', `It was not there whole within ${seconds(limits.whole)}.`));
  }, limits.whole);
  const breakOff = () => {
    stop.abort(new Refusal('fetch-connection', 'The run was ended.'));
  };
  settings.ended?.addEventListener('abort', breakOff, { once: true });
  let wire: Wire | null = null;
  const overflow = () => {
    stop.abort(tooLarge(limits.received));
  };
  const client = new Client(url.origin, {
    connect: guardedConnector(settings, world, (opened) => (wire = opened), overflow),
    maxHeaderSize: LARGEST_HEAD,
    headersTimeout: limits.silence,
    bodyTimeout: limits.silence,
  });
  const at = world.wallClock();
  try {
    const answer = await client.request({
      method: body === null ? 'GET' : 'POST',
      body,
      path: url.pathname + url.search,
      headers: { ...headersOf(settings), ...extra },
      reset: true,
      signal: stop.signal,
    });
    const payload = await readAll(answer.body, limits.received);
    const header = (name: string) => firstOf(answer.headers[name]);
    return { url, at, status: answer.statusCode, header, payload, ...wireBytes(wire, payload, header) };
  } catch (error) {
    throw explainFailure(error, url.hostname, limits);
  } finally {
    clearTimeout(timer);
    settings.ended?.removeEventListener('abort', breakOff);
    await client.destroy();
  }
}

function headersOf(settings: FetchSettings): Record<string, string> {
  return {
    'user-agent': userAgent(settings),
    accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    'accept-language': 'en,*;q=0.5',
    'accept-encoding': 'gzip, deflate, br',
  };
}

const tooLarge = (most: number) =>
  new Refusal('fetch-too-large', `It is larger than ${most / 1_000_000} MB and was not fetched whole.`);

async function readAll(body: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > most) throw tooLarge(most);
    parts.push(part);
  }
  return joinBytes(parts);
}

function firstOf(value: string | string[] | undefined): string | null {
  return (typeof value === 'string' ? value : value?.[0]) ?? null;
}

function wireBytes(
  wire: Wire | null,
  payload: Uint8Array,
  header: Exchange['header'],
): Pick<Exchange, 'sent' | 'received' | 'address'> {
  const chunked = /\bchunked\b/i.test(header('transfer-encoding') ?? '');
  const received = wire === null ? null : cutResponse(wire.received(), payload, chunked);
  if (wire === null || received === null) {
    throw new Refusal('fetch-broken', NOT_HTTP);
  }
  return { sent: wire.sent(), received, address: wire.address };
}
