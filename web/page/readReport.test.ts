import { expect, test } from 'vitest';
import { ferryReport } from '../../tests/fixtures/report.ts';
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

test('a report written before states were followed has nothing superseded', () => {
  const { superseded, ...older } = ferryReport;
  expect(superseded).not.toEqual([]);
  expect(readReport(JSON.stringify(older)).story?.report.superseded).toEqual([]);
  expect(readReport(JSON.stringify({ ...older, superseded: 'none' })).problem).toBe('broken');
});
