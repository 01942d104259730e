import { describe, expect, it } from 'vitest';
import { findNumbers } from './numbers.ts';
import { cutPieces } from './pieces.ts';

function numbersIn(text: string): string {
  return findNumbers(cutPieces(text, { start: 0, end: text.length }))
    .map(({ low, high, kind }) => `${kind} ${low === high ? String(low) : `${String(low)}..${String(high)}`}`)
    .join('; ');
}

const CASES: readonly (readonly [string, string])[] = [
  ['27,140 lamps', 'cardinal 27140'],
  ['1.2 million lamps', 'cardinal 1200000'],
  ['1.1 million lamps', 'cardinal 1100000'],
  ['forty-one thousand lamps', 'cardinal 41000'],
  ['two and a half million', 'cardinal 2500000'],
  ['three and a quarter hours', 'cardinal 3.25'],
  ['a dozen eggs', 'cardinal 12'],
  ['two dozen eggs', 'cardinal 24'],
  ['half a million', 'cardinal 500000'],
  ['a quarter of a million', 'cardinal 250000'],
  ['half a dozen', 'cardinal 6'],
  ['one hundred and twenty-three thousand two hundred and five', 'cardinal 123205'],
  ['two thousand and five', 'cardinal 2005'],
  ['a hundred', 'cardinal 100'],
  ['twenty two', 'cardinal 22'],
  ['3½ miles', 'cardinal 3.5'],
  ['5bn and 10k', 'cardinal 5000000000; cardinal 10000'],
  ['12 345 678 with thin spaces', 'cardinal 12; cardinal 345; cardinal 678'],
  ['12\u202f345 lamps', 'cardinal 12345'],
  ['19M lamps', 'cardinal 19000000'],
  ['two-thirds', `fraction ${2 / 3}`],
  ['three quarters', 'fraction 0.75'],
  ['the third lamp', 'ordinal 3'],
  ['the 21st and the twenty-first', 'ordinal 21; ordinal 21'],
  ['a third', 'ordinal 3'],
  ['3 to 5 boats', 'range 3..5'],
  ['3 to 5 million boats', 'range 3000000..5000000'],
  ['between 3 and 5 boats', 'range 3..5'],
  ['three or four boats', 'range 3..4'],
  ['20-30 boats', 'range 20..30'],
  ['rose from 5 to 10', 'cardinal 5; cardinal 10'],
  ['30 to 20', 'cardinal 30; cardinal 20'],
  ['dozens of boats', 'vague 20..200'],
  ['tens of thousands of boats', 'vague 20000..200000'],
  ['several hundred boats', 'vague 200..999'],
  ['a few boats', 'vague 2..10'],
  ['a handful of boats', 'vague 2..12'],
  ['scores of boats', 'vague 30..400'],
  ['she scores often', ''],
  ['a couple of boats', 'vague 2..4'],
  ['the F-16 and the A320', ''],
  ['version 3.2.1', ''],
  ['a boat and a pier', ''],
];

describe('findNumbers', () => {
  it.each(CASES)('%s -> %s', (text, expected) => {
    expect(numbersIn(text)).toBe(expected);
  });

  it('takes time that grows with the length only', () => {
    const long = 'one hundred and '.repeat(20_000);
    const started = performance.now();
    findNumbers(cutPieces(long, { start: 0, end: long.length }));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
