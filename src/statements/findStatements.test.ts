import { expect, test } from 'vitest';
import type { Article, Statement } from '../model/index.ts';
import { articleForTests } from './articleForTests.ts';
import { findStatements } from './findStatements.ts';

function articleOf(text: string, language = 'en'): Article {
  return { ...articleForTests(text), language };
}

const TEXT =
  'Two ferries collided off Port Orla early on Monday, killing at least 12 people, the harbour police said. ' +
  'Lena Ort, the harbour master, told the Orla Gazette that the larger ship had not been inspected since 2019. ' +
  'About 340 passengers who were on board the Silver Gull were taken to hospitals in the north. ' +
  '“The lights were out and we could not see the pier,” Ort said.';

function wordsOf(statement: Statement, text = TEXT): string {
  return text.slice(statement.span.start, statement.span.end);
}

function holding(words: string): Statement[] {
  return findStatements(articleOf(TEXT)).statements.filter((one) => wordsOf(one).includes(words));
}

test('each fact is a statement with the words that show what it is about', () => {
  const words = findStatements(articleOf(TEXT)).statements.map((one) => wordsOf(one));
  expect(words).toContain('killing at least 12 people');
  expect(words).toContain('Lena Ort, the harbour master');
  expect(words).toContain('the larger ship had not been inspected since 2019');
  expect(words).toContain('we could not see the pier');
});

test('parts carry the action, its negation, and the numbers', () => {
  const [killing] = holding('killing at least 12 people').filter((one) => wordsOf(one).startsWith('killing'));
  expect(killing?.parts.find((part) => part.role === 'action')?.value).toEqual({
    kind: 'action',
    verb: 'kill',
    negated: false,
  });
  expect(killing?.parts.find((part) => part.role === 'quantity')?.value).toMatchObject({ low: 12, bound: 'at-least' });
  const inspected = holding('had not been inspected')[0];
  expect(inspected?.parts.find((part) => part.role === 'action')?.value).toMatchObject({
    verb: 'inspect',
    negated: true,
  });
  expect(inspected?.parts.some((part) => part.role === 'target')).toBe(true);
  const dark = holding('lights were out')[0];
  expect(dark?.parts.some((part) => part.role === 'quote')).toBe(true);
});

test('a statement is credited to the source whose words cover it', () => {
  const { statements, sources } = findStatements(articleOf(TEXT));
  const inspected = statements.find((one) => wordsOf(one).includes('inspected'));
  const source = sources.find((one) => one.id === inspected?.attribution?.sourceId);
  expect(source?.name).toContain('Ort');
  const passengers = statements.find((one) => wordsOf(one).includes('340 passengers'));
  expect(passengers?.attribution).toBeNull();
});

test('spans lie in one sentence, parts in their statement, and ids differ', () => {
  const article = articleOf(TEXT);
  const { statements } = findStatements(article);
  for (const { sentence, span, parts, hedges } of statements) {
    const around = article.sentences[sentence];
    expect(span.end).toBeGreaterThan(span.start);
    expect(span.start).toBeGreaterThanOrEqual(around?.start ?? Infinity);
    expect(span.end).toBeLessThanOrEqual(around?.end ?? -1);
    for (const hedge of hedges) {
      expect(hedge.span.start).toBeGreaterThanOrEqual(around?.start ?? Infinity);
      expect(hedge.span.end).toBeLessThanOrEqual(around?.end ?? -1);
    }
    for (const inner of parts) {
      expect(inner.span.end).toBeGreaterThan(inner.span.start);
      expect(inner.span.start).toBeGreaterThanOrEqual(span.start);
      expect(inner.span.end).toBeLessThanOrEqual(span.end);
    }
    for (const part of parts)
      if (part.value.kind === 'quote') expect(TEXT.slice(part.span.start, part.span.end)).toBe(part.value.words);
  }
  expect(new Set(statements.map((one) => one.id)).size).toBe(statements.length);
});

test('a hedge weakens the clause it governs also where that is a statement of its own', () => {
  const text = 'It is unclear whether the hinge cracked. The board may close the lock, and the town will pay.';
  const found = findStatements(articleOf(text)).statements.map(
    (one) => `${wordsOf(one, text)}: ${one.hedges.map(({ kind }) => kind).join()}`,
  );
  expect(found).toContain('whether the hinge cracked: possibility');
  expect(found).toContain('The board may close the lock: possibility');
  expect(found).toContain('the town will pay: ');
});

test('what a source denies it says did not happen', () => {
  const negated = (text: string): boolean[] =>
    findStatements(articleOf(text)).statements.flatMap(({ parts }) =>
      parts.flatMap(({ value }) => (value.kind === 'action' && value.verb === 'close' ? [value.negated] : [])),
    );
  expect(negated('The board denied that the wardens had closed the lock.')).toEqual([true]);
  expect(negated('The board said that the wardens had closed the lock.')).toEqual([false]);
  expect(negated('The board did not deny that the wardens had closed the lock.')).toEqual([false]);
});

test('an article in another language gives none', () => {
  expect(findStatements(articleOf(TEXT, 'de')).statements).toEqual([]);
});

test('hostile text ends in good time and gives sound spans', () => {
  const started = performance.now();
  for (const piece of ['said ', 'and he said, ', '“', 'who, ', '12 ', '(', 'the man who ', 'Ort. ']) {
    findStatements(articleOf(piece.repeat(4_000)));
  }
  expect(performance.now() - started).toBeLessThan(20_000);
}, 30_000);

test('what an article says that an earlier version of it said is no statement of it', () => {
  const text = `${TEXT} Correction: An earlier version of this report said that 19 people had died.`;
  const words = findStatements(articleOf(text)).statements.map((one) => wordsOf(one, text));
  expect(words.filter((one) => one.includes('19 people'))).toEqual([]);
  expect(words).toContain('killing at least 12 people');
});
