import { describe, expect, it } from 'vitest';
import { fitWords } from './fitWords.ts';
import type { Frame } from '../pairs/frames.ts';
import { focusOnFigures } from './proposedGroups.ts';
import { quotedFrames, type Quoted } from './quotedForTests.ts';

/** What becomes of the first words quoted; the score of a pair hangs on the first of its two alone. */
function fitted(quoted: Quoted, frames: readonly Frame[], score: (words: string) => number): string {
  const scoreOf = (frame: Frame): number => score(quoted.wordsOf([frame])[0]!);
  return quoted.wordsOf([fitWords(frames, quoted.words, scoreOf)[0]!])[0]!;
}

const OTHER = '[A tug sank beside the sluice on Monday.]';
const BARE = await quotedFrames('The warden saw [the old tug] on the bank.', OTHER);
const LONG = 'The tug sank by the sluice while the crew swam to the bank';
const WIDE = await quotedFrames(`[${LONG}].`, OTHER);

describe('fitWords', () => {
  it('puts a bare name in the words read around it where these fit no worse', () => {
    expect(fitted(BARE, BARE.frames, () => 0.5)).toBe('the old tug on the bank');
    expect(fitted(BARE, BARE.frames, (words) => (words === 'the old tug' ? 0.6 : 0.5))).toBe('the old tug');
  });

  it('takes no words around that are far more than the bare ones', async () => {
    const far = await quotedFrames('The warden of the upper sluice told the harbour board that [a tug] sank.', OTHER);
    expect(fitted(far, far.frames, (words) => (words.length > 30 ? 1 : 0))).toBe('a tug sank');
  });

  it('narrows a long quote where a part of it fits clearly better', () => {
    const part = (better: number) => (words: string) => (words.startsWith('the crew') ? 0.5 + better : 0.5);
    expect(fitted(WIDE, WIDE.frames, part(0.2))).toBe('the crew swam to the bank');
    expect(fitted(WIDE, WIDE.frames, part(0.05))).toBe(LONG);
  });

  it('leaves a quote of middle length, and one that no other article stands beside, as they are', async () => {
    const middle = await quotedFrames('[The old tug sank while crews swam.]', OTHER);
    expect(fitted(middle, middle.frames, (words) => (words.length < 20 ? 1 : 0))).toBe(
      'The old tug sank while crews swam',
    );
    expect(fitted(BARE, [BARE.frames[0]!], () => 0.5)).toBe('the old tug');
  });

  it('keeps the figure that a quote stands for', async () => {
    const quoted = await quotedFrames('At dawn [nine men] swam with two dogs.', '[Nine men swam.]');
    const [nine, swam] = focusOnFigures(quoted.frames) as [Frame, Frame];
    expect(nine.focus).not.toBeNull();
    const [wider] = fitWords([nine, swam], quoted.words, () => 0.5);
    expect(wider!.length).toBeGreaterThan(nine.length);
    expect(wider!.focus?.span).toEqual(nine.focus?.span);
    expect(wider!.values.quantities.map(({ low }) => low)).toEqual([9]);
  });
});
