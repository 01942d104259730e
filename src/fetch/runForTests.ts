import { afterEach } from 'vitest';
import type { Socket } from 'node:net';
import type { FetchedPage } from './fetchPage.ts';
import { fetchPages } from './fetchPages.ts';
import { serve, serveRaw, testSettings, testWorld, type Answer, type TestServer } from './serverForTests.ts';
import type { FetchSettings, World } from './world.ts';

const servers: TestServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

/** A server that is closed after the test. */
export async function serving(answers: Readonly<Record<string, Answer | string>>): Promise<TestServer> {
  const server = await serve(answers);
  servers.push(server);
  return server;
}

/** A server that sends what it is told to, byte for byte, closed after the test. */
export async function servingRaw(send: (socket: Socket) => void): Promise<TestServer> {
  const server = await serveRaw(send);
  servers.push(server);
  return server;
}

/** Fetches and answers with the pages, the codes of the warnings and what the first of them says. */
export async function run(
  addresses: readonly string[],
  { settings = testSettings(), world = testWorld() }: { settings?: FetchSettings; world?: World } = {},
) {
  const pages: FetchedPage[] = [];
  const began: string[] = [];
  const summary = await fetchPages(addresses, settings, world, {
    keep: (page) => {
      pages.push(page);
      return Promise.resolve(true);
    },
    remembered: () => null,
    began: (address) => began.push(address),
  });
  const codes = summary.warnings.map(({ code }) => code);
  return { summary, pages, began, codes, says: summary.warnings[0]?.says ?? '' };
}

/** Bytes as text. */
export const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
