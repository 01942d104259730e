import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInput } from './readInput.ts';

const PARAGRAPH =
  'A crane fell across the roof of a warehouse on Monday, the port of Oster said, and four dockers were hurt.';
/** CPU time, since other work on the machine must not fail the test; three times the aim of 2 s leaves room for slow machines. */
const MOST_CPU_MS = 6000;

async function readTimed(name: string, text: string) {
  const bytes = new TextEncoder().encode(text);
  const before = process.cpuUsage().user;
  const result = await readInput({ name, bytes }, { zone: null });
  return { result, cpu: (process.cpuUsage().user - before) / 1000 };
}

const HOSTILE: Readonly<Record<string, () => string>> = {
  'ten thousand levels': () => `<html><body>${'<div>'.repeat(10_000)}<p>${PARAGRAPH.repeat(4)}`,
  'a hundred thousand open spans': () => `<p>${'<span>'.repeat(100_000)}${PARAGRAPH}`,
  'a hundred thousand paragraphs': () => Array.from({ length: 100_000 }, (_, i) => `<p>${i} ${PARAGRAPH}</p>`).join(''),
  'one endless paragraph': () => `<body><p>${'word, '.repeat(500_000)}</p>`,
  'nothing but links': () => '<a href=x>Some words in a link</a> '.repeat(30_000),
  'nothing but angle brackets': () => `<html>${'<'.repeat(1_000_000)}`,
  'nothing but ampersands': () => `<html><p>${'&'.repeat(1_000_000)}`,
  'nested JSON-LD': () => `<script type="application/ld+json">${'['.repeat(300_000)}</script><p>${PARAGRAPH}`,
  'two hundred thousand attributes': () =>
    `<html><div ${Array.from({ length: 200_000 }, (_, i) => `a${i}=b`).join(' ')}>x`,
};

describe('hostile pages', () => {
  for (const [name, page] of Object.entries(HOSTILE)) {
    it(`${name}: read within bounds`, async () => {
      const { cpu } = await readTimed('hostile.html', page());
      expect(cpu).toBeLessThan(MOST_CPU_MS);
    });
  }

  it('keeps the words of a page that is nested too deeply, and says so', async () => {
    const { result } = await readTimed('deep.html', HOSTILE['ten thousand levels']!());
    expect(result.articles[0]?.text).toContain('four dockers were hurt');
    expect(result.warnings.map(({ code }) => code)).toContain('page-simplified');
  });
});

const PIECES = [
  '<p>',
  '</p>',
  '<div class="related">',
  '</div>',
  '<h1>',
  '</h2>',
  '<table><tr>',
  '<td>',
  '</table>',
  '<!--',
  '-->',
  '<![CDATA[',
  '<script>',
  '</script>',
  '<a href="',
  '">',
  '<li>',
  '<blockquote>',
  '&amp',
  '&#x1F6A2;',
  '&#0;',
  '<figure><figcaption>',
  '\u0000',
  '\ud800',
  '“',
  '(AP) — ',
  'By Ada Lund',
  '12/11/2024 25:61',
  '© 2026',
  PARAGRAPH,
  `${PARAGRAPH} ${PARAGRAPH}`,
  '\n\n',
  '<meta property="article:published_time" content="',
  '<time datetime="2026-13-45">',
  '<svg><p>',
  '<template>',
  '<noscript>',
  '<br><br>',
  '{"@type":"NewsArticle"',
];

describe('mangled input', () => {
  it('never throws, and every span lies in the text, is not empty, and runs in order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 12 })), { maxLength: 40 }),
        fc.constantFrom('a.html', 'a.txt', 'a.md', 'a.jsonl', 'noending'),
        async (pieces, name) => {
          const { result } = await readTimed(name, pieces.join(''));
          for (const { text, blocks, sentences } of result.articles) {
            let at = 0;
            for (const { span } of blocks) {
              expect(span.start).toBeGreaterThanOrEqual(at);
              expect(span.end).toBeGreaterThan(span.start);
              at = span.end;
            }
            expect(at).toBeLessThanOrEqual(text.length);
            const inside = sentences.every((sentence) =>
              blocks.some(({ span }) => span.start <= sentence.start && sentence.end <= span.end),
            );
            expect(inside).toBe(true);
          }
        },
      ),
      { seed: 20_260_504, numRuns: 150 },
    );
  });

  it('reads random bytes without an error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        await readInput({ name: 'a', bytes }, { zone: 'No/Where' });
      }),
      { seed: 7, numRuns: 100 },
    );
  });
});
