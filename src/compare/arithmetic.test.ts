import { describe, expect, it } from 'vitest';
import type { Quantity } from '../model/index.ts';
import { deriveFigure } from './arithmetic.ts';

function some(value: number, counts: string, unit: string | null = null): Quantity {
  return { kind: 'quantity', low: value, high: value, unit, counts, rounded: false, bound: null };
}

const PLAIN = { rates: false, gaps: false };
const RATES = { rates: true, gaps: false };
const says = (asked: Quantity, given: readonly Quantity[], words = PLAIN): string | null =>
  deriveFigure(asked, given, words)?.says ?? null;

describe('deriveFigure', () => {
  it('adds up the parts of a whole', () => {
    expect(says(some(12, 'boat sunk'), [some(8, 'boat sunk'), some(4, 'boat lost')])).toBe('8 + 4 = 12');
    expect(says(some(17, 'people killed'), [some(11, 'militant killed'), some(6, 'soldier killed')])).toBe(
      '11 + 6 = 17',
    );
  });
  it('takes away what is gone, also where the part does not say what it counts', () => {
    expect(says(some(5, 'house'), [some(9, 'house'), some(4, '')])).toBe('9 - 4 = 5');
    expect(says(some(7, 'house'), [some(3, ''), some(12, 'house'), some(2, 'house')])).toBe('12 - 3 - 2 = 7');
  });
  it('adds unlike things only where all of them go under one new name', () => {
    expect(says(some(95, 'vehicle'), [some(58, 'car'), some(37, 'van')])).toBe('58 + 37 = 95');
    expect(says(some(95, 'car'), [some(58, 'car'), some(37, 'van')])).toBeNull();
    expect(says(some(95, 'vehicle'), [some(58, 'car'), some(37, 'van'), some(3, 'tram')])).toBeNull();
  });
  it('keeps units and kinds of one thing apart', () => {
    expect(says(some(12, '', 'USD'), [some(8, '', 'USD'), some(4, '', 'EUR')])).toBeNull();
    expect(says(some(13, 'red flag'), [some(9, 'red flag'), some(4, 'blue flag')])).toBeNull();
  });
  it('finds shares of a whole, and the whole’s share', () => {
    expect(says(some(60, '', '%'), [some(12, 'seat'), some(20, 'seat')])).toBe('12 of 20 in % = 60');
    expect(says(some(120, 'seat'), [some(60, '', '%'), some(200, 'seat')])).toBe('60 % of 200 = 120');
    expect(says(some(50, '', '%'), [some(12, 'seat'), some(20, 'seat')])).toBeNull();
  });
  it('multiplies and divides only where the words give leave to', () => {
    const given = [some(8, 'bus'), some(45, 'pupil')];
    expect(says(some(360, 'pupil'), given)).toBeNull();
    expect(says(some(360, 'pupil'), given, RATES)).toBe('45 × 8 = 360');
    expect(says(some(360, 'desk'), given, RATES)).toBeNull();
    expect(says(some(6, 'group'), [some(47, 'pupil'), some(17, 'pupil'), some(5, 'pupil')], RATES)).toBe(
      '(47 - 17) ÷ 5 = 6',
    );
  });
  it('tells how many more of one there are than of another where the words ask for it', () => {
    const given = [some(6, 'gull'), some(4, 'nest')];
    expect(says(some(2, 'gull'), given)).toBeNull();
    expect(says(some(2, 'gull'), given, { rates: false, gaps: true })).toBe('6 - 4 = 2');
  });
  it('takes no figure away that it added', () => {
    expect(says(some(22, 'guest'), [some(281, 'guest'), some(281, 'guest'), some(22, 'guest')])).toBeNull();
  });
  it('stays bounded where a text holds hundreds of figures', () => {
    const many = Array.from({ length: 400 }, (_, i) => some(1000 + 7 * i, 'stone'));
    expect(says(some(2.5, 'stone'), many, RATES)).toBeNull();
  });
});
