import { describe, expect, it } from 'vitest';
import { fetchPage, type Session } from './fetchPage.ts';
import { hostTurns } from './hostTurns.ts';
import { readRules } from './robots.ts';
import { testWorld } from './serverForTests.ts';
import { LIMITS } from './world.ts';

/** A session in which each address redirects to the next and the last is the page. */
function chain(...addresses: readonly string[]): Session {
  return {
    turns: hostTurns(0, 1, testWorld()),
    robots: (url) => Promise.resolve(readRules(new URL('/robots.txt', url), '')),
    remembered: () => null,
    limits: LIMITS,
    request: (url) => {
      const next = addresses[addresses.indexOf(url.href) + 1];
      const payload = new TextEncoder().encode('<p>page</p>');
      return Promise.resolve({
        url,
        at: 0,
        address: null,
        sent: payload,
        received: payload,
        payload,
        status: next === undefined ? 200 : 301,
        header: (name) => (name === 'location' ? (next ?? null) : null),
      });
    },
  };
}

async function downgraded(...addresses: readonly string[]): Promise<boolean> {
  const fetched = await fetchPage(new URL(addresses[0]!), chain(...addresses));
  return 'page' in fetched && fetched.page.downgraded;
}

describe('a page reached over redirects', () => {
  it.each([
    [['https://a.example/', 'http://b.example/'], true],
    [['https://a.example/', 'http://b.example/', 'https://c.example/'], true],
    [['http://a.example/', 'https://a.example/'], false],
    [['https://a.example/', 'https://b.example/'], false],
    [['http://a.example/', 'http://b.example/'], false],
  ])('%j leaves encryption: %s', async (addresses, expected) => {
    expect(await downgraded(...addresses)).toBe(expected);
  });
});
