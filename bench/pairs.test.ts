import { describe, expect, it } from 'vitest';
import { labelPair } from './pairs.ts';

describe('labelPair', () => {
  it('agrees where the first text bears the second out', () => {
    expect(labelPair('The ferry ran on to a reef and seven people were hurt.', 'Seven people were hurt.')).toBe(
      'agree',
    );
  });
  it('finds a conflict where one thing is counted with two results', () => {
    expect(labelPair('Seven people were hurt on the ferry.', 'Nine people were hurt on the ferry.')).toBe('conflict');
  });
  it('stays neutral where the texts are about different things', () => {
    expect(labelPair('Seven people were hurt on the ferry.', 'The council will rebuild the lighthouse.')).toBe(
      'neutral',
    );
  });
});
