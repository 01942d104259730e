import { describe, expect, it } from 'vitest';
import type { Article } from '../model/index.ts';
import { crossingClash } from './clashes/crossingClashes.ts';
import { frameStory, type Frame } from './pairs/frames.ts';
import { impliedCounts } from './clashes/impliedCounts.ts';
import { kindClash } from './clashes/kindClashes.ts';
import { storyOf } from './storyForTests.ts';

/** For each two statements of the two texts what is found, as the two words. */
async function between(
  texts: readonly [string, string],
  find: (left: Frame, right: Frame, story: ReturnType<typeof frameStory>) => { words: readonly unknown[] } | null,
): Promise<Set<string>> {
  const { articles, statements } = await storyOf(...texts);
  const story = frameStory(articles, statements);
  const framesOf = (article: number): Frame[] =>
    story.sentences.filter((one) => one.article === article).flatMap((one) => [...one.frames]);
  const wordsOf = (frame: Frame, span: unknown): string => {
    const { start, end } = span as { start: number; end: number };
    return (articles[frame.article] as Article).text.slice(start, end);
  };
  return new Set(
    framesOf(0).flatMap((left) =>
      framesOf(1).flatMap((right) => {
        const found = find(left, right, story);
        return found ? [`${wordsOf(left, found.words[0])} / ${wordsOf(right, found.words[1])}`] : [];
      }),
    ),
  );
}

describe('kindClash', () => {
  it('finds kinds of one thing that exclude each other', async () => {
    const found = await between(
      ['The thief drove a van into the gate of the depot.', 'The thief drove a motorcycle into the gate of the depot.'],
      kindClash,
    );
    expect(found).toEqual(new Set(['van / motorcycle']));
  });

  it('finds none where one sentence names both, or where the words mean one kind', async () => {
    const both = [
      'The van hit a bus near the gate of the depot.',
      'The bus stood near the gate of the depot.',
    ] as const;
    expect(await between(both, kindClash)).toEqual(new Set());
    const one = ['The thief drove a truck into the gate.', 'The thief drove a lorry into the gate.'] as const;
    expect(await between(one, kindClash)).toEqual(new Set());
  });
});

describe('crossingClash', () => {
  it('finds two streets that cross one in common', async () => {
    const found = await between(
      ['The tram stopped at Harbour Street and Mill Road.', 'The tram stopped at Harbour Street and Park Lane.'],
      crossingClash,
    );
    expect(found).toEqual(new Set(['Mill Road / Park Lane']));
  });

  it('finds none where only one street is named', async () => {
    const texts = ['The tram stopped at Harbour Street.', 'The tram stopped at Harbour Street and Park Lane.'] as const;
    expect(await between(texts, crossingClash)).toEqual(new Set());
  });
});

describe('impliedCounts', () => {
  it.each([
    ['killing two guards and badly wounding a third', ['a third']],
    ['Two guards were killed and another injured', ['another']],
    ['Two guards were killed and another two injured', []],
    ['Another guard was hurt', []],
    ['wounding two and killing a third', []],
  ])('%s', (text, expected) => {
    const found = impliedCounts(text, { start: 0, end: text.length });
    expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(expected);
    expect(found.every(({ value }) => value.low === 1 && value.counts === 'people hurt')).toBe(true);
  });
});
