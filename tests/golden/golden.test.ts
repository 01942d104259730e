import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compareFiles, followFolder, pagesOf } from '../journey/compareFolder.ts';
import { projectReport } from './projection.ts';

const HERE = import.meta.dirname;
const cases = readdirSync(HERE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

it('finds its cases', () => {
  expect(cases.length).toBeGreaterThanOrEqual(4);
});

it.each(cases)('%s comes out as written down', async (name) => {
  const report = await compareFiles(pagesOf(followFolder(join(HERE, name, 'articles'))));
  const actual = `${JSON.stringify(projectReport(report), null, 2)}\n`;
  const expectedFile = join(HERE, name, 'expected.json');
  const actualFile = join(HERE, name, 'expected.actual.json');
  const expected = existsSync(expectedFile) ? readFileSync(expectedFile, 'utf8') : null;
  if (expected === actual) rmSync(actualFile, { force: true });
  else writeFileSync(actualFile, actual);
  expect(expected, `${name}/expected.json is missing; what came out is in expected.actual.json`).not.toBeNull();
  expect(actual, `${name}: if the change is meant, take it over with npx tsx scripts/acceptGolden.ts`).toBe(expected);
});

it.each(cases)('%s says why it should come out so', (name) => {
  expect(readFileSync(join(HERE, name, 'why.md'), 'utf8').length).toBeGreaterThan(200);
});
