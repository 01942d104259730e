import { describe, expect, it } from 'vitest';
import { explainStatus } from './explainStatus.ts';

const explain = (status: number, body: string, key: string | null = null) =>
  explainStatus(status, new TextEncoder().encode(body), key);

describe('explainStatus', () => {
  it.each([
    [401, 'model-denied', true],
    [403, 'model-denied', true],
    [404, 'model-status', true],
    [307, 'model-redirect', true],
    [400, 'model-status', false],
    [500, 'model-status', false],
  ])('tells what %d means, and whether to go on', (status, code, ends) => {
    expect(explain(status, '')).toMatchObject({ code, ends });
  });

  it.each(['{"error":{"message":"no such model."}}', '{"error":"no such model"}', '{"message":"no such\\n model."}'])(
    'hands on what the server says in %s',
    (body) => {
      expect(explain(500, body).message).toBe('The server answered 500: “no such model”.');
    },
  );

  it.each(['', 'null', '7', '{"error":7}', '{"error":{"message":[]}}', '<html>', '{"error":null,"message":" "}'])(
    'says the status alone where the server says no more than %j',
    (body) => {
      expect(explain(500, body).message).toBe('The server answered 500.');
    },
  );

  it('shows no key, and no more than a line', () => {
    const body = JSON.stringify({ error: { message: `Incorrect key sk-secret given. ${'x'.repeat(5000)}` } });
    const { message } = explain(401, body, 'sk-secret');
    expect(message).not.toContain('sk-secret');
    expect(message.length).toBeLessThan(300);
  });
});
