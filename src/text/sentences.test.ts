import { expect, test } from 'vitest';
import { cutSentences } from './sentences.ts';

function cut(text: string): string[] {
  return cutSentences(text, [{ start: 0, end: text.length }]).map((span) => text.slice(span.start, span.end));
}

test('abbreviations and initials end no sentence', () => {
  expect(cut('Lt. Ana Ruiz of the U.S. Navy met Mr. J. Ort at 7 a.m. Monday on pier No. 3. He left.')).toEqual([
    'Lt. Ana Ruiz of the U.S. Navy met Mr. J. Ort at 7 a.m. Monday on pier No. 3.',
    'He left.',
  ]);
});

test('an abbreviation may end one where an opener follows', () => {
  expect(cut('They live in the U.S. The ferry sank at 9 p.m. Police came.')).toEqual([
    'They live in the U.S.',
    'The ferry sank at 9 p.m.',
    'Police came.',
  ]);
});

test('a short quotation stays whole and keeps its frame', () => {
  expect(cut('"It was dark. We ran," she said. “Who saw it?” Ruiz asked. Nobody.')).toEqual([
    '"It was dark. We ran," she said.',
    '“Who saw it?” Ruiz asked.',
    'Nobody.',
  ]);
  expect(cut('He said "nobody came. " The pier was shut.')).toEqual(['He said "nobody came. "', 'The pier was shut.']);
});

test('a line break ends a sentence unless the words go on', () => {
  expect(cut('The ferry sank off Elm Bay on\nMonday, and it was\nnot found. They left.')).toEqual([
    'The ferry sank off Elm Bay on',
    'Monday, and it was\nnot found.',
    'They left.',
  ]);
  expect(cut('eggs\nmilk\nsix small fish')).toEqual(['eggs', 'milk', 'six small fish']);
  expect(cut('Ferry sinks\nTwo are missing\n\nMore follows')).toEqual([
    'Ferry sinks',
    'Two are missing',
    'More follows',
  ]);
});

test('text without capitals is cut at its stops', () => {
  expect(cut('the ferry sank at 9 a.m. police came. nobody was hurt!')).toEqual([
    'the ferry sank at 9 a.m.',
    'police came.',
    'nobody was hurt!',
  ]);
});

test('a straight mark may close what a curly one opened', () => {
  expect(cut('“We left," said Bell. "It is over,” she said. “No,” he said.')).toEqual([
    '“We left," said Bell.',
    '"It is over,” she said.',
    '“No,” he said.',
  ]);
});

test('hostile input takes linear time', () => {
  const started = performance.now();
  for (const piece of ['.', '. A', '"A. ', "'a.", '“', '?" ', 'a.a.', '“a," "a', 'a a a a\na'])
    cut(piece.repeat(60_000));
  expect(performance.now() - started).toBeLessThan(4000);
});
