import { describe, expect, it } from 'vitest';
import { focusOn, type Frame } from './frames.ts';
import { figuresOf } from '../proposed/proposedGroups.ts';
import { quotedFrames } from '../proposed/quotedForTests.ts';
import type { ScoredPair } from './scoredPair.ts';
import { settleWords } from './settleWords.ts';

const { words, wordsOf } = await quotedFrames(
  'The tug sank by the sluice while the crew swam to the bank.',
  'At dawn nine tugs sank with two barges.',
);
const read = words.sentences.flatMap((sentence) => sentence.frames);
const saying = (text: string): Frame => read.find((frame) => wordsOf([frame])[0] === text)!;
const whole = saying('The tug sank by the sluice while the crew swam to the bank');
const tug = saying('The tug sank by the sluice');
const crew = saying('the crew swam to the bank');
const sank = saying('nine tugs sank');
const barges = saying('sank with two barges');
const dawn = saying('At dawn nine tugs sank with two barges');

const pair = (left: Frame, right: Frame, score: number, fit = 1): ScoredPair => ({ left, right, score, fit });
const settled = (groups: readonly (readonly Frame[])[], pairs: readonly ScoredPair[]): string[][] =>
  settleWords(groups, pairs).map(wordsOf);

describe('settleWords', () => {
  it('puts each statement in the words of its sentence that fit the others best', () => {
    const pairs = [pair(whole, sank, 0.9, 0.5), pair(tug, sank, 0.8), pair(crew, sank, 0.1)];
    expect(settled([[whole, sank]], pairs)).toEqual([['The tug sank by the sluice', 'nine tugs sank']]);
    expect(settled([[whole, sank]], [pair(tug, sank, 0.8, 0.5), pairs[0]!])).toEqual([
      [wordsOf([whole])[0], 'nine tugs sank'],
    ]);
  });

  it('takes no words that do not overlap, and none that another group has', () => {
    const apart = [pair(tug, sank, 0.5), pair(crew, sank, 0.9)];
    expect(settled([[tug, sank]], apart)[0]![0]).toBe('The tug sank by the sluice');
    const pairs = [pair(tug, sank, 0.5), pair(whole, sank, 0.7)];
    expect(settled([[tug, sank]], pairs)[0]).toEqual(wordsOf([whole, sank]));
    const both = [
      [tug, sank],
      [whole, barges],
    ];
    expect(settled(both, pairs)[0]).toEqual(wordsOf([tug, sank]));
    const rivals = [
      [tug, sank],
      [crew, barges],
    ];
    const rivalling = [...pairs, pair(crew, barges, 0.1), pair(whole, barges, 0.9)];
    expect(settled(rivals, rivalling)).toEqual([wordsOf([whole, sank]), wordsOf([crew, barges])]);
  });

  it('lets what stands for a figure stay', () => {
    const nine = focusOn(sank, figuresOf(sank)[0]!);
    expect(settleWords([[nine, whole]], [pair(nine, whole, 0.1), pair(dawn, whole, 0.9)])[0]![0]).toBe(nine);
  });

  it('takes of words that fit alike those that stand first, whatever the order of the pairs', () => {
    for (const [early, late] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      const pairs = [pair({ ...tug, key: early }, sank, 0.5), pair({ ...crew, key: late }, sank, 0.5)];
      for (const order of [pairs, [...pairs].reverse()])
        expect(settled([[whole, sank]], order)[0]![0]).toBe('The tug sank by the sluice');
    }
  });
});
