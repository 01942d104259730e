import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { testWorld } from '../fetch/serverForTests.ts';
import { ASK_LIMITS, askServer } from './askServer.ts';
import { AskFailure } from './failure.ts';
import { answer, asking, completion, modelServer, rawServer, type Reply } from './modelForTests.ts';

const GOOD = completion('{"points":[]}');
const SHORT = { answer: 250, connect: 250, received: 200_000 };

async function failureOf(ask: () => Promise<unknown>): Promise<AskFailure> {
  const started = performance.now();
  const failure = await ask().catch((error: unknown) => error);
  expect(performance.now() - started).toBeLessThan(2000);
  if (failure instanceof AskFailure) return failure;
  throw new Error(`no AskFailure: ${String(failure)}`);
}

describe('askServer', () => {
  it('posts JSON, with the key where there is one, and gives what was answered', async () => {
    const { url, asked } = await modelServer(answer(200, GOOD));
    expect(await asking(url).ask()).toEqual({ content: '{"points":[]}', cut: false, read: null });
    await asking(url, {}, 'sk-secret').ask();
    expect(asked.map(({ headers }) => headers.authorization)).toEqual([undefined, 'Bearer sk-secret']);
    expect(asked[0]).toMatchObject({
      body: { held: 1 },
      headers: { 'content-type': 'application/json', 'user-agent': 'twosource/9.9.9' },
    });
    expect(Object.keys(asked[0]!.headers)).not.toContain('cookie');
  });

  it.each<[string, Reply]>([
    ['a wrong content type', answer(200, GOOD, { 'content-type': 'text/html' })],
    ['compression', (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(GOOD))],
    ['a connection closed after it', answer(200, GOOD, { connection: 'close' })],
    ['a connection that stays open', answer(200, GOOD, { connection: 'keep-alive' })],
    [
      'parts that come slowly',
      (response) => {
        response.write(GOOD.slice(0, 20));
        setTimeout(() => response.end(GOOD.slice(20)), 60);
      },
    ],
    ['a slow first byte', (response) => setTimeout(() => response.end(GOOD), 150)],
  ])('takes an answer with %s', async (_what, reply) => {
    const { url } = await modelServer(reply);
    const { ask } = asking(url, SHORT);
    for (let time = 0; time < 2; time++) expect((await ask()).content).toBe('{"points":[]}');
  });

  it('asks for less where the server refuses what it does not know, and remembers it', async () => {
    const { url, asked } = await modelServer((response, request, at) => {
      const known = !('held' in request.body);
      answer(known ? 200 : 400, known ? GOOD : '{"error":"response_format?"}')(response, request, at);
    });
    const { ask } = asking(url);
    await ask();
    await ask();
    expect(asked.map(({ body }) => Object.keys(body)[0])).toEqual(['held', 'steady', 'steady']);
  });

  it('gives up where the server refuses every body, and prefers the first again for another question', async () => {
    const { url, asked } = await modelServer(answer(400, '{"error":{"message":"the prompt is too long"}}'));
    const { ask } = asking(url);
    expect(await failureOf(ask)).toMatchObject({
      code: 'model-status',
      ends: false,
      message: 'The server answered 400: “the prompt is too long”.',
    });
    await failureOf(ask);
    expect(asked.map(({ body }) => Object.keys(body)[0])).toEqual(['held', 'steady', 'bare', 'held', 'steady', 'bare']);
  });

  it.each<[string, Record<string, string>, number]>([
    ['seconds', { 'retry-after': '7' }, 7000],
    ['a date', { 'retry-after': 'Tue, 03 Mar 2026 12:00:35 GMT' }, 30_000],
    ['nothing', {}, 1000],
  ])('asks a busy server again after what it says: %s', async (_what, headers, slept) => {
    const { url, asked } = await modelServer((response, request, at) => {
      (at === 0 ? answer(429, '', headers) : answer(200, GOOD))(response, request, at);
    });
    const { ask, world } = asking(url);
    expect((await ask()).content).toBe('{"points":[]}');
    expect(world.slept).toEqual([slept]);
    expect(asked).toHaveLength(2);
  });

  it.each([429, 502, 503, 504])(
    'asks a server that answers %d no more than so often, and then ends',
    async (status) => {
      const { url, asked } = await modelServer(answer(status, ''));
      const { ask, world } = asking(url, { tries: 4 });
      expect(await failureOf(ask)).toMatchObject({ code: 'model-busy', ends: true });
      expect(asked).toHaveLength(4);
      expect(world.slept).toEqual([1000, 2000, 4000]);
    },
  );

  it('does not wait for hours', async () => {
    const { url } = await modelServer(answer(429, '', { 'retry-after': '86400' }));
    const { ask, world } = asking(url);
    expect(await failureOf(ask)).toMatchObject({
      code: 'model-busy',
      message: 'The server answered 429 and asks to be left alone for 86400 s.',
    });
    expect(world.slept).toEqual([]);
  });

  it('sends nothing on to where a redirect leads', async () => {
    const other = await modelServer(answer(200, GOOD));
    for (const status of [301, 302, 303, 307, 308]) {
      const { url } = await modelServer(answer(status, '', { location: `${other.url}/chat/completions` }));
      expect(await failureOf(asking(url, {}, 'sk-secret').ask)).toMatchObject({ code: 'model-redirect', ends: true });
    }
    expect(other.asked).toEqual([]);
  });

  it.each<[string, Reply, string]>([
    ['wants a key', answer(401, '{"error":{"message":"no key"}}'), 'model-denied'],
    ['has no such model', answer(404, '{"error":{"message":"model “toy” not found"}}'), 'model-status'],
    ['breaks down', answer(500, '{"error":"CUDA out of memory"}'), 'model-status'],
    [
      'answers with a page',
      answer(200, '<!doctype html><title>Log in</title>', { 'content-type': 'text/html' }),
      'model-broken',
    ],
    ['answers no JSON', answer(200, '{"choices":[{"mess'), 'model-broken'],
    ['answers without text', answer(200, completion(null)), 'model-empty'],
    ['answers nothing', answer(200, ''), 'model-broken'],
    ['answers with another status', answer(204, ''), 'model-status'],
    ['answers more than is read', answer(200, completion('x'.repeat(300_000))), 'model-too-large'],
    [
      'answers more than is read, packed small',
      (response) =>
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(completion('x'.repeat(3_000_000)))),
      'model-too-large',
    ],
    ['packs damaged', answer(200, GOOD, { 'content-encoding': 'gzip' }), 'model-broken'],
    ['never begins', () => undefined, 'model-timeout'],
    ['stops in the middle', (response) => response.write(GOOD.slice(0, 9)), 'model-timeout'],
    ['sends a byte now and then', drip, 'model-timeout'],
    ['hangs up', (response) => response.destroy(), 'model-unreachable'],
    [
      'hangs up in the middle',
      (response) => response.write(GOOD.slice(0, 9), () => response.socket?.end()),
      'model-broken',
    ],
  ])('tells of a server that %s', async (_what, reply, code) => {
    const { url } = await modelServer(reply);
    expect(await failureOf(asking(url, SHORT).ask)).toMatchObject({ code });
  });

  it.each<[string, (socket: Socket) => void, string]>([
    ['speaks no HTTP', (socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'), 'model-broken'],
    [
      'cuts its answer off',
      (socket) => socket.end(`HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n${GOOD}`),
      'model-unreachable',
    ],
    ['never ends', endless('HTTP/1.1 200 OK\r\n\r\n', ' '.repeat(1000)), 'model-too-large'],
    [
      'never ends its chunks',
      endless('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n', '1\r\n \r\n'.repeat(200)),
      'model-too-large',
    ],
    ['never ends its headers', endless('HTTP/1.1 200 OK\r\n', `X-${'y'.repeat(900)}: z\r\n`), 'model-too-large'],
  ])('tells of a server that %s', async (_what, send, code) => {
    expect(await failureOf(asking(await rawServer(send), SHORT).ask)).toMatchObject({ code });
  });

  it('tells of a server that is not there', async () => {
    const { url } = await modelServer(answer(200, GOOD));
    const gone = url.replace(/:\d+/u, ':1');
    expect(await failureOf(asking(gone).ask)).toMatchObject({
      code: 'model-unreachable',
      message: 'The server refused the connection.',
    });
  });

  it('connects to this machine alone where the name says so', async () => {
    const { url, asked } = await modelServer(answer(200, GOOD));
    const { port } = new URL(url);
    // The world of the tests leads every name to 127.0.0.1; here it leads elsewhere.
    const address = new URL(`http://localhost:${port}/v1/chat/completions`);
    const ask = askServer(
      { address, key: null, version: '9.9.9', limits: ASK_LIMITS },
      testWorld({ localhost: ['192.0.2.7'] }),
    );
    expect(await failureOf(() => ask(['{}']))).toMatchObject({ code: 'model-unreachable', ends: true });
    expect(asked).toEqual([]);
  });
});

function drip(response: Parameters<Reply>[0]): void {
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => {
    clearInterval(timer);
  });
}

function endless(head: string, part: string) {
  return (socket: Socket) => {
    socket.write(head);
    const more = () => {
      while (!socket.destroyed && socket.write(part)) continue;
    };
    socket.on('drain', more);
    more();
  };
}
