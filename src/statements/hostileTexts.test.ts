import { expect, test } from 'vitest';
import { articleForTests } from './articleForTests.ts';
import { findStatements } from './findStatements.ts';
import { followNoun, makeMemory } from './sources-memory.ts';

/** What a text repeats without end, and how often at first; each could make some loop go over the same words again and again. */
const REPEATED: readonly (readonly [string, number])[] = [
  ['said that ', 1000],
  ['of the ', 1000],
  ['Ada Bell met Ivo Brandt and they said ', 150],
  ['Hurricane Alma and Kim Dae-sung-', 150],
  ['“We left," said Bell, who ', 200],
  ['THE MAYOR, ADA BELL, SAID ', 150],
  ['mr ada bell said. ', 150],
  ['“', 5000],
  ['"', 5000],
  ["'a ", 1000],
  ['(', 10_000],
  ['9', 25_000],
  ['1,000,', 2000],
  ['two and a half million and ', 200],
];

/** Milliseconds of processor time. */
function costOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

test.each(REPEATED)('%j four times as often costs about four times as much', (words, times) => {
  const [once, more] = [articleForTests(words.repeat(times)), articleForTests(words.repeat(times * 4))];
  findStatements(once);
  const one = costOf(() => findStatements(once));
  // Sixteen times would be quadratic; a few milliseconds are noise.
  expect(costOf(() => findStatements(more))).toBeLessThan(9 * one + 100);
});

test('a look back for "the captain" does not go through the article', () => {
  const sentences = Array.from({ length: 40_000 }, (_, at) => ({
    text: '',
    span: { start: at, end: at + 1 },
    tokens: [],
    chunks: [],
  }));
  const memory = makeMemory('', sentences, []);
  const captain = { kind: 'person', key: '', name: '', takesUp: 'captain', speaker: null, many: false } as const;
  const lookAll = (): unknown[] => sentences.map(({ span }, at) => followNoun(memory, captain, at, span.start));
  expect(costOf(lookAll)).toBeLessThan(500);
});
