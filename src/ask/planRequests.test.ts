import { describe, expect, it } from 'vitest';
import { madeArticle } from '../origins/articlesForTests.ts';
import { planRequests } from './planRequests.ts';

const article = (id: string, sentences: number) =>
  madeArticle(id, Array.from({ length: sentences }, (_, at) => `${id} says sentence ${at} here.`).join('\n'));
const idsIn = (request: readonly { article: { id: string } }[]) => [...new Set(request.map((one) => one.article.id))];

describe('planRequests', () => {
  it('asks about all articles at once where they fit', () => {
    const { requests } = planRequests([article('a', 3), article('b', 3), article('c', 3)], 10_000, 10);
    expect(requests.map(idsIn)).toEqual([['a', 'b', 'c']]);
  });

  it('brings every two articles together where only two fit, neighbours first', () => {
    const four = ['a', 'b', 'c', 'd'].map((id) => article(id, 40));
    const { requests, beyond } = planRequests(four, 2400, 10);
    expect(requests.map((one) => idsIn(one).join(''))).toEqual(['ab', 'bc', 'cd', 'ac', 'bd', 'ad']);
    expect(beyond).toBe(0);
  });

  it('brings every part of an article together with every part of another, and no two parts of one alone', () => {
    const two = [article('a', 100), article('b', 100)];
    const { requests } = planRequests(two, 2000, 1000);
    const parts = (id: string) =>
      new Set(
        requests
          .flat()
          .filter((one) => one.article.id === id)
          .map(({ text }) => text),
      );
    for (const left of parts('a')) {
      for (const right of parts('b')) {
        expect(requests.some((one) => [left, right].every((text) => one.some((part) => part.text === text)))).toBe(
          true,
        );
      }
    }
    expect(requests.every((one) => idsIn(one).length === 2)).toBe(true);
    expect(Math.max(...requests.map((one) => one.reduce((sum, { text }) => sum + text.length, 0)))).toBeLessThan(2000);
  });

  it('stops at the most requests and says how many more it would take', () => {
    const four = ['a', 'b', 'c', 'd'].map((id) => article(id, 40));
    const { requests, beyond } = planRequests(four, 2400, 4);
    expect([requests.length, beyond]).toEqual([4, 2]);
  });

  it('asks nothing about one article, or articles without a sentence', () => {
    expect(planRequests([article('a', 40)], 100, 10).requests).toEqual([]);
    expect(planRequests([article('a', 4), madeArticle('b', '')], 100, 10).requests).toEqual([]);
    expect(planRequests([], 100, 10).requests).toEqual([]);
  });
});
