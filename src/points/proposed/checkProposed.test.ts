import { describe, expect, it } from 'vitest';
import type { ProposedRelation } from '../../model/index.ts';
import { checkProposed, type CheckedGroup } from './checkProposed.ts';
import type { Frame } from '../pairs/frames.ts';
import { quotedFrames } from './quotedForTests.ts';

async function check(relation: ProposedRelation | null, ...texts: readonly string[]) {
  const { articles, frames, wordsOf } = await quotedFrames(...texts);
  const byId = new Map(frames.map((frame) => [frame.statement.id, frame]));
  const statements = frames.map(({ statement }) => statement);
  const checked = checkProposed({ key: 'one', relation, statements }, ({ id }) => byId.get(id) ?? null, articles);
  return { ...checked, wordsOf };
}

const codeOf = ({ refused }: CheckedGroup): string | undefined => refused?.code;
const figureOf = ({ values }: Frame): (number | null)[] => values.quantities.map(({ low }) => low);

describe('checkProposed', () => {
  it('holds what two articles say, each figure by itself', async () => {
    const checked = await check('conflict', '[Two barges sank and nine men were hurt.]', '[Seven men were hurt.]');
    expect(checked).toMatchObject({ refused: null, isAlone: false, notes: [] });
    expect(checked.frames.map(figureOf)).toEqual([[9], [7]]);
  });

  it('refuses what one article says as a comparison, and holds it as what it alone says', async () => {
    const texts = ['[The lock was shut.] [The lock opens in May.]'];
    expect(codeOf(await check('agree', ...texts))).toBe('proposal-one-article');
    expect(codeOf(await check(null, ...texts))).toBe('proposal-one-article');
    const alone = await check('single-source', ...texts);
    expect(alone).toMatchObject({ refused: null, isAlone: true });
    expect(alone.frames).toHaveLength(2);
  });

  it('leaves out words that say nothing by themselves, and refuses where none are left', async () => {
    const checked = await check('agree', '[The lock was shut.] It was [there].', '[The lock stayed shut.]');
    expect(checked.wordsOf(checked.frames)).toEqual(['The lock was shut', 'The lock stayed shut']);
    expect(checked.notes.map(({ code }) => code)).toEqual(['proposal-says-nothing']);
    expect(checked.refused).toBeNull();
    expect(codeOf(await check('agree', 'It was [there].', 'They were [there].'))).toBe('proposal-says-nothing');
    expect(codeOf(await check('agree', 'Nothing quoted.'))).toBe('proposal-quote-unread');
  });

  it('leaves out words that answer nothing where the others do', async () => {
    const [said, shown] = ['[The lock was shut for repairs.]', '[The lock was shut because of ice.]'];
    const checked = await check('conflict', said, shown, '[The warden did not say why the lock was shut.]');
    expect(checked.frames).toHaveLength(2);
    expect(checked.notes.map(({ code }) => code)).toEqual(['proposal-answers-nothing']);
  });

  it('refuses a conflict between figures of different things, and no agreement', async () => {
    const texts = ['[The fire took 200 nets.]', '[The fire took 30 barges.]'];
    expect(codeOf(await check('conflict', ...texts))).toBe('proposal-counts-differ');
    expect(codeOf(await check('update', ...texts))).toBe('proposal-counts-differ');
    expect(codeOf(await check('agree', ...texts))).toBeUndefined();
  });

  it('lets a conflict stand where one figure is given for two things, or one figure of several can be compared', async () => {
    expect(codeOf(await check('conflict', '[The fire took 200 nets.]', '[The fire took 200 barges.]'))).toBeUndefined();
    const more = '[The fire took 30 barges and 150 nets.]';
    expect(codeOf(await check('conflict', '[The fire took 200 nets.]', more))).toBeUndefined();
    expect(codeOf(await check('conflict', '[The fire took 200 nets.]', '[The fire took the barges.]'))).toBeUndefined();
  });

  it('tells two upper bounds apart by where they lie', async () => {
    const texts = ['[The fire took fewer than 200 nets.]', '[The fire took fewer than 30 barges.]'];
    expect(codeOf(await check('conflict', ...texts))).toBe('proposal-counts-differ');
  });
});
