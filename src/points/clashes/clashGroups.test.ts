import { describe, expect, it } from 'vitest';
import { alignPoints, type AlignedPoint } from '../alignPoints.ts';
import { storyOf } from '../storyForTests.ts';

interface Conflict {
  readonly point: AlignedPoint;
  readonly words: readonly string[];
}

async function conflictsOf(...texts: readonly string[]): Promise<Conflict[]> {
  const { articles, statements, stretches, story } = await storyOf(...texts);
  const byId = new Map([...statements, ...stretches].map((one) => [one.id, one]));
  const textOf = new Map(articles.map(({ id, text }) => [id, text]));
  return alignPoints(story, articles, statements, stretches)
    .filter(({ relations }) => relations.some(({ kind }) => kind === 'conflicts'))
    .map((point) => ({
      point,
      words: point.point.variants.flatMap(({ statementIds }) =>
        statementIds.map((id) => {
          const { articleId, span } = byId.get(id)!;
          return textOf.get(articleId)!.slice(span.start, span.end);
        }),
      ),
    }));
}

const MARCH = [
  'About 5,000 people marched through Brannoc on Saturday against the new dam, police said. Twelve protesters were arrested.',
  'Some 20,000 people took to the streets of Brannoc on Saturday to protest against the dam, the organisers said. Police arrested 12 protesters.',
] as const;

describe('groupClashes', () => {
  it('shows each side of a conflict by the clause that tells what the figure is of', async () => {
    const [first, ...others] = await conflictsOf(...MARCH);
    expect(others).toEqual([]);
    expect(first?.point.point.asks).toBe('how-many');
    expect(first?.words.some((words) => words.includes('5,000') && words.includes('marched'))).toBe(true);
    expect(first?.words.some((words) => words.includes('20,000') && words.includes('streets'))).toBe(true);
  });

  it('tells a value in one conflict, whatever the order of the articles', async () => {
    const again = `${MARCH[1]} The dam is to be built in the spring.`;
    const both = await conflictsOf(...MARCH, again);
    expect(both).toHaveLength(1);
    expect(both[0]?.point.point.variants.length).toBe(2);
    expect(await conflictsOf(again, MARCH[1], MARCH[0])).toHaveLength(1);
  });
});
