import { describe, expect, it } from 'vitest';
import { placeAmong, sentencesHolding } from './elsewhere.ts';
import type { Frame } from './frames.ts';
import { quotedFrames } from '../proposed/quotedForTests.ts';

const { words, frames } = await quotedFrames(
  '[The old weir broke at noon.] The old weir is mossy. The weir holds trout. Otters sleep.',
  '[Water broke the old weir.]',
);
const [broke, water] = frames as [Frame, Frame];
const shared = [...broke.keys].filter((key) => water.keys.has(key));

describe('sentencesHolding', () => {
  it('counts the sentences of all articles that hold all the words', () => {
    expect(sentencesHolding(shared, words)).toBe(2);
    const weir = shared.filter((key) => words.holders.get(key)!.length === 4);
    expect(weir).toHaveLength(1);
    expect(sentencesHolding(weir, words)).toBe(4);
  });

  it('finds none for no words, or where no sentence holds them all', () => {
    expect(sentencesHolding([], words)).toBe(0);
    expect(sentencesHolding([...shared, 'no such word'], words)).toBe(0);
    const [, mossy, trout] = words.sentences;
    expect(sentencesHolding([...mossy!.keys, ...trout!.keys], words)).toBe(0);
  });
});

describe('placeAmong', () => {
  it('counts the sentences of the article that hold more of the statement’s words', () => {
    expect([0, 1, 2, 3].map((sentence) => placeAmong(water, sentence, words))).toEqual([0, 1, 2, 3]);
  });

  it('takes a sentence that holds as much as another for no further', async () => {
    const even = await quotedFrames('The old weir broke. The old weir broke.', '[Water broke the old weir.]');
    expect([0, 1].map((sentence) => placeAmong(even.frames[0]!, sentence, even.words))).toEqual([0, 0]);
  });

  it('counts no further than five', async () => {
    const many = await quotedFrames(`${'The old weir broke. '.repeat(7)}Otters sleep.`, '[Water broke the old weir.]');
    expect(placeAmong(many.frames[0]!, 7, many.words)).toBe(5);
  });
});
