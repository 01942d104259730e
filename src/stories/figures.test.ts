import { expect, it } from 'vitest';
import { compareFigures, FigureReader, joinFigures } from './figures.ts';

const [PIRATE, BOAT, THREE, TWENTY] = [11, 7, 103, 120];

it('takes a number and the word after it, names and second numbers aside', () => {
  const reader = new FigureReader();
  for (const [term, isNumber, isCapital] of [
    [TWENTY, true, false],
    [PIRATE, false, false],
    [THREE, true, false],
    [99, false, true],
    [THREE, true, false],
    [BOAT, false, false],
    [TWENTY, true, false],
    [PIRATE, false, false],
  ] as const)
    reader.add(term, isNumber, isCapital);
  expect([...reader.close()]).toEqual([BOAT, THREE, PIRATE, TWENTY]);
  expect([...reader.close()]).toEqual([]);
});

it('tells things counted by one figure from those counted by others only', () => {
  const a = joinFigures(Int32Array.of(PIRATE, TWENTY), Int32Array.of(BOAT, THREE));
  expect(compareFigures(a, Int32Array.of(BOAT, TWENTY, PIRATE, THREE))).toEqual({ agree: 0, differ: 2 });
  expect(compareFigures(a, Int32Array.of(BOAT, THREE, PIRATE, THREE, PIRATE, TWENTY))).toEqual({ agree: 2, differ: 0 });
  expect(compareFigures(a, Int32Array.of(5, TWENTY))).toEqual({ agree: 0, differ: 0 });
});
