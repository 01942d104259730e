import { describe, expect, it } from 'vitest';
import { runProgram } from './program.ts';
import { pretend, type Pretended } from './surroundingsForTests.ts';

const PAGE = `<!doctype html><html lang="en"><head><title>Tug pulls ferry free - Island Radio</title>
<meta property="og:site_name" content="Island Radio"><meta property="article:published_time" content="2026-03-06T18:10:00+01:00"></head>
<body><header><nav><a href="/">Home</a> <a href="/sea">Sea</a></nav></header><article><h1>Tug pulls ferry free</h1>
<p>A tug pulled the ferry Solveig off the reef on Friday evening, the harbour master told Island Radio after the tide had turned.</p>
<p>Two divers looked at the hull for an hour. They found a tear of nine metres below the waterline, he said.</p></article>
<footer>Copyright Island Radio</footer></body></html>`;

async function read(args: readonly string[], of: Pretended): Promise<{ code: number; out: string; err: string }> {
  const watched = pretend(of);
  const code = await runProgram(['read', ...args], watched.surroundings);
  return { code, out: watched.out(), err: watched.err() };
}

describe('twosource read', () => {
  it('shows the fields, the text and what was left out', async () => {
    const { code, out } = await read(['-'], { input: PAGE });
    expect(code).toBe(0);
    expect(out).toMatch(/^headline +Tug pulls ferry free$/mu);
    expect(out).toMatch(/^published +6 March 2026, 17:10 UTC \(18:10 at \+01:00, as stated\)$/mu);
    expect(out).toMatch(/^byline +not found$/mu);
    expect(out).toContain('Two divers looked at the hull for an hour.');
    expect(out).toMatch(/^LEFT OUT · [1-9]/mu);
    expect(out).not.toContain('STATEMENTS');
  });

  it('shows statements when asked to', async () => {
    const { out } = await read(['-', '--statements'], { input: PAGE });
    expect(out).toMatch(/^STATEMENTS · [1-9]/mu);
    expect(out).toMatch(/^ {4}quantity +“.*nine metres.*” → 9 m/mu);
  });

  it('gives JSON', async () => {
    const { out } = await read(['-', '--format', 'json', '--statements'], { input: PAGE });
    const made = JSON.parse(out) as { articles: { article: { headline: string }; statements: unknown[] }[] };
    expect(made.articles[0]!.article.headline).toBe('Tug pulls ferry free');
    expect(made.articles[0]!.statements.length).toBeGreaterThan(0);
  });

  it('answers 1 where there is no article', async () => {
    const { code, out, err } = await read(['-'], { input: '' });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('warning input-empty: ');
  });

  it('reads one file only', async () => {
    const { code, err } = await read([new URL('.', import.meta.url).pathname.replace(/src.*$/u, 'examples')], {});
    expect(code).toBe(2);
    expect(err).toContain('error one-file-only: ');
  });
});
