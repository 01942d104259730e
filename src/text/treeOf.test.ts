import { expect, test } from 'vitest';
import { analyseSentence } from './analyse.ts';
import { treeOf } from './treeOf.ts';

test('a sentence has one arc for each of its tokens, and one tree however often it is asked for', () => {
  const text = 'The harbour master closed the pier.';
  const sentence = analyseSentence(text, { start: 0, end: text.length });
  const tree = treeOf(sentence);
  expect(tree).toHaveLength(sentence.tokens.length);
  const closed = sentence.tokens.findIndex((token) => token.form === 'closed');
  expect(tree[closed]?.head).toBe(-1);
  expect(tree[closed - 1]).toEqual({ head: closed, label: 'nsubj' });
  expect(treeOf(sentence)).toBe(tree);
});
