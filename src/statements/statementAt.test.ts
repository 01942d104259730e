import { expect, test } from 'vitest';
import { articleForTests } from './articleForTests.ts';
import { findStatements } from './findStatements.ts';
import { statementAt } from './statementAt.ts';

const TEXT =
  'Two barges met in the lock on Monday. The keeper, Ada Holm, said that about 12 people had jumped ashore before the gates closed.';
const article = articleForTests(TEXT);
const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const wordsAt = (words: string): string | null => {
  const found = statementAt(article, spanOf(words));
  return found && TEXT.slice(found.span.start, found.span.end);
};

test('words make a statement with parts, attribution and hedges', () => {
  const found = statementAt(article, spanOf('about 12 people had jumped'))!;
  expect(found.parts.find(({ role }) => role === 'quantity')?.value).toMatchObject({
    low: 12,
    counts: 'people jumped',
  });
  expect(found.parts.find(({ role }) => role === 'action')?.value).toMatchObject({ verb: 'jump' });
  expect(found.attribution).toMatchObject({ form: 'indirect' });
  expect(found.hedges).toHaveLength(1);
  expect(found.sentence).toBe(1);
  expect(found.foundBy.code).toBe('statement-named');
});

test('the words of a statement that was found make the same statement', () => {
  const known = findStatements(article).statements.find(({ span }) => TEXT.slice(span.start).startsWith('about 12'))!;
  expect(statementAt(article, known.span)).toMatchObject({ id: known.id, parts: known.parts, hedges: known.hedges });
});

test('whole words of one sentence are taken, without marks at their ends', () => {
  expect(wordsAt('arges met in the loc')).toBe('barges met in the lock');
  expect(wordsAt('in the lock on Monday. The')).toBe('in the lock on Monday');
  expect(wordsAt('Monday. The keeper, Ada Holm, said')).toBe('The keeper, Ada Holm, said');
});

test('nothing comes of marks, of nothing, and of a language that is not understood', () => {
  const asked = [
    { start: 36, end: 37 },
    { start: 5, end: 5 },
    { start: 900, end: 905 },
  ];
  expect(findStatements(article, asked).asked).toEqual([null, null, null]);
  expect(statementAt({ ...article, language: 'nb' }, spanOf('Two barges'))).toBeNull();
});
