import { describe, expect, it } from 'vitest';
import { reckoningWordsOf } from './reckoningWords.ts';

describe('reckoningWordsOf', () => {
  it('finds leave to multiply in either text', () => {
    expect(reckoningWordsOf(['Each boat takes six.', 'Four boats take 24.']).rates).toBe(true);
    expect(reckoningWordsOf(['Four boats came.', 'They came three times.']).rates).toBe(true);
    expect(reckoningWordsOf(['Four boats reached the pier.', 'The peach was overripe.']).rates).toBe(false);
  });
  it('finds leave to compare only where one thing is set against another', () => {
    expect(reckoningWordsOf(['Three more gulls than nests were seen.']).gaps).toBe(true);
    expect(reckoningWordsOf(['Three more gulls were seen.']).gaps).toBe(false);
  });
});
