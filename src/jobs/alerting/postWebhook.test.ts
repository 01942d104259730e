import { afterEach, describe, expect, it } from 'vitest';
import { serve, serveRaw, testWorld, type Answer, type TestServer } from '../../fetch/serverForTests.ts';
import { postWebhook } from './postWebhook.ts';

let server: TestServer;
afterEach(() => server.close());

const SETTINGS = { allowPrivate: false, version: '9.9.9' };
const answering =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (request, response) => {
    request.resume().on('end', () => response.writeHead(status, headers).end());
  };
const post = (path: string, world = testWorld()) =>
  postWebhook(`http://127.0.0.1:${server.port}${path}`, '{"id":"ale-1"}', SETTINGS, world);

describe('postWebhook', () => {
  it('sends JSON by POST', async () => {
    let got = '';
    server = await serve({
      '/hook?key=1': (request, response) => {
        got = `${request.method ?? ''} ${request.headers['content-type'] ?? ''} `;
        request
          .on('data', (part: Uint8Array) => (got += new TextDecoder().decode(part)))
          .on('end', () => response.writeHead(204).end());
      },
    });
    expect(await post('/hook?key=1')).toEqual({ outcome: 'done', says: '', wait: 0 });
    expect(got).toBe('POST application/json; charset=utf-8 {"id":"ale-1"}');
  });

  it.each([
    [400, {}, 'give-up', 0],
    [410, {}, 'give-up', 0],
    [429, { 'retry-after': '120' }, 'retry', 120_000],
    [503, {}, 'retry', 0],
    [500, { 'retry-after': 'soon' }, 'retry', 0],
  ] as const)('takes %i %j for what it means', async (status, headers, outcome, wait) => {
    server = await serve({ '/hook': answering(status, headers) });
    expect(await post('/hook')).toEqual({ outcome, says: `The server answered ${status}.`, wait });
  });

  it('follows no redirect', async () => {
    server = await serve({ '/hook': answering(307, { location: '/other' }), '/other': answering(200) });
    expect((await post('/hook')).outcome).toBe('give-up');
    expect(server.asked).toEqual(['/hook']);
  });

  it('calls no private address, whatever leads there', async () => {
    server = await serve({ '/hook': answering(200) });
    const { refuses, ...world } = testWorld({ 'desk.example': ['10.0.0.7'] });
    expect(refuses).toBeDefined();
    const direct = await post('/hook', { ...world, slept: [] });
    const named = await postWebhook('http://desk.example/hook', '{}', SETTINGS, world);
    expect([direct.outcome, named.outcome, server.asked]).toEqual(['retry', 'retry', []]);
    expect(direct.says).toContain('--allow-private permits it');
    const allowed = await postWebhook(
      `http://127.0.0.1:${server.port}/hook`,
      '{}',
      { ...SETTINGS, allowPrivate: true },
      world,
    );
    expect(allowed.outcome).toBe('done');
  });

  it('tries again where the server breaks off', async () => {
    server = await serveRaw((socket) => socket.destroy());
    expect((await post('/hook')).outcome).toBe('retry');
  });
});
