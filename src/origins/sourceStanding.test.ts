import { describe, expect, it } from 'vitest';
import type { Source } from '../model/index.ts';
import { madeArticle, madeSource } from './articlesForTests.ts';
import { standingsIn } from './sourceStanding.ts';

const standingOf = (name: string, kind: Source['kind'], ...texts: string[]): string | null => {
  const articles = texts.map((text, i) => madeArticle(`a${i}`, text));
  const standings = standingsIn(new Map(articles.map((one) => [one.id, one])));
  return standings(articles[0]!, madeSource(articles[0]!, name, kind)).standing;
};

describe('standingsIn', () => {
  it.each([
    ['fire brigade', 'body', 'The fire brigade said the hall was empty.'],
    ['Maren Harbour Authority', 'body', 'The Maren Harbour Authority said the pier was shut.'],
    ['Solund bank officials', 'unnamed', 'Solund bank officials said the vault was whole.'],
  ] as const)('takes %s for a body that speaks', (name, kind, text) => {
    expect(standingOf(name, kind, text)).toBe('body');
  });

  it.each([
    ['firm', 'body', 'The firm said it was sorry.'],
    ['bank', 'body', 'The bank said it was sorry.'],
    ['islanders', 'unnamed', 'The islanders said it was loud.'],
    ['Tomas Rell', 'person', 'Tomas Rell said the floor tilted.'],
  ] as const)('does not take %s for one', (name, kind, text) => {
    expect(standingOf(name, kind, text)).toBeNull();
  });

  it('knows whom the reports are about', () => {
    const told = 'The race was long. “I was lucky,” Rell said.';
    const later = `${'The race was long and cold. '.repeat(15)}Rell won.`;
    expect(standingOf('Rell', 'person', told, 'Nobody had expected Rell to win.')).toBe('subject');
    expect(standingOf('Rell', 'person', told, 'Nobody had expected him to win.')).toBeNull();
    expect(standingOf('Rell', 'person', told, later)).toBeNull();
  });
});
