import { expect, test } from 'vitest';
import { indexReport } from '../../src/report/view.ts';
import { ferryReport } from '../../tests/fixtures/report.ts';
import { cellsOf } from './cellsOf.ts';

/** What each outlet answers on how many were hurt, where the later answer bears the given label. */
function hurtWith(label: string): readonly (readonly string[])[] {
  const points = ferryReport.points.map((point) => ({
    ...point,
    variants: point.variants.map((one) => (one.label === '7 people hurt' ? { ...one, label } : one)),
  }));
  const index = indexReport({ ...ferryReport, points });
  const hurt = points.find((point) => point.label === 'How many people were hurt?');
  const finding = ferryReport.findings.find(({ pointId }) => pointId === hurt?.id);
  return finding ? [...cellsOf(index, finding).values()].map((cells) => cells.map((cell) => cell.label)) : [];
}

test('a label that nobody wrote stands for everybody', () => {
  expect(hurtWith('7 people hurt').slice(-2)).toEqual([['7 people hurt'], ['7 people hurt']]);
});

test('words of one outlet are not lent to another that put it differently', () => {
  expect(hurtWith('Seven people').slice(-2)).toEqual([['Seven people'], ['Seven of them']]);
});
