import { describe, expect, it } from 'vitest';
import { madeArticle, madeSource } from './articlesForTests.ts';
import { findOffice } from './officeHolders.ts';

const officeOf = (name: string, text: string): string | null => {
  const article = madeArticle('a', text);
  const office = findOffice(article, madeSource(article, name, 'person'));
  return office && `${office.elected ? 'elected ' : ''}${office.role}${office.body ? ` of ${office.body}` : ''}`;
};

describe('findOffice', () => {
  it.each([
    ['Tove Lind', 'Tove Lind, a lawyer for the line, said the papers were in order.', 'lawyer'],
    ['Tove Lind', 'The line’s lawyer, Tove Lind, said the papers were in order.', 'lawyer'],
    ['Tove Lind', '“All is safe,” said Tove Lind, director of the Maren Ferry Board.', 'director of Maren Ferry Board'],
    ['Tove Lind', 'Solund Lines chief executive Tove Lind said so.', 'chief executive of Solund Lines'],
    ['Tove Lind', 'Tove Lind, from the Maren Harbour Authority, said so.', 'from of Maren Harbour Authority'],
    [
      'Tove Lind',
      'The Maren Ferry Board met. “All is safe,” the board’s director Tove Lind said.',
      'director of Maren Ferry Board',
    ],
    ['Lind', 'Solund Lines chief executive Tove Lind left. Lind said so.', 'chief executive of Solund Lines'],
    ['Tove Lind', 'Tove Lind, director of field work for the Maren Pilots, said so.', 'director of Maren Pilots'],
    ['Peder Lunde', 'Prosecutor Peder Lunde said two were held.', 'Prosecutor'],
    ['Kvall Commissioner Peder Lunde', 'Kvall Commissioner Peder Lunde said two were held.', 'Commissioner'],
    ['Ragna Holt', 'Sen. Ragna Holt said the pier was old.', 'elected Sen'],
    ['Ragna Holt', 'Ragna Holt (R-Maren) said the pier was old.', 'elected (R-Maren)'],
  ])('%s in: %s', (name, text, office) => {
    expect(officeOf(name, text)).toBe(office);
  });

  it.each([
    ['Tomas Rell', 'Tomas Rell, 31, a passenger, said the floor tilted.'],
    ['Tomas Rell', 'Former mayor Tomas Rell said the floor tilted.'],
    ['Tomas Rell', 'Tomas Rell, a former director of the line, said the floor tilted.'],
    ['Tomas Rell', 'Tomas Rell said the director was asleep.'],
    ['Tomas Rell', 'Tomas Rell, from Kvall, said the floor tilted.'],
    ['Tomas Rell', 'Tomas Rell, an aide to the mayor, said the floor tilted.'],
    ['Tomas Rell', 'Tomas Rell, who shouted at the director, left early.'],
  ])('none for %s in: %s', (name, text) => {
    expect(officeOf(name, text)).toBeNull();
  });

  it('looks at persons alone', () => {
    const article = madeArticle('a', 'President Holt Lines said so.');
    expect(findOffice(article, madeSource(article, 'Holt Lines', 'body'))).toBeNull();
  });
});
