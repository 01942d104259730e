import { describe, expect, it } from 'vitest';
import { readRules, robotsOfHosts } from './robots.ts';
import type { Exchange } from './request.ts';

const at = (path: string) => new URL(path, 'https://maren.example');
const rules = (text: string) => readRules(at('/robots.txt'), text);

const forbids = (text: string, path: string): boolean => {
  try {
    rules(text).check(at(path));
    return false;
  } catch (error) {
    expect(error).toMatchObject({ code: 'fetch-robots' });
    return true;
  }
};

function answering(...answers: readonly { status: number; body?: string; location?: string }[]) {
  const asked: string[] = [];
  let count = 0;
  const ask = (url: URL): Promise<Exchange> => {
    asked.push(url.href);
    const { status, body = '', location = null } = answers[Math.min(count++, answers.length - 1)]!;
    const payload = new TextEncoder().encode(body);
    return Promise.resolve({
      url,
      at: 0,
      address: null,
      sent: payload,
      received: payload,
      status,
      payload,
      header: (name) => (name === 'location' ? location : null),
    });
  };
  return { asked, robots: robotsOfHosts(ask, () => 0) };
}

describe('robots.txt', () => {
  it.each([
    ['User-agent: *\nDisallow: /private/', '/private/x', true],
    ['User-agent: *\nDisallow: /private/', '/news/x', false],
    ['User-agent: Twosource\nDisallow: /news\n\nUser-agent: *\nDisallow:', '/news/x', true],
    ['User-agent: *\nDisallow: /\n\nUser-agent: twosource\nAllow: /', '/news/x', false],
    ['User-agent: otherbot\nDisallow: /', '/news/x', false],
    ['User-agent: *\nDisallow: /*?print=', '/news/x?print=1', true],
    ['User-agent: *\nDisallow: /news\nAllow: /news/open', '/news/open/x', false],
    ['<html>not a robots.txt</html>', '/news/x', false],
    ['', '/news/x', false],
  ])('%j on %s: %s', (text, path, forbidden) => {
    expect(forbids(text, path)).toBe(forbidden);
  });

  it('says which line forbids', () => {
    expect(() => {
      rules('User-agent: *\nDisallow: /news').check(at('/news/x'));
    }).toThrow(/robots\.txt of maren\.example .* \(line 2\)/u);
  });

  it.each([
    ['2.5', 2500],
    ['86400', 30_000],
    ['Infinity', 30_000],
    ['-4', 0],
    ['soon', 0],
  ])('takes a crawl-delay of %s as %d ms', (asked, delay) => {
    expect(rules(`User-agent: *\nCrawl-delay: ${asked}\nDisallow:`).delay).toBe(delay);
  });

  it('answers soon for rules made to be slow', () => {
    const hostile = `User-agent: *\n${`Disallow: /${'*a'.repeat(200)}$\n`.repeat(1200)}`;
    const started = performance.now();
    expect(forbids(hostile, `/${'a'.repeat(3000)}b`)).toBe(true);
    expect(performance.now() - started).toBeLessThan(1500);
  });

  it('is asked for once for each host', async () => {
    const { asked, robots } = answering({ status: 404 });
    await Promise.all([robots(at('/a')), robots(at('/b')), robots(new URL('https://other.example:8443/c'))]);
    expect(asked).toEqual(['https://maren.example/robots.txt', 'https://other.example:8443/robots.txt']);
  });

  it.each([404, 401, 410])('counts as none where the server answers %d', async (status) => {
    const { check } = await answering({ status, body: 'User-agent: *\nDisallow: /' }).robots(at('/x'));
    check(at('/x'));
  });

  it.each([500, 503, 429])('forbids all where the server answers %d', async (status) => {
    await expect(answering({ status }).robots(at('/x'))).rejects.toMatchObject({ code: 'fetch-robots' });
  });

  it('is followed over redirects, and counts as none after five', async () => {
    const { check } = await answering(
      { status: 301, location: 'https://www.maren.example/robots.txt' },
      { status: 200, body: 'User-agent: *\nDisallow: /' },
    ).robots(at('/x'));
    expect(() => {
      check(at('/x'));
    }).toThrow(/asks programs not to fetch/u);
    const chain = [1, 2, 3, 4, 5, 6, 7].map((step) => ({ status: 302, location: `/robots${step}.txt` }));
    (await answering(...chain).robots(at('/x'))).check(at('/x'));
  });
});
