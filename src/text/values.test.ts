import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseSentence } from './analyse.ts';
import { findNames } from './names.ts';
import { findQuantities } from './quantities.ts';
import { findTimes } from './times.ts';

const WORDS = [
  '12',
  '1,200',
  '3.5',
  'dozens',
  'of',
  'boats',
  'about',
  'May',
  '2016',
  'on',
  'Sunday',
  'Ada',
  'Bell',
  'Mayor',
  'km',
  '$',
  '-',
  'half',
  'a',
  'million',
  'ago',
  'years',
  'at',
  '6:10',
  'a.m.',
  'killed',
  'and',
  ',',
  '(',
  ')',
  'U.S.',
  '°C',
  '“',
  '½',
  'the',
  '1990s',
  'toll',
  '💥',
  '\u00a0',
];
const SENTENCES = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', '')))
  .map((parts) => parts.flat().join('').trim());

describe('values found in any sentence', () => {
  it('lie within it, are not empty and run in text order', () => {
    fc.assert(
      fc.property(fc.oneof(SENTENCES, fc.string()), (words) => {
        const text = `Before. ${words} After.`;
        const span = { start: 8, end: 8 + words.length };
        const sentence = analyseSentence(text, span);
        for (const found of [findQuantities(sentence), findTimes(sentence, null), findNames([sentence])]) {
          let past = span.start;
          for (const { span: inner } of found) {
            expect(inner.start).toBeGreaterThanOrEqual(past);
            expect(inner.end).toBeGreaterThan(inner.start);
            past = inner.end;
          }
          expect(past).toBeLessThanOrEqual(Math.max(span.end, span.start));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('are read in a time that grows with the length only', () => {
    const texts = [
      '1,',
      'two of the ',
      '3-4-',
      'Ada Bell of ',
      'May 3, ',
      'half of a ',
      '6:10 a.m. on ',
      'toll of 4 ',
      '1/2/',
    ].map((one) => one.repeat(1500));
    for (const text of texts) {
      const sentence = analyseSentence(text, { start: 0, end: text.length });
      const started = performance.now();
      findQuantities(sentence);
      findTimes(sentence, null);
      findNames([sentence]);
      expect(performance.now() - started).toBeLessThan(5000);
    }
  });
});
