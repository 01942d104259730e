import { describe, expect, it } from 'vitest';
import { clashesOf, scorePairs } from '../alignPoints.ts';
import { pairSentences } from '../pairs/candidates.ts';
import model from './clash-model.json' with { type: 'json' };
import { settleSlots } from './clashSettings.ts';
import { CLASH_SIGNALS, clashSignalsOf } from './clashSignals.ts';
import { frameStory } from '../pairs/frames.ts';
import { pairSlots } from './slotPairs.ts';
import { SLOT_SIGNALS } from './slotSignals.ts';
import { storyOf } from '../storyForTests.ts';
import { valueSlots } from './valueSlots.ts';

/** The words of the two values of each conflict found. */
async function clashing(...texts: readonly string[]): Promise<string[]> {
  const { articles, statements, stretches } = await storyOf(...texts);
  const words = frameStory(articles, [...statements, ...stretches]);
  return clashesOf(words, articles, scorePairs(words)).map(({ left, right }) =>
    [left.words, right.words].sort().join(' / '),
  );
}

const MILL = 'The Lower Mill in Tolland burned down on Monday night.';

describe('findClashes', () => {
  it('holds two figures for one count against each other, wherever they stand', async () => {
    const found = await clashing(
      `${MILL} Its roof fell in soon after. Four people were injured in the fire at the mill, the fire service said.`,
      `Nine people were injured in the fire at the mill, the fire service said. ${MILL}`,
    );
    expect(found).toEqual(['four / nine']);
  });

  it('finds none where the figures agree, and none where the words are one', async () => {
    const four = 'Four people were injured in the fire at the mill, the fire service said.';
    expect(await clashing(`${MILL} ${four}`, `${MILL} ${four}`)).toEqual([]);
  });

  it('leaves a figure to itself that the other sentence gives for something else', async () => {
    const found = await clashing(
      `${MILL} The mill had 40 looms in the hall that burned, its owner said.`,
      `${MILL} The mill had 25 looms in the hall that burned and 40 in the other, its owner said.`,
    );
    expect(found).toEqual([]);
  });

  it('leaves a figure alone that the parts of the other sentence add up to', async () => {
    const found = await clashing(
      `${MILL} Twelve people were injured in the fire at the mill, the fire service said.`,
      `${MILL} Eight people were injured in the fire at the mill and four in the street, the fire service said.`,
    );
    expect(found).toEqual([]);
  });

  it('tells years apart that answer one question, and not the day of a picture', async () => {
    const found = await clashing(
      `${MILL} Signe Skov has owned the Lower Mill since 2004.`,
      `${MILL} Signe Skov has owned the Lower Mill since 2006.`,
    );
    expect(found).toEqual(['2004 / 2006']);
    const pictures = await clashing(
      `Firemen at the Lower Mill in Tolland, Monday, March 2, 2026. ${MILL}`,
      `Firemen at the Lower Mill in Tolland, Sunday, March 1, 2026. ${MILL}`,
    );
    expect(pictures).toEqual([]);
  });
});

describe('signals', () => {
  it('are finite and as many as their names and as the nets know', async () => {
    const { articles, statements } = await storyOf(
      `${MILL} Four people were injured in the fire at the mill. It made 300 sails a year.`,
      `${MILL} Nine people were hurt in the fire at the mill. It made 450 sails a year.`,
    );
    const words = frameStory(articles, statements);
    const pairs = pairSlots(valueSlots(words, articles), pairSentences(words), scorePairs(words), words);
    expect(pairs.length).toBeGreaterThan(0);
    for (const { signals } of pairs) {
      expect(signals).toHaveLength(SLOT_SIGNALS.length);
      expect(signals.every((value) => Number.isFinite(value))).toBe(true);
    }
    const figures = settleSlots(pairs, () => 0.5).filter(({ pair }) => pair.left.part.value.kind === 'quantity');
    expect(figures.length).toBeGreaterThan(0);
    for (const { pair, setting } of figures) {
      const signals = clashSignalsOf(pair.left, pair.right, setting);
      expect(signals).toHaveLength(CLASH_SIGNALS.length);
      expect(signals.every((value) => Number.isFinite(value))).toBe(true);
    }
    expect(model.slots.mean).toHaveLength(SLOT_SIGNALS.length);
    expect(model.clashes.mean).toHaveLength(CLASH_SIGNALS.length);
  });
});
