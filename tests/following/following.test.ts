import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { followTwoDays } from './followTwoDays.ts';

const EXPECTED = join(import.meta.dirname, 'expected.txt');
const ACTUAL = join(import.meta.dirname, 'expected.actual.txt');
let told = '';

beforeAll(async () => {
  told = await followTwoDays();
});

it('tells the story of two days as written down', () => {
  const expected = existsSync(EXPECTED) ? readFileSync(EXPECTED, 'utf8') : null;
  if (expected === told) rmSync(ACTUAL, { force: true });
  else writeFileSync(ACTUAL, told);
  expect(expected, 'expected.txt is missing; what came out is in expected.actual.txt').not.toBeNull();
  expect(told, 'if the change is meant, take it over with npx tsx scripts/acceptGolden.ts').toBe(expected);
});

it('shows what a reader must not miss', () => {
  const after = (command: string) =>
    (told.split(`$ twosource ${command}\n`)[1]?.split('\n$ twosource ')[0] ?? '').replaceAll(/\s+/gu, ' ');
  const changes = after('changes --since 24h');
  expect(changes).toMatch(/15 kilometres.*25 kilometres/u);
  expect(changes).toMatch(/14 people.*17 people/u);
  expect(changes).toContain('Correction: An earlier version of this report said that 14 people were hurt.');
  expect(changes).not.toContain('the moment he saw');
  expect(after('stories --since 24h')).not.toContain('Library');
  expect(after('story STORY --articles')).toContain('2 states held');
});
