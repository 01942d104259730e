import type { Article, ArticleTime, RevisionInput } from '../model/index.ts';
import { articleForTests } from '../statements/articleForTests.ts';
import { findStatements } from '../statements/findStatements.ts';

/** Noon UTC of a day. */
export function noonOf(day: string): ArticleTime {
  const from = `${day}T12:00:00.000Z`;
  const to = `${day}T12:00:01.000Z`;
  return { from, to, precision: 'second', zone: '+00:00', zoneFrom: 'stated', words: day, foundBy: 'row' };
}

/** A made-up article of Wednesday 5 March 2031 with its statements; the id is made of the name. */
export function stateForTests(name: string, text: string, also: Partial<Article> = {}): RevisionInput {
  const article = { ...articleForTests(text), id: `art-${name}`, publishedAt: noonOf('2031-03-05'), ...also };
  return { article, statements: findStatements(article).statements };
}
