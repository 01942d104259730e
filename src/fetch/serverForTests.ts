import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createRawServer, type AddressInfo, type Server as RawServer, type Socket } from 'node:net';
import { refusalOf } from './addresses.ts';
import { LIMITS, type FetchSettings, type Limits, type World } from './world.ts';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on this machine, for tests. */
export interface TestServer {
  readonly port: number;
  /** Paths asked for, in order. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

function listening(server: Server | RawServer, asked: readonly string[]): Promise<TestServer> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve({
        port: (server.address() as AddressInfo).port,
        asked,
        close: () =>
          new Promise((done) => {
            for (const socket of sockets) socket.destroy();
            server.close(() => {
              done();
            });
          }),
      });
    });
  });
}

/** Answers by path; a path that is not listed is answered 404. */
export function serve(answers: Readonly<Record<string, Answer | string>>): Promise<TestServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const answer = answers[request.url ?? ''];
    if (answer === undefined) response.writeHead(404).end('no such page');
    else if (typeof answer === 'string') response.setHeader('content-type', 'text/html; charset=utf-8').end(answer);
    else answer(request, response);
  });
  return listening(server, asked);
}

/** Sends what it is told to, byte for byte, to a request for any path but /robots.txt, which is answered 404. */
export function serveRaw(send: (socket: Socket) => void): Promise<TestServer> {
  const asked: string[] = [];
  const server = createRawServer((socket) => {
    socket.once('data', (bytes) => {
      const path = bytes.toString('latin1').split(' ')[1] ?? '';
      asked.push(path);
      if (path === '/robots.txt') socket.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n');
      else send(socket);
    });
  });
  return listening(server, asked);
}

/** A world in which every host name of `hosts` leads to its addresses, 127.0.0.1 counts as public, and sleeping only moves the clock. */
export function testWorld(hosts: Readonly<Record<string, readonly string[]>> = {}): World & { slept: number[] } {
  let clock = 0;
  const slept: number[] = [];
  return {
    slept,
    now: () => clock,
    wallClock: () => Date.UTC(2026, 2, 3, 12, 0, 5) + clock,
    sleep: (ms) => {
      clock += ms;
      slept.push(ms);
      return Promise.resolve();
    },
    resolve: (host) =>
      Promise.resolve(
        (hosts[host] ?? ['127.0.0.1']).map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      ),
    refuses: (address) => (address === '127.0.0.1' ? null : refusalOf(address)),
  };
}

/** Settings of a run in tests. */
export function testSettings(limits: Partial<Limits> = {}, of: Partial<FetchSettings> = {}): FetchSettings {
  return { delay: 1000, allowPrivate: false, version: '9.9.9', limits: { ...LIMITS, ...limits }, ...of };
}
