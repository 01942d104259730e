import { expect, it } from 'vitest';
import { fellBelow } from './baseline.ts';
import { renderTable } from './table.ts';
import type { Figure } from './task.ts';

const figure = (id: string, value: number | null, better: Figure['better'] = 'higher'): Figure => {
  return { id, says: id, value, better, target: null, best: null };
};

it('finds a fall of more than a rounding unit, in either direction of better', () => {
  expect(fellBelow(figure('a.f1', 91.8), 92)).toBe(true);
  expect(fellBelow(figure('a.f1', 91.9), 92)).toBe(false);
  expect(fellBelow(figure('a.errors', 0.052, 'lower'), 0.05)).toBe(true);
  expect(fellBelow(figure('a.f1', 93), 92)).toBe(false);
});

it('forgives a timing what the machine takes, and no more', () => {
  expect(fellBelow(figure('speed.pair', 0.9, 'lower'), 0.5)).toBe(false);
  expect(fellBelow(figure('speed.pair', 1.1, 'lower'), 0.5)).toBe(true);
});

it('passes over what was not measured and what is new', () => {
  expect(fellBelow(figure('a.f1', null), 92)).toBe(false);
  expect(fellBelow(figure('a.f1', 10), undefined)).toBe(false);
});

it('marks a fall and a missed target in the table', () => {
  const table = renderTable([{ ...figure('a.f1', 80), target: 90, best: 'X' }], {
    'a.f1': { value: 85, says: 'a', best: null },
  });
  expect(table.split('\n')[1]).toBe('a.f1    80.0    85.0    90.0  FELL, below target  X');
});
