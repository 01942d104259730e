import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { run, servingRaw, text } from './runForTests.ts';
import { testSettings } from './serverForTests.ts';

describe('servers that misbehave', () => {
  const settings = testSettings({ whole: 250, received: 200_000 });

  const endless = (head: string, part: string) => (socket: Socket) => {
    socket.write(head);
    const more = () => {
      while (!socket.destroyed && socket.write(part)) continue;
    };
    socket.on('drain', more);
    more();
  };

  it.each<[string, (socket: Socket) => void, string]>([
    ['says nothing', () => undefined, 'fetch-timeout'],
    [
      'stops in the middle',
      (socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc'),
      'fetch-timeout',
    ],
    ['drips', drip, 'fetch-timeout'],
    ['never ends', endless('HTTP/1.1 200 OK\r\n\r\n', 'x'.repeat(1000)), 'fetch-too-large'],
    [
      'never ends its chunks',
      endless('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n', '1\r\nx\r\n'.repeat(200)),
      'fetch-too-large',
    ],
    ['never ends its headers', endless('HTTP/1.1 200 OK\r\n', `X-${'y'.repeat(900)}: z\r\n`), 'fetch-too-large'],
    ['never ends its hints', endless('', 'HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n'.repeat(30)), 'fetch-too-large'],
    ['hangs up', (socket) => socket.destroy(), 'fetch-connection'],
    [
      'hangs up too soon',
      (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc'),
      'fetch-connection',
    ],
    ['speaks no HTTP', (socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'), 'fetch-broken'],
    ['breaks a header', (socket) => socket.end('HTTP/1.1 200 OK\r\nX: a\rb\r\n\r\nabc'), 'fetch-broken'],
  ])('ends a page whose server %s', async (_what, send, code) => {
    const { port } = await servingRaw(send);
    const started = performance.now();
    expect((await run([`http://maren.example:${port}/a`], { settings })).codes).toEqual([code]);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('passes over hints before the answer, and what comes after it', async () => {
    const answer = 'HTTP/1.1 200 Fine\r\nContent-Length: 3\r\nx-odd:   a\tb \r\n\r\nabc';
    const { port } = await servingRaw((socket) =>
      socket.end(`HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n${answer}HTTP/1.1 200 OK\r\n\r\nforged`),
    );
    const { pages } = await run([`http://maren.example:${port}/a`]);
    expect(text(pages[0]!.exchanges[0]!.received)).toBe(answer);
    expect(text(pages[0]!.bytes)).toBe('abc');
  });

  it('keeps chunks and headers as they came', async () => {
    const answer =
      'HTTP/1.0 200 OK\r\nTransfer-encoding: chunked\r\n\r\n2;x=y\r\nab\r\n1\r\nc\r\n0\r\nX-Trail: 1\r\n\r\n';
    const { port } = await servingRaw((socket) => socket.end(answer));
    const { pages } = await run([`http://maren.example:${port}/a`]);
    const { received, payload, sent } = pages[0]!.exchanges[0]!;
    expect([text(received), text(payload)]).toEqual([answer, 'abc']);
    expect(text(sent)).toMatch(
      /^GET \/a HTTP\/1\.1\r\nhost: maren\.example:\d+\r\nconnection: close\r\n[^]+\r\n\r\n$/u,
    );
  });
});

function drip(socket: Socket): void {
  socket.write('HTTP/1.1 200 OK\r\n\r\n');
  const timer = setInterval(() => socket.write('x'), 20);
  socket.on('close', () => {
    clearInterval(timer);
  });
}
