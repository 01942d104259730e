import { describe, expect, it } from 'vitest';
import { findQuotations } from './quotations.ts';

function quotationsIn(text: string): string[] {
  const blocks = [...text.matchAll(/[^\n]+/g)].map((line) => ({ start: line.index, end: line.index + line[0].length }));
  return findQuotations(text, blocks).map(
    ({ start, end, closed, continues }) =>
      text.slice(start, end) + (closed ? '' : ' (open)') + (continues ? ' (continues)' : ''),
  );
}

describe('findQuotations', () => {
  it.each([
    ['curly', 'She said “no” twice.', ['“no”']],
    ['straight', 'She said "no" and "yes".', ['"no"', '"yes"']],
    ['typewriter', "She said ``no'' twice.", ["``no''"]],
    ['single, as British papers print it', '‘The lock’s gate is gone,’ she said.', ['‘The lock’s gate is gone,’']],
    ['mixed', '“It is gone," she said.', ['“It is gone,"']],
    ['nested', '“He told me ‘run’ and I ran,” she said.', ['“He told me ‘run’ and I ran,”']],
  ])('%s marks', (_, text, expected) => {
    expect(quotationsIn(text)).toEqual(expected);
  });

  it('takes an apostrophe for no mark', () => {
    expect(quotationsIn("The wardens' hut and the board's boat burnt.")).toEqual([]);
  });

  it('leaves a quotation open that the next paragraph takes up', () => {
    expect(quotationsIn('“We ran.\n“Then it went dark.”')).toEqual([
      '“We ran. (open)',
      '“Then it went dark.” (continues)',
    ]);
  });

  it('is linear where marks never close', () => {
    const start = performance.now();
    findQuotations('“a " '.repeat(40_000), [{ start: 0, end: 200_000 }]);
    findQuotations("'a ".repeat(40_000), [{ start: 0, end: 120_000 }]);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
