import { expect, test } from 'vitest';
import { circularEdges } from './circularEdges.ts';

const edge = (from: string, to: string) => ({ id: `${from}${to}`, from, to });

test('edges of a circle are found, those that only lead to it are not', () => {
  const found = circularEdges([edge('a', 'b'), edge('b', 'c'), edge('c', 'a'), edge('x', 'a'), edge('c', 'y')]);
  expect([...found].sort()).toEqual(['ab', 'bc', 'ca']);
});

test('an outlet that rests on itself is no circle', () => {
  expect(circularEdges([edge('a', 'a'), edge('a', 'b')]).size).toBe(0);
});
