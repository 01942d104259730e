import { expect, test } from 'vitest';
import { spread } from './layout.ts';

test('places that are far enough apart stay as wished', () => {
  expect(spread([100, 10, 50], 20)).toEqual([100, 10, 50]);
});

test('places that collide are pushed apart in their order', () => {
  const [a = 0, b = 0, c = 0] = spread([50, 50, 50], 20);
  expect(b - a).toBe(20);
  expect(c - b).toBe(20);
});
