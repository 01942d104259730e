import { describe, expect, it } from 'vitest';
import type { RevisionInput } from '../model/index.ts';
import { compareRevisions } from './compareRevisions.ts';
import { articleForTests } from '../statements/articleForTests.ts';

/** 2,000 sentences of about 50 characters whose words are made of the letters given; `also` ends each of them. */
function longState(name: string, letters: string, also: (i: number) => string): RevisionInput {
  const word = (i: number): string =>
    [0, 1, 2, 3, 4].map((at) => letters[Math.floor(i / letters.length ** at) % letters.length]).join('');
  const sentences = Array.from(
    { length: 2000 },
    (_, i) => `The ${word(i * 7)} of ${word(i * 3 + 1)} was near ${also(i)}.`,
  );
  return { article: { ...articleForTests(sentences.join(' ')), id: `art-${name}` }, statements: [] };
}

/** Milliseconds of processor time, which other work on the machine does not add to; the better of two runs. */
function timeOf(work: () => unknown): number {
  const times = [0, 1].map(() => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

describe('articles of 2,000 sentences', () => {
  it('are compared within a second where nothing is common', () => {
    const [a, b] = [
      longState('a', 'bacedi', (i) => `told Karl Bad on Monday of ${i} boats`),
      longState('b', 'fuloz', (i) => `gave Uwe Zol in 1998 some $${i}m for it`),
    ];
    expect(a.article.sentences).toHaveLength(2000);
    expect(a.article.text.length).toBeGreaterThan(90_000);
    expect(compareRevisions(a, b).edits.length).toBeGreaterThan(3500);
    expect(timeOf(() => compareRevisions(a, b))).toBeLessThan(1000);
  });

  it('are compared within a second where every sentence was reworded', () => {
    const [a, b] = [
      longState('a', 'bacedi', (i) => `told Karl Bad on Monday of ${i} boats`),
      longState('b', 'bacedi', (i) => `told Karl Bad on Sunday of ${i + 1} boats`),
    ];
    const { edits } = compareRevisions(a, b);
    expect(edits.filter(({ kind }) => kind === 'fact').length).toBeGreaterThan(1900);
    expect(timeOf(() => compareRevisions(a, b))).toBeLessThan(1000);
  });

  it('are compared within a second where every sentence is nearly every other', () => {
    const same = (name: string, end: string) => {
      const body = Array.from({ length: 2000 }, () => `The mayor of the town ${end}.`).join(' ');
      return { article: { ...articleForTests(body), id: `art-${name}` }, statements: [] };
    };
    expect(timeOf(() => compareRevisions(same('a', 'left early'), same('b', 'left late')))).toBeLessThan(1000);
  });

  it('are compared within a second where they are turned round', () => {
    const a = longState('a', 'bacedi', (i) => `Karl Bad${i}`);
    const turned = a.article.sentences.map(({ start, end }) => a.article.text.slice(start, end)).reverse();
    const b = { article: { ...articleForTests(turned.join(' ')), id: 'art-b' }, statements: [] };
    const { edits } = compareRevisions(a, b);
    expect(new Set(edits.map(({ kind }) => kind))).toEqual(new Set(['moved']));
    expect(timeOf(() => compareRevisions(a, b))).toBeLessThan(1000);
  });
});
