import { expect, test } from 'vitest';
import { cutRuns } from './cutRuns.ts';

test('runs cover the stretch without gaps and carry every mark over them, shortest first', () => {
  const long = { name: 'long', span: { start: 2, end: 8 } };
  const short = { name: 'short', span: { start: 4, end: 6 } };
  const runs = cutRuns({ start: 0, end: 10 }, [long, short]);
  expect(runs.map((run) => [run.start, run.end, run.marks.map((mark) => mark.name).join()])).toEqual([
    [0, 2, ''],
    [2, 4, 'long'],
    [4, 6, 'short,long'],
    [6, 8, 'long'],
    [8, 10, ''],
  ]);
});

test('a mark that reaches over the stretch is cut at its edges', () => {
  const mark = { span: { start: 0, end: 50 } };
  expect(cutRuns({ start: 10, end: 20 }, [mark])).toEqual([{ start: 10, end: 20, marks: [mark] }]);
});

test('without marks the stretch is one run', () => {
  expect(cutRuns({ start: 3, end: 9 }, [])).toEqual([{ start: 3, end: 9, marks: [] }]);
});
