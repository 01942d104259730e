import { describe, expect, it } from 'vitest';
import type { Article, Statement } from '../model/index.ts';
import { alignPoints, type AlignedPoint } from './alignPoints.ts';
import { storyOf } from './storyForTests.ts';

interface Aligned {
  readonly points: readonly AlignedPoint[];
  readonly statementsOf: (point: AlignedPoint) => Statement[];
  readonly wordsOf: (point: AlignedPoint) => string[];
  readonly shared: readonly AlignedPoint[];
}

async function align(...texts: readonly string[]): Promise<Aligned> {
  const { articles, statements, stretches, story } = await storyOf(...texts);
  const points = alignPoints(story, articles, statements, stretches);
  const byId = new Map([...statements, ...stretches].map((one) => [one.id, one]));
  const articleOf = new Map(articles.map((one) => [one.id, one]));
  const words = (one: Statement, article: Article): string => article.text.slice(one.span.start, one.span.end);
  const statementsOf = (point: AlignedPoint): Statement[] =>
    point.point.variants.flatMap((variant) => variant.statementIds.map((id) => byId.get(id)!));
  return {
    points,
    statementsOf,
    wordsOf: (point) => statementsOf(point).map((one) => words(one, articleOf.get(one.articleId)!)),
    shared: points.filter((point) => new Set(statementsOf(point).map((one) => one.articleId)).size > 1),
  };
}

const conflicts = (points: readonly AlignedPoint[]): AlignedPoint[] =>
  points.filter((point) => point.relations.some((relation) => relation.kind === 'conflicts'));

const MILL = 'The Lower Mill in Tolland burned down on Monday night. The roof fell in shortly after midnight.';

describe('alignPoints', () => {
  it('lines up what two articles say in other words and asks how many where they give figures', async () => {
    const { shared, wordsOf } = await align(
      `${MILL} Four people were injured in the fire at the mill, the fire service said.`,
      'Four people were hurt in the fire that destroyed the Lower Mill in Tolland on Monday night. The mill made sails.',
    );
    const hurt = shared.find((point) => point.point.asks === 'how-many');
    expect(hurt?.point.label).toBe('How many people were hurt?');
    expect(hurt && wordsOf(hurt).every((words) => /four people were (?:injured|hurt)/i.test(words))).toBe(true);
    expect(hurt?.relations.some((relation) => relation.kind === 'conflicts')).toBe(false);
  });

  it('says of each point how likely it is that its statements answer one question, beyond doubt where one article speaks', async () => {
    const { points, shared } = await align(
      `${MILL} Four people were injured in the fire at the mill, the fire service said.`,
      'Nine people were hurt in the fire that destroyed the Lower Mill in Tolland on Monday night. The mill made sails.',
    );
    const alone = points.filter((point) => !shared.includes(point));
    expect(new Set(alone.map(({ likelihood }) => likelihood))).toEqual(new Set([1]));
    for (const { likelihood } of shared) {
      expect(likelihood).toBeGreaterThan(0);
      expect(likelihood).toBeLessThan(1);
      expect(likelihood * 100).toBeCloseTo(Math.round(likelihood * 100), 9);
    }
    expect(shared.length * alone.length).toBeGreaterThan(0);
  });

  it('calls two figures for one count a conflict and shows the words of both', async () => {
    const { points } = await align(
      `${MILL} Four people were injured in the fire at the mill, the fire service said.`,
      'Nine people were injured in the fire at the Lower Mill in Tolland on Monday night, the fire service said.',
    );
    const [clash] = conflicts(points);
    const relation = clash?.relations.find((one) => one.kind === 'conflicts');
    expect(relation?.reason.code).toBe('compare-quantity-figures-differ');
    expect(relation?.reason.says).toMatch(/“Four”.*“Nine”|“Nine”.*“Four”/);
    expect(new Set(relation?.reason.passages.map((passage) => passage.articleId)).size).toBe(2);
  });

  it('sees no conflict between a whole and its parts, and shows the sum', async () => {
    const whole =
      'Twelve people were injured in the fire at the Lower Mill in Tolland on Monday night, the fire service said.';
    const parted = `${MILL} Eight people were injured in the fire at the mill and four in the street, the fire service said.`;
    const { points } = await align(parted, whole);
    expect(conflicts(points)).toEqual([]);
    const reasons = points.flatMap((point) => point.relations.map(({ reason }) => reason));
    expect(reasons.find(({ code }) => code === 'point-clash-reckoned')?.says).toContain('8 + 4 = 12');
    const other = await align(parted.replace('four', 'three'), whole);
    expect(conflicts(other.points)).toHaveLength(1);
  });

  it('sees no conflict between figures of different things', async () => {
    const { points } = await align(
      'The ferry Alma ran aground off Tolland on Monday. There were 131 people on board the Alma, the harbour office said.',
      'The ferry Alma has room for 480 passengers. It ran aground off Tolland on Monday, the harbour office said. All were saved.',
    );
    expect(conflicts(points)).toEqual([]);
  });

  it('keeps apart what one article alone says and names who is silent', async () => {
    const { points, wordsOf } = await align(
      `${MILL} A night watchman smelled petrol near the eastern gate.`,
      'The Lower Mill in Tolland burned down on Monday night. Its owner wants to build flats on the land.',
    );
    const alone = points.find((point) => wordsOf(point).some((words) => words.includes('watchman')));
    expect(alone?.point.silent).toHaveLength(1);
    expect(alone?.point.variants).toHaveLength(1);
  });

  it('shows no stretch for what one article alone says', async () => {
    const { points, statementsOf } = await align(
      `${MILL} The clock of its tower had been hung again on Friday, eleven years after it was taken down.`,
      'The Lower Mill in Tolland burned down on Monday night. According to its owner Signe Skov, flats are to be built.',
    );
    const alone = points.map(statementsOf).filter((one) => one.length === 1);
    expect(alone.length).toBeGreaterThan(0);
    expect(alone.flat().every(({ foundBy }) => foundBy.code !== 'statement-constituent')).toBe(true);
  });

  it('does not join what shares a weekday alone', async () => {
    const { shared, wordsOf } = await align(
      `${MILL} The school in Tolland stays closed on Tuesday.`,
      'The Lower Mill burned down on Monday night. Shares of the sailmaker fell sharply on Tuesday.',
    );
    expect(shared.length).toBeGreaterThan(0);
    expect(shared.some((point) => wordsOf(point).some((words) => /school|shares/iu.test(words)))).toBe(false);
  });

  it('asks how many of what most figures count', async () => {
    const { shared } = await align(
      `${MILL} Four people were injured in the fire at the mill.`,
      'Four people were injured in the fire at the Lower Mill in Tolland on Monday night.',
      'The Lower Mill in Tolland burned down on Monday night. Four people were treated after the fire at the mill.',
    );
    expect(shared.find(({ point }) => point.asks === 'how-many')?.point.label).toBe('How many people were hurt?');
  });

  it('gives each statement of a point once and every point a variant', async () => {
    const { points } = await align(MILL, `${MILL} Nobody was hurt.`, 'A mill burned down in Tolland on Monday.');
    for (const { point } of points) {
      const ids = point.variants.flatMap((variant) => variant.statementIds);
      expect(ids.length).toBeGreaterThan(0);
      expect(new Set(point.variants.map((variant) => variant.id)).size).toBe(point.variants.length);
    }
    expect(new Set(points.map((one) => one.point.id)).size).toBe(points.length);
  });

  it('gives nothing for no articles', () => {
    const story = { id: 's', label: '', articleIds: [], firstPublishedAt: null, lastPublishedAt: null, grouping: [] };
    expect(alignPoints(story, [], [])).toEqual([]);
  });
});
