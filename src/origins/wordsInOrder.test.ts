import { describe, expect, it } from 'vitest';
import { plainWords } from './plainWords.ts';
import { wordsInOrder } from './wordsInOrder.ts';

const inOrder = (left: string, right: string, run: { left: number; right: number; words: number }): number =>
  wordsInOrder(plainWords(left), plainWords(right), run);

describe('wordsInOrder', () => {
  it('goes on backwards over words put in', () => {
    const left = 'the old pilot had left a signed note in the drawer';
    const right = 'the old pilot had then left a new signed note in the drawer';
    expect(inOrder(left, right, { left: 6, right: 8, words: 5 })).toBe(11);
  });

  it('goes on forwards over a changed word', () => {
    expect(inOrder('a b c one d e', 'a b c two d e', { left: 0, right: 0, words: 3 })).toBe(5);
  });

  it('does not go on over three words or into a quotation', () => {
    expect(inOrder('a b c d e f', 'a b x y z c d e f', { left: 0, right: 0, words: 2 })).toBe(2);
    expect(inOrder('a b “c d e”', 'a b “c d e”', { left: 0, right: 0, words: 2 })).toBe(2);
  });

  it('does not go on for one shared word after a gap', () => {
    expect(inOrder('a b c d e', 'a b x d y', { left: 0, right: 0, words: 2 })).toBe(2);
  });
});
