import { describe, expect, it } from 'vitest';
import { indexPhrases } from './phraseIndex.ts';

describe('indexPhrases', () => {
  const holds = indexPhrases('the gate and the old gate keeper'.split(' '));

  it.each(['the', 'the gate', 'the old gate', 'gate keeper'])('finds words in a row: %s', (phrase) => {
    expect(holds(phrase.split(' '))).toBe(true);
  });

  it.each(['the keeper', 'gate old', 'keeper the', 'road'])('finds none apart or in another order: %s', (phrase) => {
    expect(holds(phrase.split(' '))).toBe(false);
  });

  it('holds no empty phrase', () => {
    expect(holds([])).toBe(false);
  });
});
