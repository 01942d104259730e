import { describe, expect, it } from 'vitest';
import { explainFailure } from './explainFailure.ts';
import { Refusal } from './refusal.ts';
import { LIMITS } from './world.ts';

const failing = (code: string) => Object.assign(new Error(`it failed with ${code}`), { code });
const explained = (error: unknown) => explainFailure(error, 'maren.example', LIMITS);

describe('what a request can fail with', () => {
  it.each([
    ['ENOTFOUND', 'fetch-dns'],
    ['EAI_AGAIN', 'fetch-dns'],
    ['CERT_HAS_EXPIRED', 'fetch-tls'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'fetch-tls'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'fetch-tls'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'fetch-tls'],
    ['EPROTO', 'fetch-tls'],
    ['UND_ERR_CONNECT_TIMEOUT', 'fetch-timeout'],
    ['ETIMEDOUT', 'fetch-timeout'],
    ['UND_ERR_HEADERS_TIMEOUT', 'fetch-timeout'],
    ['UND_ERR_BODY_TIMEOUT', 'fetch-timeout'],
    ['UND_ERR_HEADERS_OVERFLOW', 'fetch-too-large'],
    ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'fetch-broken'],
    ['ECONNREFUSED', 'fetch-connection'],
    ['UND_ERR_SOCKET', 'fetch-connection'],
    ['ESOMETHING', 'fetch-connection'],
  ])('%s is %s', (code, expected) => {
    expect(explained(failing(code)).code).toBe(expected);
  });

  it('is told by what the first of several addresses failed with', () => {
    expect(explained(new AggregateError([failing('ETIMEDOUT'), failing('ECONNREFUSED')])).code).toBe('fetch-timeout');
    expect(explained(new Error('fetch failed', { cause: failing('ENOTFOUND') })).code).toBe('fetch-dns');
  });

  it('is thrown on where the fault is ours', () => {
    expect(() => explained(new TypeError('x is not a function'))).toThrow(TypeError);
    const refusal = new Refusal('fetch-robots', 'no');
    expect(explained(refusal)).toBe(refusal);
  });
});
