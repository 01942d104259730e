import { describe, expect, it } from 'vitest';
import { pairSentences, pairStatements } from './candidates.ts';
import { SIGNALS, signalsOf } from './features.ts';
import { frameStory } from './frames.ts';
import model from './pair-model.json' with { type: 'json' };
import { pairQuantities } from './quantityPairs.ts';
import { storyOf } from '../storyForTests.ts';

describe('signalsOf', () => {
  it('gives one finite signal for each name, and the models know as many', async () => {
    const { articles, statements } = await storyOf(
      'The mill in Tolland burned for six hours on Monday. Four workers were hurt, the fire chief Ada Lind said.',
      'Four people were injured when the mill at Tolland burned on Monday, fire chief Lind told reporters.',
    );
    const words = frameStory(articles, statements);
    const near = pairSentences(words);
    const signals = near.flatMap((pair) => pairStatements(pair, words).map(([a, b]) => signalsOf(a, b, pair, words)));
    expect(signals.length).toBeGreaterThan(0);
    for (const one of signals) {
      expect(one).toHaveLength(SIGNALS.length);
      expect(one.every((value) => Number.isFinite(value) && value >= 0 && value <= 1.5)).toBe(true);
    }
    for (const each of [model.any, model.figures]) expect(each.mean).toHaveLength(SIGNALS.length);
    expect(pairQuantities(words, near).length).toBeGreaterThan(0);
  });
});
