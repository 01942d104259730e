import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../model/index.ts';
import { type QuantityPart, standFigures } from './figureStanding.ts';

function part(value: number, counts: string, also: Partial<Quantity> = {}): QuantityPart {
  const quantity: Quantity = {
    kind: 'quantity',
    low: value,
    high: value,
    unit: null,
    counts,
    rounded: false,
    bound: null,
    ...also,
  };
  return { role: 'quantity', value: quantity, span: { start: 0, end: 1 } };
}

const kinds = (asked: QuantityPart[], given: QuantityPart[], rates = false): string[] =>
  standFigures(asked, given, { rates, gaps: false }).map(({ kind }) => kind);

describe('standFigures', () => {
  it('finds a figure said of the same thing, in a bound or under another name', () => {
    expect(kinds([part(7, 'boat', { high: null, bound: 'at-least' })], [part(9, 'boat')])).toEqual(['stated']);
    expect(kinds([part(9, 'vessel')], [part(9, 'tug')])).toEqual(['stated']);
  });
  it('does not take the killed for the hurt, whatever their number', () => {
    expect(kinds([part(9, 'people killed')], [part(9, 'people hurt')])).toEqual(['open']);
  });
  it('finds figures at odds, zero included, but not those many times apart', () => {
    expect(kinds([part(9, 'boat')], [part(7, 'boat')])).toEqual(['contradicted']);
    expect(kinds([part(9, 'boat')], [part(0, 'boat')])).toEqual(['contradicted']);
    expect(kinds([part(9, 'boat')], [part(700, 'boat')])).toEqual(['open']);
  });
  it('reckons before it calls a figure at odds, and asks nothing of what it reckons with', () => {
    expect(kinds([part(12, 'boat')], [part(8, 'boat'), part(4, 'boat')])).toEqual(['derived']);
    expect(kinds([part(6, 'egg'), part(2, 'box')], [part(3, 'egg')], true)).toEqual(['derived', 'derived']);
  });
  it('sums no figures that only the asking text gives', () => {
    expect(kinds([part(14, 'boat'), part(13, 'boat')], [part(27, 'boat')])).toEqual(['contradicted', 'contradicted']);
  });
  it('passes over a “one” that is not said', () => {
    expect(kinds([part(1, 'man'), part(9, 'boat')], [part(9, 'boat')])).toEqual(['stated']);
  });
});
