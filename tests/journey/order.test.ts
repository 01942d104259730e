import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareFiles, pagesOf } from './compareFolder.ts';

const pages = pagesOf(join(import.meta.dirname, '../../examples/ferry-grounding'));

it('gives the same bytes for any order of the inputs', async () => {
  const straight = JSON.stringify(await compareFiles(pages));
  const orders = fc.shuffledSubarray(pages, { minLength: pages.length });
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      expect(JSON.stringify(await compareFiles(order))).toBe(straight);
    }),
    { numRuns: 6, seed: 4, examples: [[[...pages].reverse()]] },
  );
});

it('gives the same bytes for the same page given twice, but for the warning', async () => {
  const harbour = pages.find((page) => page.includes('harbour')) ?? '';
  const { warnings, ...once } = await compareFiles(pages);
  const { warnings: more, ...twice } = await compareFiles([...pages, harbour]);
  expect(twice).toEqual(once);
  expect(more.map(({ code }) => code).sort()).toEqual(
    [...warnings.map(({ code }) => code), 'article-duplicate'].sort(),
  );
});
