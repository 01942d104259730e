import { decodePayload } from '../fetch/decodePayload.ts';
import { Refusal } from '../fetch/refusal.ts';
import { request, type Exchange } from '../fetch/request.ts';
import type { FetchSettings, World } from '../fetch/world.ts';
import { explainStatus } from './explainStatus.ts';
import { AskFailure, type ModelCode } from './failure.ts';
import { readCompletion, type Completion } from './readCompletion.ts';
import { isLoopback, isThisMachine } from './thisMachine.ts';
import { waitAsked } from './waitAsked.ts';

/** A server that speaks the interface of OpenAI, and how it is asked. Times are milliseconds, sizes bytes. */
export interface Server {
  /** Where answers are asked for: ends in "/chat/completions". */
  readonly address: URL;
  readonly key: string | null;
  /** Version of this program, told to the server. */
  readonly version: string;
  readonly limits: AskLimits;
}

export interface AskLimits {
  /** For one answer as a whole. */
  readonly answer: number;
  readonly connect: number;
  /** Bytes of one answer, as sent and after decompression. */
  readonly received: number;
  /** Tries for one answer, where the server is busy. */
  readonly tries: number;
  /** Longest wait between two of them. */
  readonly wait: number;
}

export const ASK_LIMITS: AskLimits = {
  answer: 300_000,
  connect: 10_000,
  received: 4_000_000,
  tries: 7,
  wait: 60_000,
};

/** Statuses of a server that may answer later: too many requests, a gateway before it, still loading. */
const BUSY: ReadonlySet<number> = new Set([429, 502, 503, 504]);
/** Statuses with which a server refuses something in the request. */
const REFUSED: ReadonlySet<number> = new Set([400, 415, 422]);

/**
 * Asks one question, given as bodies of which the first is preferred, and answers with what the model said. Remembers which of the
 * bodies the server takes. Follows no redirect. Throws an AskFailure for all that can go wrong.
 */
export function askServer(server: Server, world: World): (bodies: readonly string[]) => Promise<Completion> {
  let taken = 0;
  return async (bodies) => {
    for (let at = Math.min(taken, bodies.length - 1); ; at++) {
      const exchange = await askPatiently(server, bodies[at]!, world);
      const bytes = await naming(server, () => decode(exchange, server));
      if (exchange.status === 200) {
        taken = at;
        return readCompletion(bytes);
      }
      if (!REFUSED.has(exchange.status) || at === bodies.length - 1) {
        throw explainStatus(exchange.status, bytes, server.key);
      }
    }
  };
}

async function askPatiently(server: Server, body: string, world: World): Promise<Exchange> {
  const { tries, wait } = server.limits;
  for (let made = 1; ; made++) {
    const exchange = await naming(server, () => post(server, body, world));
    if (!BUSY.has(exchange.status)) return exchange;
    const asked = waitAsked(exchange.header('retry-after'), made, world.wallClock());
    if (asked > wait) throw busy(exchange.status, `asks to be left alone for ${Math.round(asked / 1000)} s`);
    if (made === tries) throw busy(exchange.status, `was asked ${tries} times`);
    await world.sleep(asked);
  }
}

function busy(status: number, why: string): AskFailure {
  return new AskFailure('model-busy', `The server answered ${status} and ${why}.`, true);
}

function post({ address, key, version, limits }: Server, body: string, world: World): Promise<Exchange> {
  const { answer, connect, received } = limits;
  const settings: FetchSettings = {
    delay: 0,
    allowPrivate: false,
    version,
    // A model that thinks sends nothing for as long as it does.
    limits: { connect, silence: answer, whole: answer, received, decoded: received, redirects: 0 },
  };
  const headers = { 'content-type': 'application/json', accept: 'application/json', ...authorization(key) };
  // The user named the server, wherever it is; what he called this machine must be it.
  const refuses = (ip: string) => (isThisMachine(address) && !isLoopback(ip) ? 'elsewhere' : null);
  return request(address, headers, settings, { ...world, refuses }, body);
}

function authorization(key: string | null): Readonly<Record<string, string>> {
  return key === null ? {} : { authorization: `Bearer ${key}` };
}

function decode({ payload, header }: Exchange, { limits }: Server): Promise<Uint8Array> {
  return decodePayload(payload, header('content-encoding'), limits.received);
}

const CODES: Readonly<Record<string, ModelCode>> = {
  'fetch-tls': 'model-tls',
  'fetch-timeout': 'model-timeout',
  'fetch-too-large': 'model-too-large',
  'fetch-broken': 'model-broken',
};

async function naming<T>({ address, limits }: Server, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const code = CODES[error.code] ?? 'model-unreachable';
    if (error.code === 'fetch-refused-private') {
      throw new AskFailure(code, `${address.hostname} does not lead to this machine, which its name stands for.`, true);
    }
    const help = code === 'model-timeout' ? ' Give more time with --model-timeout.' : '';
    const large = `The answer is larger than ${limits.received / 1_000_000} MB.`;
    const says = code === 'model-too-large' ? large : `${error.message}${help}`;
    throw new AskFailure(code, says, code === 'model-tls' || error.code === 'fetch-dns');
  }
}
