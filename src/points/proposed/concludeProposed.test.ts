import { describe, expect, it } from 'vitest';
import type { ProposedRelation } from '../../model/index.ts';
import { buildPoint } from '../buildPoint.ts';
import type { CheckedGroup } from './checkProposed.ts';
import { clashContext } from '../clashes/clashes.ts';
import { concludeProposed, type FoundPoint } from './concludeProposed.ts';
import type { Frame } from '../pairs/frames.ts';
import type { WidenedPoint } from './mergeProposed.ts';
import { madeScores, quotedFrames } from './quotedForTests.ts';
import type { SettleContext } from './settleProposed.ts';

const { story, articles, words, frames } = await quotedFrames(
  '[The tug sank beside the lock.] [The warden keeps bees.]',
  '[The tug sank near the lock.]',
  '[The old tug sank at the lock.]',
);
const [beside, bees, near, old] = frames as [Frame, Frame, Frame, Frame];
const clashes = clashContext(words, () => 0.9);
const context: SettleContext = { story, articles, sure: clashes, doubting: clashes };

function checked(key: string, own: readonly Frame[], more: Partial<CheckedGroup> = {}): CheckedGroup {
  const relation: ProposedRelation = more.isAlone ? 'single-source' : 'agree';
  const group = { key, relation, statements: own.map(({ statement }) => statement) };
  return { group, frames: own, isAlone: false, notes: [], refused: null, ...more };
}

const widened = (key: string, own: readonly Frame[], added: readonly Frame[] = []): WidenedPoint => ({
  key,
  frames: [...own, ...added],
  added,
  alsoFound: false,
});
const found = (...own: readonly Frame[]): FoundPoint => {
  const group = { frames: own, score: 0.9 };
  return { group, aligned: buildPoint(story, articles, group, clashes) };
};
const conclude = (
  all: readonly CheckedGroup[],
  points: readonly WidenedPoint[] = [],
  others: readonly FoundPoint[] = [],
) =>
  concludeProposed(
    all,
    points,
    others,
    context,
    madeScores(words, () => 0.9),
  );

const NOTE = { code: 'proposal-quote-repeated', says: 'Made for a test.', passages: [] } as const;
const codesOf = ({ fates }: ReturnType<typeof conclude>, key: string): (string | undefined)[] => [
  fates.get(key)?.outcome,
  ...fates.get(key)!.reasons.map(({ code }) => code),
];

describe('concludeProposed', () => {
  it('makes a point of a proposal that holds, and says what the rules add to it', () => {
    const told = conclude([checked('a', [beside, near])], [widened('a', [beside, near], [old])]);
    expect(codesOf(told, 'a')).toEqual(['kept', 'proposal-kept', 'proposal-widened']);
    expect(told.points.map(({ aligned }) => aligned.point.id)).toEqual([told.fates.get('a')!.pointId]);
    expect(told.points[0]!.aligned.members).toHaveLength(3);
    const [, added] = told.fates.get('a')!.reasons;
    expect(added!.passages).toEqual([{ articleId: articles[2]!.id, span: old.statement.span }]);
  });

  it('makes one point of two proposals of the same words, and tells the second so', () => {
    const own = [beside, near];
    const told = conclude([checked('a', own), checked('b', own)], [widened('a', own), widened('b', own)]);
    expect(told.points).toHaveLength(1);
    expect(codesOf(told, 'a')[0]).toBe('kept');
    expect(codesOf(told, 'b')).toEqual(['changed', 'proposal-repeated']);
    expect(told.fates.get('b')!.pointId).toBe(told.fates.get('a')!.pointId);
  });

  it('makes no point of what was refused, and calls changed what was noted', () => {
    const refused = { code: 'proposal-one-article', says: 'Made for a test.', passages: [] } as const;
    const all = [
      checked('no', [bees], { refused, isAlone: true, notes: [NOTE] }),
      checked('a', [beside, near], { notes: [NOTE] }),
    ];
    const told = conclude(all, [widened('a', [beside, near])]);
    expect(codesOf(told, 'no')).toEqual(['refused', 'proposal-one-article', 'proposal-quote-repeated']);
    expect(told.fates.get('no')!.pointId).toBeNull();
    expect(codesOf(told, 'a')).toEqual(['changed', 'proposal-kept', 'proposal-quote-repeated']);
    expect(told.points).toHaveLength(1);
  });

  describe('of what one article is proposed to say alone', () => {
    const alone = (key: string, own: readonly Frame[]): CheckedGroup => checked(key, own, { isAlone: true });

    it('makes a point where no point of several articles holds its words', () => {
      const told = conclude([alone('a', [bees])], [], [found(beside, near)]);
      expect(codesOf(told, 'a')).toEqual(['kept', 'proposal-kept']);
      expect(told.points.map(({ frames: own }) => own)).toEqual([[bees]]);
    });

    it('points at the proposed or found point that holds its words', () => {
      const other = found(beside, near);
      const told = conclude([alone('a', [beside])], [], [other]);
      expect(codesOf(told, 'a')).toEqual(['changed', 'proposal-said-elsewhere']);
      expect(told.fates.get('a')!.pointId).toBe(other.aligned.point.id);
      const late = conclude([alone('a', [beside]), checked('b', [beside, near])], [widened('b', [beside, near])]);
      expect(late.fates.get('a')!.pointId).toBe(late.fates.get('b')!.pointId);
      expect(conclude([alone('a', [beside, bees])], [], [other]).points).toHaveLength(1);
    });

    it('points at the same one of several, whatever the order proposed', () => {
      const all = [checked('b', [beside, near]), checked('c', [beside, old])];
      const points = [widened('b', [beside, near]), widened('c', [beside, old])];
      const toldOf = (order: readonly CheckedGroup[]) => conclude([...order, alone('a', [beside])], points);
      const [told, turned] = [toldOf(all), toldOf([...all].reverse())];
      expect(turned.fates.get('a')).toEqual(told.fates.get('a'));
    });

    it('makes one point of two proposals of the same words, and tells the second so', () => {
      const told = conclude([alone('a', [bees]), alone('b', [bees])]);
      expect(told.points).toHaveLength(1);
      expect(codesOf(told, 'a')).toEqual(['kept', 'proposal-kept']);
      expect(codesOf(told, 'b')).toEqual(['changed', 'proposal-repeated']);
      expect(told.points[0]!.why.map(({ code }) => code)).toEqual(['proposal-kept']);
    });
  });
});
