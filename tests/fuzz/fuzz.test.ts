import { expect, it } from 'vitest';
import { makeCase } from './fuzzCase.ts';
import { listPages } from './pageCorpus.ts';
import { readCase } from './readCase.ts';

const SEED = 20_261_124;
const CASES = 300;

it(`reads ${CASES} made-up and mangled inputs: no error, no breach, nothing slow, and each failure a coded warning`, async () => {
  const pages = listPages();
  const failed: string[] = [];
  for (let index = 0; index < CASES; index++) {
    const made = makeCase(SEED, index, pages);
    const { wrong } = await readCase(made);
    if (wrong.length > 0) failed.push(`case ${index} (${made.says}): ${wrong.slice(0, 3).join('; ')}`);
  }
  expect(failed).toEqual([]);
}, 60_000);

it('makes the same input from the same seed and number', () => {
  const pages = listPages();
  const bytesOf = (seed: number, index: number) => Buffer.from(makeCase(seed, index, pages).input.bytes);
  for (const index of [0, 1, 2, 3]) {
    expect(bytesOf(SEED, index).equals(bytesOf(SEED, index))).toBe(true);
    expect(bytesOf(SEED, index).equals(bytesOf(SEED + 1, index))).toBe(false);
  }
});
