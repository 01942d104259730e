import { afterEach } from 'vitest';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { serve, serveRaw, testWorld, type TestServer } from '../fetch/serverForTests.ts';
import { joinBytes } from '../fetch/wire.ts';
import { ASK_LIMITS, askServer, type AskLimits } from './askServer.ts';

/** What a server of a model for tests was asked, in order. */
export interface Request {
  readonly headers: IncomingMessage['headers'];
  readonly body: Readonly<Record<string, unknown>>;
}

export type Reply = (response: ServerResponse, request: Request, at: number) => void;

const PATH = '/v1/chat/completions';
const servers: TestServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

/** A server of a model on this machine, closed after the test. */
export async function modelServer(reply: Reply): Promise<{ readonly url: string; readonly asked: readonly Request[] }> {
  const asked: Request[] = [];
  const server = await serve({
    [PATH]: (request, response) => {
      const parts: Uint8Array[] = [];
      request.on('data', (part: Uint8Array) => parts.push(part));
      request.on('end', () => {
        const body = JSON.parse(new TextDecoder().decode(joinBytes(parts))) as Request['body'];
        asked.push({ headers: request.headers, body });
        reply(response, asked.at(-1)!, asked.length - 1);
      });
    },
  });
  servers.push(server);
  return { url: `http://127.0.0.1:${server.port}/v1`, asked };
}

/** The address of a server that sends what it is told to, byte for byte. */
export async function rawServer(send: Parameters<typeof serveRaw>[0]): Promise<string> {
  const server = await serveRaw(send);
  servers.push(server);
  return `http://127.0.0.1:${server.port}/v1`;
}

/** A reply in the form that servers of models share. */
export function completion(content: unknown, more: object = {}): string {
  return JSON.stringify({ choices: [{ message: { role: 'assistant', content }, finish_reason: 'stop', ...more }] });
}

/** Answers with a status and a body, as JSON where nothing else is said. */
export function answer(status: number, body: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return (response) => response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
}

/** Asks a server with three bodies, as the program does; time passes at once while it waits. */
export function asking(url: string, limits: Partial<AskLimits> = {}, key: string | null = null) {
  const world = testWorld();
  const server = {
    address: new URL(`${url}/chat/completions`),
    key,
    version: '9.9.9',
    limits: { ...ASK_LIMITS, ...limits },
  };
  const bodies = ['{"held":1}', '{"steady":1}', '{"bare":1}'];
  const ask = askServer(server, world);
  return { world, ask: () => ask(bodies) };
}
