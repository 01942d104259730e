import { createHash } from 'node:crypto';
import { serve, testSettings, testWorld, type Answer, type TestServer } from '../../fetch/serverForTests.ts';
import { onTestFinished } from 'vitest';
import type { Arrival, Taken } from '../adding/intake.ts';
import { emptyFolder, openTestIntake } from '../archiveForTests.ts';
import type { OpenIntake } from '../adding/openIntake.ts';
import { LOOK_AGES } from './pollSchedule.ts';
import { watchFeeds, type ToFollow } from './watchFeeds.ts';
import type { WatchEvent, WatchSettings } from './watching.ts';

/** A page of an invented outlet that says `count`. */
export function harbourPage(count: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Barge sinks in Ostrava lock</title>
<meta property="article:published_time" content="2026-03-03T11:05:00Z"></head><body><article><h1>Barge sinks in Ostrava lock</h1>
<p>The barge Hedda sank in the lock on Tuesday with ${count} tonnes of gravel on board, the harbour office said in the morning.</p>
<p>Divers closed the gates before noon. Nobody was hurt, and the lock stays shut until a crane has come from the coast.</p>
</article></body></html>`;
}

const WHOLE = `<p>The barge Hedda sank in the lock on Tuesday with 400 tonnes of gravel on board, the harbour office said.</p>
<p>Divers closed the gates before noon. Nobody was hurt, and the lock stays shut until a crane has come.</p>`;

/** An RSS feed of links; with `whole` each item carries its article. */
export function rssOf(links: readonly string[], { whole = false, head = '' } = {}): string {
  const items = links.map((link) => {
    const content = whole
      ? `<content:encoded><![CDATA[${WHOLE}]]></content:encoded>`
      : '<description>Soon.</description>';
    return `<item><title>Barge sinks</title><link>${link}</link><guid>${link}</guid>${content}</item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>Lock Post</title>${head}${items.join('')}</channel></rss>`;
}

/** Answers with a document, and with 304 where it is unchanged, by ETag or by Last-Modified; `body` is asked each time. */
export function changing(
  body: () => string,
  by: 'etag' | 'last-modified' = 'etag',
  type = 'application/rss+xml',
): Answer {
  return ({ headers }, response) => {
    const text = body();
    const etag = `"${createHash('sha256').update(text).digest('hex').slice(0, 12)}"`;
    const modified = new Date(Date.UTC(2026, 0, 1) + 1000 * Number.parseInt(etag.slice(1, 5), 16)).toUTCString();
    const [given, own] = by === 'etag' ? [headers['if-none-match'], etag] : [headers['if-modified-since'], modified];
    if (given === own) response.writeHead(304).end();
    else response.writeHead(200, { 'content-type': type, [by]: own }).end(text);
  };
}

/** An answer without a body, for errors and redirects. */
export function status(code: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return (_, response) => {
    response.writeHead(code, headers).end();
  };
}

/** A server whose answers may be changed while it runs. */
export interface FeedServer extends TestServer {
  readonly at: string;
  readonly answers: Record<string, Answer | string>;
}

/** A server of feeds whose answers a test may change as it goes, closed after the test. */
export async function feedServer(answers: Record<string, Answer | string>): Promise<FeedServer> {
  const server = await serve(answers);
  onTestFinished(() => server.close());
  return { ...server, answers, at: `http://lock.example:${server.port}` };
}

/** A run of following with a clock in the test's hands. */
export interface Followed {
  readonly events: WatchEvent[];
  readonly arrivals: Arrival[];
  readonly codes: () => string[];
  readonly intake: OpenIntake;
  readonly world: ReturnType<typeof jumpingWorld>;
  /** Follows for so many milliseconds of the test's clock, or with null polls what is due once. */
  readonly follow: (addresses: readonly string[], ms: number | null, of?: Partial<WatchSettings>) => Promise<number>;
}

/** A world whose clock on the wall can be set apart from the one that only rises. */
export function jumpingWorld() {
  const world = testWorld();
  let jumped = 0;
  return {
    ...world,
    wallClock: () => world.wallClock() + jumped,
    jump: (ms: number) => {
      jumped += ms;
    },
  };
}

/** Opens an archive to follow feeds into; `onTake` runs before each batch is taken. */
export async function following(folder = emptyFolder(), onTake: () => void = () => undefined): Promise<Followed> {
  const world = jumpingWorld();
  const intake = await openTestIntake(folder);
  const events: WatchEvent[] = [];
  const arrivals: Arrival[] = [];
  return {
    events,
    arrivals,
    intake,
    world,
    codes: () => events.flatMap((event) => (event.kind === 'warned' ? [event.warning.code] : [])),
    follow: async (addresses, ms, of = {}) => {
      const stop = new AbortController();
      const until = world.now() + (ms ?? 0);
      const settings: WatchSettings = {
        ...testSettings({}, { delay: 0 }),
        every: null,
        ages: LOOK_AGES,
        once: ms === null,
        ended: stop.signal,
        ...of,
      };
      const named: ToFollow[] = addresses.map((address) => ({ address, mayBePage: true }));
      return watchFeeds(named, settings, {
        store: intake.archive.store,
        intake: {
          take: (batch): Promise<Taken> => {
            onTake();
            arrivals.push(...batch);
            return intake.take(batch);
          },
        },
        world: {
          ...world,
          sleep: async (of) => {
            await world.sleep(of);
            if (ms !== null && world.now() >= until) stop.abort();
          },
        },
        tell: (event) => events.push(event),
        waiting: () => undefined,
        afterTake: () => Promise.resolve(),
      });
    },
  };
}
