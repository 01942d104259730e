import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeArticle } from '../origins/articlesForTests.ts';
import { cutExcerpts } from './cutExcerpts.ts';

const lines = fc.array(fc.stringMatching(/^[a-z ]{1,60}$/u), { minLength: 1, maxLength: 40 });

describe('cutExcerpts', () => {
  it('leaves an article whole that fits', () => {
    const article = madeArticle('a', 'The ferry struck a reef.\nNobody drowned.');
    expect(cutExcerpts(article, 100)).toEqual([{ article, part: 1, parts: 1, text: article.text }]);
  });

  it('begins a part with the last sentences of the one before, so that what belongs together is seen together', () => {
    const article = madeArticle(
      'a',
      'One came.\nTwo came.\nThree left.\nFour left.\nFive slept.\nSix slept.\nSeven woke.',
    );
    const [first, second] = cutExcerpts(article, 50);
    expect(first!.text).toBe('One came.\nTwo came.\nThree left.\nFour left.');
    expect(second!.text.startsWith('Four left.\n')).toBe(true);
  });

  it('shows every sentence whole where it fits, in parts no longer than asked', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 60, max: 400 }), (all, most) => {
        const article = madeArticle('a', all.join('\n'));
        const parts = cutExcerpts(article, most);
        expect(Math.max(...parts.map(({ text }) => text.length))).toBeLessThanOrEqual(most);
        for (const line of all) expect(parts.some(({ text }) => text.includes(line))).toBe(true);
        expect(parts.map(({ part }) => part)).toEqual(parts.map((_, at) => at + 1));
      }),
    );
  });

  it('cuts a sentence longer than a part into overlapping pieces that hold all of it', () => {
    const words = Array.from({ length: 400 }, (_, at) => `word${at}`).join(' ');
    const parts = cutExcerpts(madeArticle('a', words), 100);
    expect(Math.max(...parts.map(({ text }) => text.length))).toBe(100);
    for (const word of words.split(' ')) expect(parts.some(({ text }) => text.includes(word))).toBe(true);
  });

  it('takes no time worth speaking of over a very long article', () => {
    const article = madeArticle(
      'a',
      Array.from({ length: 100_000 }, (_, at) => `Sentence ${at} says little.`).join('\n'),
    );
    const started = performance.now();
    expect(cutExcerpts(article, 5000).length).toBeGreaterThan(400);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
