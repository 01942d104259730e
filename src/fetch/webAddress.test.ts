import { describe, expect, it } from 'vitest';
import { refusalOf } from './addresses.ts';
import { parseWebAddress, sayAddress } from './webAddress.ts';

describe('addresses of the web', () => {
  it.each([
    ['http://2130706433/', '127.0.0.1'],
    ['http://0x7f.1/', '127.0.0.1'],
    ['http://0177.0.0.1/', '127.0.0.1'],
    ['http://0/', '0.0.0.0'],
    ['http://[::ffff:7f00:1]/', '[::ffff:7f00:1]'],
    ['http://①②⑦.0.0.1/', '127.0.0.1'],
  ])('takes %s for what it means', (text, host) => {
    const { hostname } = parseWebAddress(text);
    expect(hostname).toBe(host);
    expect(refusalOf(hostname.replace(/^\[|\]$/gu, ''))).not.toBeNull();
  });

  it('leaves the fragment out', () => {
    expect(parseWebAddress('https://example.org/a?b=c#d').href).toBe('https://example.org/a?b=c');
  });

  it.each([
    ['ftp://example.org/x', 'fetch-not-web'],
    ['file:///etc/passwd', 'fetch-not-web'],
    ['data:text/html,x', 'fetch-not-web'],
    ['https://', 'fetch-not-web'],
    ['example.org/x', 'fetch-not-web'],
    [`https://example.org/${'x'.repeat(5000)}`, 'fetch-not-web'],
    ['https://me:secret@example.org/', 'fetch-credentials'],
    ['https://token@example.org/', 'fetch-credentials'],
  ])('refuses %s', (text, code) => {
    expect(() => parseWebAddress(text)).toThrow(expect.objectContaining({ code }) as Error);
  });

  it.each([
    'https://me:secret@example.org/a',
    'HTTPS://me:s@ecret@example.org/a',
    'http:\\\\me:secret@example.org/a',
    'https:me:secret@example.org/a',
    ' ht\ntps://me:secret@example.org/a',
    'https://me:se/cret@example.org/a',
    'me:secret@example.org/a',
  ])('shows %j without its secret', (text) => {
    expect(sayAddress(text)).not.toContain('ecret');
    expect(sayAddress(text)).toContain('…@example.org/a');
  });

  it('shows other addresses as they are', () => {
    expect(sayAddress('https://example.org/@me:x@y')).toBe('https://example.org/@me:x@y');
  });
});
