import { expect, test } from 'vitest';
import { analyseSentence } from '../text/analyse.ts';
import { spanOfTokens } from './clauses.ts';
import { findConstituents } from './constituents.ts';

function wordsOf(text: string): string[] {
  const sentence = analyseSentence(text, { start: 0, end: text.length });
  return findConstituents(sentence).map(({ first, last }) => {
    const { start, end } = spanOfTokens(sentence.tokens, first, last);
    return text.slice(start, end);
  });
}

test('a verb is taken with its object and with each adjunct in turn, and with an adjunct but not its subject', () => {
  const found = wordsOf('The council closed the swimming pool on Friday.');
  expect(found).toContain('The council closed the swimming pool on Friday');
  expect(found).toContain('The council closed the swimming pool');
  expect(found).toContain('closed the swimming pool on Friday');
});

test('a noun is taken with what describes it, and without the clause that explains it', () => {
  const found = wordsOf('Divers found the sunken barge, a former lightship from Gorm that the town had sold.');
  expect(found).toContain('a former lightship from Gorm');
  expect(found).toContain('a former lightship from Gorm that the town had sold');
});

test('what one word says, and what runs on for longer than a fact, is no stretch', () => {
  const long = `She named ${Array.from({ length: 40 }, (_, at) => `the ${at + 3}th lighthouse of the coast`).join(', ')}.`;
  for (const words of [...wordsOf('It rained.'), ...wordsOf(long)]) {
    expect(words.length).toBeGreaterThanOrEqual(10);
    expect(words.length).toBeLessThanOrEqual(120);
  }
});
