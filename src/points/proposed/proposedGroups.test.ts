import { describe, expect, it } from 'vitest';
import type { Frame } from '../pairs/frames.ts';
import { figuresOf, focusOnFigures } from './proposedGroups.ts';
import { quotedFrames } from './quotedForTests.ts';

const figures = (frames: readonly Frame[]): (number | null)[] =>
  frames.map(({ focus }) => (focus?.value.kind === 'quantity' ? focus.value.low : null));

async function focused(...texts: readonly string[]): Promise<(number | null)[]> {
  return figures(focusOnFigures((await quotedFrames(...texts)).frames));
}

describe('focusOnFigures', () => {
  it('lets each statement stand for its figure, of several for the one that the other articles count too', async () => {
    expect(await focused('[Three barges sank and 12 people were hurt.]', '[Nine people were hurt.]')).toEqual([12, 9]);
    expect(await focused('[Three barges sank and 12 people were hurt.]', '[Four barges sank.]')).toEqual([3, 4]);
  });

  it('prefers the figure that is the same', async () => {
    const texts = ['[12 people were hurt and 7 people were hurt later.]', '[Seven people were hurt.]'] as const;
    expect(await focused(...texts)).toEqual([7, 7]);
  });

  it('focuses on none where one statement gives no figure, or the figures count different things', async () => {
    const some = ['[Three barges sank.]', '[Four barges sank.]', '[Some barges sank.]'];
    expect(await focused(...some)).toEqual([null, null, null]);
    expect(await focused('[It held 200 litres.]', '[It held 200 metres.]')).toEqual([null, null]);
    expect(await focused('[Three barges sank.]', '[The fire took 200 nets.]')).toEqual([null, null]);
    expect(await focused('[The fire took 200 litres of oil.]', '[The fire took 200 nets.]')).toEqual([null, null]);
  });

  it('holds figures against those of other articles alone', async () => {
    expect(await focused('[Three barges sank.] [Four barges sank.]')).toEqual([null, null]);
  });
});

describe('figuresOf', () => {
  it('gives the figures of a statement in text order, and no dates', async () => {
    const { frames } = await quotedFrames('[On 3 March three barges and nine tugs sank.]');
    expect(figuresOf(frames[0]!).map(({ value }) => value.low)).toEqual([3, 9]);
  });
});
