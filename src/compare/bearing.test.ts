import { describe, expect, it } from 'vitest';
import type { Quantity } from '../model/index.ts';
import { bearingOf, figureOf } from './bearing.ts';

function figure(low: number | null, high: number | null, also: Partial<Quantity> = {}): Quantity {
  return { kind: 'quantity', low, high, unit: null, counts: 'boat', rounded: false, bound: null, ...also };
}

const exactly = (value: number): Quantity => figure(value, value);
const moreThan = (value: number): Quantity => figure(value, null, { bound: 'more-than' });
const atLeast = (value: number): Quantity => figure(value, null, { bound: 'at-least' });
const lessThan = (value: number): Quantity => figure(null, value, { bound: 'less-than' });
const about = (value: number): Quantity => figure(value, value, { bound: 'about' });

describe('bearingOf', () => {
  it('finds a bound borne out by any figure within it, however far', () => {
    expect(bearingOf(exactly(60), moreThan(10))).toBe('implied');
    expect(bearingOf(exactly(4), lessThan(90))).toBe('implied');
    expect(bearingOf(moreThan(40), atLeast(40))).toBe('implied');
  });
  it('leaves out the end that a strict bound leaves out', () => {
    expect(bearingOf(exactly(10), moreThan(10))).toBe('excluded');
    expect(bearingOf(exactly(10), atLeast(10))).toBe('implied');
    expect(bearingOf(lessThan(10), atLeast(10))).toBe('excluded');
    expect(bearingOf(atLeast(40), moreThan(40))).toBe('open');
  });
  it('leaves a figure open that a bound only allows', () => {
    expect(bearingOf(moreThan(10), exactly(60))).toBe('open');
    expect(bearingOf(moreThan(10), lessThan(60))).toBe('open');
  });
  it('rules another figure out', () => {
    expect(bearingOf(exactly(7), exactly(9))).toBe('excluded');
    expect(bearingOf(moreThan(10), exactly(6))).toBe('excluded');
  });
  it('takes a figure without its bound or hedge for a loose way of saying it', () => {
    expect(bearingOf(moreThan(300), exactly(300))).toBe('loose');
    expect(bearingOf(about(300), exactly(300))).toBe('loose');
    expect(bearingOf(exactly(300), about(300))).toBe('implied');
  });
  it('lets a figure imply its rounding and the rounding only lead to the figure', () => {
    expect(bearingOf(exactly(27140), exactly(27000))).toBe('implied');
    expect(bearingOf(exactly(27000), exactly(27140))).toBe('loose');
  });
});

describe('figureOf', () => {
  it('is the number a bound stands at, and none for a range', () => {
    expect(figureOf(moreThan(12))).toBe(12);
    expect(figureOf(figure(3, 5, { bound: 'between' }))).toBeNull();
    expect(figureOf(figure(24, 99, { bound: 'vague' }))).toBeNull();
  });
});
