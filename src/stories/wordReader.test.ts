import { expect, it } from 'vitest';
import { WordReader } from './wordReader.ts';

function readAll(text: string) {
  const reader = new WordReader(text);
  const words: string[] = [];
  const names: string[] = [];
  while (reader.next()) {
    const word = text.slice(reader.start, reader.end);
    words.push(word);
    if (!reader.opensSentence && reader.startsWithCapital) names.push(word);
  }
  return { words, names };
}

it('reads letters and digits of any script, with points and commas inside numbers', () => {
  const { words } = readAll('Über 4.6 km, 1,000 m. naïve 𝒜𝒷 日本 12. end😀x');
  expect(words).toEqual(['Über', '4.6', 'km', '1,000', 'm', 'naïve', '𝒜𝒷', '日本', '12', 'end', 'x']);
});

it('tells a capital inside a sentence from one that opens it', () => {
  expect(readAll('The mayor of Halm spoke. Then “Late” came: Ulvik, and Kelda.').names).toEqual(['Halm', 'Kelda']);
});

it('tells words by two hashes, capitals of ASCII aside', () => {
  const seen = new Map<string, string>();
  const text = Array.from({ length: 3000 }, (_, i) => `w${i.toString(36)} ${i}`).join(' ');
  const reader = new WordReader(text);
  while (reader.next()) seen.set(`${reader.high} ${reader.low}`, text.slice(reader.start, reader.end));
  expect(seen.size).toBe(6000);
  const [small, large] = [new WordReader('halm'), new WordReader('HALM')];
  expect([small.next(), small.high, small.low]).toEqual([large.next(), large.high, large.low]);
});
