import { expect, test } from 'vitest';
import { readReport } from './readReport.ts';

test.each([
  ['', 'missing'],
  ['{"schemaVersion": 1, "story"', 'broken'],
  ['[]', 'other-version'],
  ['null', 'broken'],
  ['{"schemaVersion": 1}', 'broken'],
  ['{"schemaVersion": 7}', 'other-version'],
])('%s is told as %s', (json, problem) => {
  expect(readReport(json).problem).toBe(problem);
});
