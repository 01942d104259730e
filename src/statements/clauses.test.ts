import { expect, test } from 'vitest';
import { analyseSentence } from '../text/analyse.ts';
import { findClauses, spanOfTokens } from './clauses.ts';

function clauses(text: string): string[] {
  const sentence = analyseSentence(text, { start: 0, end: text.length });
  return findClauses(sentence).map((clause) => {
    const span = spanOfTokens(sentence.tokens, clause.first, clause.last);
    return `${clause.kind}: ${text.slice(span.start, span.end)}`;
  });
}

test('verbs joined by "and" and what somebody says are clauses of their own', () => {
  expect(
    clauses('Rescuers reached the ferry at dawn and they pulled nine people from the water, the mayor said.'),
  ).toEqual([
    'main: Rescuers reached the ferry at dawn',
    'coordinate: they pulled nine people from the water',
    'main: the mayor said',
  ]);
  expect(clauses('Police said that the driver had fled before officers arrived.')).toEqual([
    'main: Police said',
    'content: the driver had fled',
    'adverbial: before officers arrived',
  ]);
});

test('a clause goes on after what was put into it, with its subject', () => {
  const text = 'The mayor, who took office in June, resigned on Monday.';
  const sentence = analyseSentence(text, { start: 0, end: text.length });
  const last = findClauses(sentence).at(-1);
  expect(clauses(text)).toEqual([
    'main: The mayor',
    'relative: who took office in June',
    'coordinate: resigned on Monday',
  ]);
  expect(last?.resumes).toBe(0);
});

test('two nouns before one verb are one subject, and dates and places are not cut', () => {
  expect(clauses('Ruiz and Ort were arrested in Port Orla, Ruritania, on Monday, May 25, 2017.')).toEqual([
    'main: Ruiz and Ort were arrested in Port Orla, Ruritania, on Monday, May 25, 2017',
  ]);
});

test('a closing bracket or quotation mark stays with the one that opens it', () => {
  expect(clauses('The hall was “far too small”.')).toEqual(['main: The hall was “far too small”']);
  expect(clauses('The verdict (his third) stands.')[0]).toContain('(his third)');
});
