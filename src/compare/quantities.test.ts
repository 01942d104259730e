import { describe, expect, it } from 'vitest';
import type { Quantity } from '../model/index.ts';
import { analyseSentence } from '../text/analyse.ts';
import { findQuantities } from '../text/quantities.ts';
import { compareQuantities } from './quantities.ts';

function quantityIn(text: string): Quantity {
  return findQuantities(analyseSentence(text, { start: 0, end: text.length }))[0]!.value;
}

function relation(a: string, b: string): string {
  const { kind, vaguer, code } = compareQuantities(quantityIn(a), quantityIn(b));
  return `${kind}${vaguer === null ? '' : ` ${vaguer}`} ${code.replace('compare-quantity-', '')}`;
}

const CASES: readonly (readonly [string, string, string])[] = [
  ['51 boats sank.', '51 boats sank.', 'same same'],
  ['51 boats sank.', '52 boats sank.', 'conflicts figures-differ'],
  ['About 50 boats sank.', '51 boats sank.', 'vaguer left about'],
  ['51 boats sank.', 'About 50 boats sank.', 'vaguer right about'],
  ['About 50 boats sank.', '70 boats sank.', 'conflicts figures-differ'],
  ['About 10 boats sank.', 'Nine boats sank.', 'conflicts figures-differ'],
  ['About 150 boats sank.', 'About 200 boats sank.', 'conflicts figures-differ'],
  ['About 27,000 boats sank.', 'About 27,100 boats sank.', 'vaguer left about'],
  ['27,000 boats sank.', '27,140 boats sank.', 'vaguer left rounded-figure'],
  ['1.2 million boats sank.', '1.23 million boats sank.', 'vaguer left rounded-figure'],
  ['120 boats sank.', '118 boats sank.', 'conflicts figures-differ'],
  ['More than 50 boats sank.', '60 boats sank.', 'vaguer left bound'],
  ['More than 50 boats sank.', '45 boats sank.', 'conflicts outside-bound'],
  ['More than 50 boats sank.', '50 boats sank.', 'conflicts outside-bound'],
  ['At least 50 boats sank.', '50 boats sank.', 'vaguer left bound'],
  ['At least 50 boats sank.', '900 boats sank.', 'unclear bound-far'],
  ['More than 50 boats sank.', 'At least 51 boats sank.', 'same same'],
  ['At least 50 boats sank.', 'At least 60 boats sank.', 'vaguer left bound'],
  ['Up to 50 boats sank.', '48 boats sank.', 'vaguer left bound'],
  ['Up to 50 boats sank.', '53 boats sank.', 'conflicts outside-bound'],
  ['More than 50 boats sank.', 'Fewer than 40 boats sank.', 'conflicts outside-bound'],
  ['Between 40 and 60 boats sank.', '47 boats sank.', 'vaguer left within-range'],
  ['Between 40 and 60 boats sank.', '70 boats sank.', 'conflicts figures-differ'],
  ['Between 40 and 60 boats sank.', 'Between 50 and 70 boats sank.', 'unclear ranges-overlap'],
  ['Dozens of boats sank.', '47 boats sank.', 'vaguer left vague-count'],
  ['Dozens of boats sank.', '2,300 boats sank.', 'conflicts outside-vague'],
  ['Several boats sank.', 'About 40 boats sank.', 'conflicts outside-vague'],
  ['Hundreds of boats sank.', 'Several hundred boats sank.', 'vaguer left within-range'],
  // Units.
  ['It is 62 miles long.', 'It is 100 km long.', 'same unit-converted'],
  ['It is 62 miles long.', 'It is 120 km long.', 'conflicts figures-differ'],
  ['It is 12 km long.', 'It is 12 km wide.', 'unclear counts-differ'],
  ['It took 90 minutes.', 'It took 1.5 hours.', 'same same'],
  ['It took 65 minutes.', 'It took one hour.', 'vaguer right rounded-figure'],
  ['It took 10 minutes.', 'It took nine minutes.', 'conflicts figures-differ'],
  ['It was 68 degrees Fahrenheit.', 'It was 20°C.', 'same same'],
  ['It cost $5 million.', 'It cost €5 million.', 'unclear units-differ'],
  ['It weighs 5 kg.', '5 boats sank.', 'unclear units-differ'],
  // What is counted.
  ['12 people were killed.', '12 people were hurt.', 'unclear counts-differ'],
  ['12 people were killed.', '14 people died.', 'conflicts figures-differ'],
  ['12 people were killed.', 'The death toll rose to 12.', 'same same'],
  ['12 people were killed.', '9 women were killed.', 'unclear counts-overlap'],
  ['9 people were killed.', '12 women were killed.', 'conflicts figures-differ'],
  ['12 people were killed.', '12 women were killed.', 'same same'],
  ['Guards fired 40 shots.', 'He was struck 40 times.', 'unclear counts-differ'],
  // Running tolls.
  ['At least two people were killed.', 'At least six people were killed.', 'conflicts bound-at-its-time'],
  ['At least two people were killed.', 'Six people were killed.', 'conflicts bound-at-its-time'],
  ['At least two people were killed.', 'Two people were killed.', 'vaguer left bound'],
  ['More than 100 people were hurt.', '120 people were hurt.', 'vaguer left bound'],
  // Results and ages.
  ['They won 3-1.', 'They won the match 3-1.', 'same same'],
  ['They won 3-1.', 'They won the match 3-2.', 'conflicts figures-differ'],
  ['Ada Bell, 52, left.', 'The 53-year-old left.', 'conflicts figures-differ'],
];

describe('compareQuantities', () => {
  it.each(CASES)('%s | %s -> %s', (a, b, expected) => {
    expect(relation(a, b)).toBe(expected);
  });

  it.each(CASES)('%s | %s is the same seen from the other side', (a, b) => {
    const [there, back] = [
      compareQuantities(quantityIn(a), quantityIn(b)),
      compareQuantities(quantityIn(b), quantityIn(a)),
    ];
    expect(back.kind).toBe(there.kind);
    expect(back.code).toBe(there.code);
    expect(back.vaguer).toBe(there.vaguer === 'left' ? 'right' : there.vaguer === 'right' ? 'left' : null);
  });
});
