import { describe, expect, it } from 'vitest';
import { figuresInPlace } from './figuresInPlace.ts';

describe('figuresInPlace', () => {
  it('pairs the figures of texts that are otherwise the same', () => {
    const pairs = figuresInPlace(
      'The ferry takes 40 cars and 6 lorries.',
      'The ferry takes more than 30 cars and six lorries',
    );
    expect(pairs?.map(([a, b]) => [a.value.low, b.value.low, b.value.bound])).toEqual([
      [40, 30, 'more-than'],
      [6, 6, null],
    ]);
  });
  it('pairs figures that count nothing', () => {
    expect(figuresInPlace('Platform 4 is shut', 'Platform 9 is shut')).toHaveLength(1);
  });
  it('reads a bound before a currency sign or after it', () => {
    for (const asked of ['It cost more than $30', 'It cost $more than 30']) {
      const [, figure] = figuresInPlace('It cost $40', asked)![0]!;
      expect([figure.value.low, figure.value.high]).toEqual([30, null]);
    }
  });
  it('gives nothing where a word or a unit differs', () => {
    expect(figuresInPlace('The ferry takes 40 cars', 'The ferry took 40 cars')).toBeNull();
    expect(figuresInPlace('It rose by 4 %', 'It rose by 4')).toBeNull();
    expect(figuresInPlace('It rose by 4', 'It rose by 4 of 9')).toBeNull();
  });
  it('shows where a figure stands, its bound included', () => {
    const text = 'They found fewer than 12 coins';
    const [[, figure]] = figuresInPlace('They found 20 coins', text) as [
      NonNullable<ReturnType<typeof figuresInPlace>>[number],
    ];
    expect(text.slice(figure.span.start, figure.span.end)).toBe('fewer than 12');
  });
  it('does not compare whole articles', () => {
    const long = 'The pier is shut. '.repeat(200);
    expect(figuresInPlace(long, long)).toBeNull();
  });
});
