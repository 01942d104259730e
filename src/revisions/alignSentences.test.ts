import { describe, expect, it } from 'vitest';
import { alignSentences } from './alignSentences.ts';
import { longestRising } from './longestRising.ts';

/** Pairs as "earlier-later", "=" where both are the same, "~" where they are alike, "!" where they moved. */
function aligned(earlier: readonly string[], later: readonly string[]): string[] {
  return alignSentences(earlier, later).map(
    (pair) => `${pair.earlier ?? ''}${pair.same ? '=' : '~'}${pair.later ?? ''}${pair.moved ? '!' : ''}`,
  );
}

const RAIN = 'The rain filled the lower basin by noon.';
const GATE = 'Two sluice gates were opened at Halvenby.';
const ROAD = 'The coast road stays shut until Friday.';
const MAYOR = 'The mayor thanked the volunteers.';

describe('alignSentences', () => {
  it('keeps what both have, told with other marks', () => {
    expect(aligned(['“Go  home.”', RAIN], ['"Go home."', RAIN])).toEqual(['0=0', '1=1']);
  });

  it('pairs reworded sentences between those that both have', () => {
    const reworded = 'By noon rain had filled the lower basin.';
    expect(aligned([GATE, RAIN, ROAD], [GATE, reworded, ROAD])).toEqual(['0=0', '1~1', '2=2']);
  });

  it('puts what is gone where it stood, and what is new where it stands', () => {
    expect(aligned([GATE, RAIN, ROAD], [GATE, ROAD, MAYOR])).toEqual(['0=0', '1~', '2=1', '~2']);
  });

  it('tells a moved sentence, also a reworded one', () => {
    expect(aligned([MAYOR, RAIN, GATE], [RAIN, GATE, MAYOR])).toEqual(['1=0', '2=1', '0=2!']);
    const reworded = 'The mayor thanked all the volunteers.';
    expect(aligned([MAYOR, RAIN, GATE], [RAIN, GATE, reworded])).toEqual(['1=0', '2=1', '0~2!']);
  });

  it('pairs no sentences that share only function words', () => {
    expect(aligned([RAIN], [MAYOR])).toEqual(['~0', '0~']);
  });

  it('pairs a repeated sentence once each', () => {
    expect(aligned([ROAD, ROAD], [ROAD, ROAD, ROAD])).toEqual(['0=0', '1=1', '~2']);
  });

  it('takes the likeliest of several', () => {
    const [first, second] = ['Two sluice gates were opened at Torrowick.', 'Two sluice gates at Halvenby were opened.'];
    expect(aligned([GATE], [first, second])).toEqual(['~0', '0~1']);
  });
});

describe('longestRising', () => {
  it('leaves out as few pairs as can be', () => {
    const pairs = [4, 0, 1, 5, 2, 3].map((value, i) => [i, value] as const);
    expect(longestRising(pairs).map((i) => pairs[i]![1])).toEqual([0, 1, 2, 3]);
    expect(longestRising([])).toEqual([]);
  });
});
