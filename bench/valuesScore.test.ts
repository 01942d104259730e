import { describe, expect, it } from 'vitest';
import type { Quantity, Time } from '../src/model/index.ts';
import { countsAgree } from './valuesCounts.ts';
import { readValueRows, VALUE_TABLES, type QuantityLabel, type TimeLabel } from './valuesLabels.ts';
import { judgeQuantities, judgeTimes } from './valuesScore.ts';

const TEXT = 'At least 40 boats sank on Sunday.';
const LABEL: QuantityLabel = {
  words: 'At least 40',
  low: 40,
  high: null,
  unit: null,
  bound: 'at-least',
  rounded: false,
  counts: 'boat (sunk)',
};
const VALUE: Quantity = {
  kind: 'quantity',
  low: 40,
  high: null,
  unit: null,
  bound: 'at-least',
  rounded: false,
  counts: 'boat',
};

function quantityAt(words: string, value: Quantity): { span: { start: number; end: number }; value: Quantity } {
  const start = TEXT.indexOf(words);
  return { span: { start, end: start + words.length }, value };
}

describe('judgeQuantities', () => {
  it('takes a value that agrees in every field, whatever part of the words it spans', () => {
    expect(judgeQuantities(TEXT, [LABEL], [quantityAt('40', VALUE)]).map(({ right }) => right)).toEqual([true]);
  });

  it('tells which field is amiss', () => {
    const [judged] = judgeQuantities(
      TEXT,
      [LABEL],
      [quantityAt('40', { ...VALUE, low: null, high: 40, bound: 'at-most' })],
    );
    expect(judged?.fields).toEqual({ value: false, unit: true, counts: true, hedge: false });
  });

  it('counts what is lost and what is invented', () => {
    const invented = judgeQuantities(TEXT, [LABEL], [quantityAt('Sunday', VALUE)]);
    expect(invented.map(({ label, found }) => [label !== null, found !== null])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it('passes over what may be found or not, and takes any reading that is allowed', () => {
    expect(judgeQuantities(TEXT, [{ ...LABEL, maybe: true }], [quantityAt('40', VALUE)])).toEqual([]);
    const label = { ...LABEL, low: 4, or: [LABEL] };
    expect(judgeQuantities(TEXT, [label], [quantityAt('40', VALUE)])[0]?.right).toBe(true);
  });
});

describe('judgeTimes', () => {
  const found = (from: string | null, to: string | null): { span: { start: number; end: number }; value: Time }[] => {
    const start = TEXT.indexOf('Sunday');
    const value: Time = { kind: 'time', from, to, precision: 'day', assumption: null };
    return [{ span: { start, end: start + 6 }, value }];
  };
  const label: TimeLabel = { words: 'Sunday', from: '2024-03-10', to: '2024-03-11', precision: 'day' };
  const right = (one: TimeLabel, from: string | null, to: string | null): boolean =>
    judgeTimes(TEXT, [one], found(from, to))[0]!.right;

  it('asks for both ends and for the same zone', () => {
    expect(right(label, '2024-03-10', '2024-03-11')).toBe(true);
    expect(right(label, '2024-03-10T00:00Z', '2024-03-11T00:00Z')).toBe(false);
    expect(right(label, '2024-03-10', '2024-03-12')).toBe(false);
    expect(right({ ...label, slack: '1d' }, '2024-03-10', '2024-03-12')).toBe(true);
  });

  it('lets "since" and "until" open an end', () => {
    expect(right({ ...label, open: 'after' }, '2024-03-10', null)).toBe(true);
    expect(right({ ...label, open: 'after' }, '2024-03-09', null)).toBe(false);
    expect(right({ ...label, open: 'before' }, null, '2024-03-10')).toBe(true);
    expect(right({ ...label, open: 'before' }, '2024-03-12', '2024-03-13')).toBe(false);
  });
});

describe('countsAgree', () => {
  it.each([
    ['people hurt', 'people hurt', 'Two were hurt.', true],
    ['people hurt', 'people killed', 'Two were hurt.', false],
    ['body', 'body identified', 'Six of the nine bodies have been identified.', false],
    ['mine', 'land mine', 'They cleared 40 land mines.', true],
    ['count', 'fraud count', 'She denies two counts of fraud.', true],
    ['(ticket)', '', 'A third of them went.', true],
    ['', 'crown', 'It cost 300 crowns.', false],
    ['troop|soldier killed', 'soldier killed', '30 troops were killed.', true],
  ])('%s beside %s in "%s": %s', (pattern, given, text, agrees) => {
    expect(countsAgree(pattern, given, text)).toBe(agrees);
  });
});

it('holds labels whose words stand in their text, under ids of their own', () => {
  const rows = ['quantities', 'times', 'fresh', 'blind'].flatMap((name) => readValueRows(VALUE_TABLES, name));
  expect(rows).toHaveLength(1100);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(1100);
  expect(new Set(rows.map(({ text }) => text)).size).toBe(1100);
  for (const row of rows) {
    judgeQuantities(row.text, row.quantities ?? [], []);
    judgeTimes(row.text, row.times ?? [], []);
  }
});
