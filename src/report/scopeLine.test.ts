import { describe, expect, it } from 'vitest';
import { ferryReport } from '../../tests/fixtures/report.ts';
import type { Article, Report } from '../model/index.ts';
import { countOf, scopeLine } from './scopeLine.ts';

const withArticles = (change: (article: Article, at: number) => Article): Report => ({
  ...ferryReport,
  articles: ferryReport.articles.map(change),
});

const only = (count: number): Report => ({
  ...ferryReport,
  articles: ferryReport.articles.slice(0, count),
  story: { ...ferryReport.story, articleIds: ferryReport.story.articleIds.slice(0, count) },
});

describe('the scope of a report', () => {
  it('names the articles and the first and last time of publication', () => {
    expect(scopeLine(ferryReport)).toBe(
      'in the 5 articles read, published between 4 March 2026, 06:40 UTC and 5 March 2026, 09:15 UTC',
    );
  });

  it('says how many give no time', () => {
    const report = withArticles((article, at) => (at === 4 ? { ...article, publishedAt: null } : article));
    expect(scopeLine(report)).toBe(
      'in the 5 articles read, 4 of them published between 4 March 2026, 06:40 UTC and 4 March 2026, 20:30 UTC, 1 without a publication time',
    );
  });

  it('says so where none gives a time', () => {
    const report = withArticles((article) => ({ ...article, publishedAt: null }));
    expect(scopeLine(report)).toBe('in the 5 articles read, none of which gives a publication time');
  });

  it('speaks of one article in the singular', () => {
    expect(scopeLine(only(1))).toBe('in the 1 article read, published 4 March 2026, 06:40 UTC');
  });

  it('tells articles on other events apart', () => {
    const report = { ...only(3), otherStories: [{ ...ferryReport.story, articleIds: ['art-00000000000'] }] };
    expect(scopeLine(report)).toMatch(/^in the 3 of 4 articles read that report this event, published between/u);
  });
});

describe('a count', () => {
  it('has its noun in the right number', () => {
    expect([countOf(0, 'outlet'), countOf(1, 'outlet'), countOf(2, 'story', 'stories')]).toEqual([
      '0 outlets',
      '1 outlet',
      '2 stories',
    ]);
  });
});
