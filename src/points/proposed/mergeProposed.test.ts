import { describe, expect, it } from 'vitest';
import type { Frame } from '../pairs/frames.ts';
import { mergeProposed, type HeldPoint, type Merged } from './mergeProposed.ts';
import type { Group } from '../pairs/groups.ts';
import type { PairScores } from '../pairs/pairScores.ts';
import { focusOnFigures } from './proposedGroups.ts';
import { madeScores, quotedFrames, type Quoted } from './quotedForTests.ts';

const point = (key: string, ...frames: readonly Frame[]): HeldPoint => ({ key, frames });
const group = (...frames: readonly Frame[]): Group => ({ frames, score: 0.9 });

interface Given {
  readonly held: readonly HeldPoint[];
  readonly claiming?: readonly Frame[];
  readonly found?: readonly Group[];
  readonly scoreOf?: PairScores['scoreOf'];
  readonly near?: boolean;
}

function merge(
  { words }: Quoted,
  { held, claiming = [], found = [], scoreOf = () => 0.9, near }: Given,
): Merged<Group> {
  return mergeProposed(held, claiming, found, words, madeScores(words, scoreOf, near));
}

const FIRE = await quotedFrames(
  '[The net loft burned down on Monday.] [A heron nests on the roof.]',
  '[Flames destroyed the loft where nets are kept.] [Herons were seen there.]',
  '[The loft is gone.] [The loft where nets are kept was destroyed by flames.]',
);
const [loft, heron, flames, herons, gone, again] = FIRE.frames as [Frame, Frame, Frame, Frame, Frame, Frame];

describe('mergeProposed', () => {
  it('lets a group that holds two articles of a proposed point give way, and takes no further answer from it', () => {
    const { proposed, others } = merge(FIRE, { held: [point('a', loft, flames)], found: [group(loft, flames, gone)] });
    expect(others).toEqual([]);
    expect(proposed).toMatchObject([{ added: [], frames: [loft, flames], alsoFound: true }]);
  });

  it('takes from such a group a reprint in a further article', () => {
    const { proposed } = merge(FIRE, { held: [point('a', loft, flames)], found: [group(loft, flames, again)] });
    expect(proposed[0]!.added).toEqual([again]);
    const own = merge(FIRE, { held: [point('a', loft, flames, gone)], found: [group(loft, flames, again)] });
    expect(own.proposed[0]!.added).toEqual([]);
  });

  it('adds what fits from a group that holds one article of the point, and only what fits', () => {
    const given = { held: [point('a', loft, flames)], found: [group(loft, gone)] };
    const { proposed, others } = merge(FIRE, given);
    expect(proposed).toMatchObject([{ added: [gone], frames: [loft, flames, gone], alsoFound: false }]);
    expect(others).toEqual([]);
    expect(merge(FIRE, { ...given, scoreOf: () => 0.5 }).proposed[0]!.added).toEqual([]);
  });

  it('keeps the groups that touch no proposed point, where they are sure enough', () => {
    const [sure, unsure] = [group(heron, herons), { frames: [heron, herons], score: 0.4 }];
    const { others, proposed } = merge(FIRE, { held: [point('a', loft, flames)], found: [sure, unsure] });
    expect(others).toEqual([sure]);
    expect(proposed[0]!.frames).toEqual([loft, flames]);
  });

  it('adds no figure that one of the point’s statements does not give', async () => {
    const boats = await quotedFrames(
      '[Six boats were lost in the fire.]',
      '[The fire took six boats.]',
      '[Six boats burned.] [Nine boats were lost in the fire.]',
    );
    const [six, took, burned, nine] = focusOnFigures(boats.frames) as [Frame, Frame, Frame, Frame];
    const added = (further: Frame): readonly Frame[] =>
      merge(boats, { held: [point('a', six, took)], found: [group(six, further)] }).proposed[0]!.added;
    expect(added(burned)).toEqual([burned]);
    expect(added(nine)).toEqual([]);
  });

  describe('of what an article of the point says again', () => {
    const TWICE = 'Nobody saw the loft burn, the warden said.';
    const given = async (claims: boolean, score: number) => {
      const quoted = await quotedFrames(`[The loft burned.] [${TWICE}]`, '[Fire took the loft.]', 'The loft burned.');
      const [burned, said, took] = quoted.frames as [Frame, Frame, Frame];
      const isFurther = ({ sentence, article }: Frame): boolean => sentence === said.sentence || article === 2;
      const scoreOf = (a: Frame, b: Frame): number => ([a, b].some(isFurther) ? score : 0);
      const held = [point('a', burned, took)];
      const { proposed } = merge(quoted, { held, claiming: claims ? [said] : [], scoreOf, near: true });
      return quoted.wordsOf(proposed[0]!.added);
    };

    it('adds what fits another article’s words well', async () => {
      expect((await given(false, 0.9)).join(' ')).toContain('saw the loft burn');
      expect(await given(false, 0.6)).toEqual([]);
    });

    it('leaves out words that a proposal takes for another question', async () => {
      expect(await given(true, 0.9)).toEqual([]);
    });
  });
});
