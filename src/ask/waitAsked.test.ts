import { describe, expect, it } from 'vitest';
import { waitAsked } from './waitAsked.ts';

const AT = Date.UTC(2026, 2, 3, 12, 0, 0);

describe('waitAsked', () => {
  it.each([
    ['7', 7000],
    [' 0 ', 0],
    ['1.5', 1500],
    ['Tue, 03 Mar 2026 12:00:30 GMT', 30_000],
    ['Tue, 03 Mar 2026 11:00:00 GMT', 0],
  ])('does as Retry-After “%s” says', (header, ms) => {
    expect(waitAsked(header, 1, AT)).toBe(ms);
  });

  it.each([null, '', 'soon', '-5 minutes'])('waits longer after each try where it says %j', (header) => {
    expect([1, 2, 3, 4].map((tries) => waitAsked(header, tries, AT))).toEqual([1000, 2000, 4000, 8000]);
  });
});
