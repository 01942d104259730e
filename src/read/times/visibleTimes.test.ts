import { describe, expect, it } from 'vitest';
import { findVisibleTimes } from './visibleTimes.ts';

const NOWHERE = { zone: null, country: null };
const told = (lines: readonly string[]) =>
  findVisibleTimes(lines, NOWHERE).map(({ of, labelled, meanings }) => [of, labelled, meanings[0]?.from]);

describe('findVisibleTimes', () => {
  it('tells the update from the first publication by labels', () => {
    expect(told(['Updated 4 May 2026 20:17 IST · First published 4 May 2026 18:56 IST'])).toEqual([
      ['updated', true, '2026-05-04T14:47:00Z'],
      ['published', true, '2026-05-04T13:26:00Z'],
    ]);
  });

  it('reads a labelled time of day on the day that the line gives', () => {
    expect(told(['3 March 2026, 07:40 · Updated 08:25'])).toEqual([
      ['published', false, '2026-03-03T07:40:00Z'],
      ['updated', true, '2026-03-03T08:25:00Z'],
    ]);
  });

  it('takes a label that stands alone on the line above, and none from further up', () => {
    expect(told(['Last updated:', '4 May 2026, 20:17 GMT'])[0]).toEqual(['updated', true, '2026-05-04T20:17:00Z']);
    expect(told(['Last updated:', 'The harbour', '4 May 2026'])[0]).toEqual([
      'published',
      false,
      '2026-05-04T00:00:00Z',
    ]);
  });
});
