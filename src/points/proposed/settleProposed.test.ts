import { describe, expect, it } from 'vitest';
import type { ProposedRelation } from '../../model/index.ts';
import { clashContext } from '../clashes/clashes.ts';
import { focusOnFigures } from './proposedGroups.ts';
import { quotedFrames } from './quotedForTests.ts';
import { settleProposed } from './settleProposed.ts';

/** What becomes of a point of the words quoted, lined up as surely as `score` says. */
async function settle(relation: ProposedRelation | null, texts: readonly string[], score = 0.9) {
  const { story, articles, words, frames } = await quotedFrames(...texts);
  const [sure, doubting] = [clashContext(words, () => 1), clashContext(words, () => score)];
  const settled = settleProposed(focusOnFigures(frames), relation, score, { story, articles, sure, doubting });
  const { point, relations, certainty, clash } = settled.aligned;
  return {
    told: [settled.outcome, settled.reason.code],
    reason: settled.reason,
    kinds: relations.map(({ kind }) => kind),
    variants: point.variants.length,
    statements: point.variants.flatMap(({ statementIds }) => statementIds).sort(),
    all: frames.map(({ statement }) => statement.id).sort(),
    certainty,
    clash,
  };
}

const FIGURES = ['[Nine men were hurt at the lock.]', '[Seven men were hurt at the lock.]'];
const ROUNDED = ['[The lock kept 214 men waiting.]', '[The lock kept more than 200 men waiting.]'];
const ALIKE = ['[The tug sank beside the lock.]', '[The tug sank near the lock.]'];
const APART = ['[The warden slept.]', '[Ice covered everything.]'];

describe('settleProposed', () => {
  it('keeps a conflict that the rules see, however loosely they would line it up', async () => {
    const seen = await settle('conflict', FIGURES, 0.1);
    expect(seen.told).toEqual(['kept', 'proposal-conflict-checked']);
    expect(seen.kinds).toEqual(['conflicts']);
    expect(seen.reason.passages).toHaveLength(2);
  });

  it('makes no conflict of answers that can both be right', async () => {
    const both = await settle('conflict', ROUNDED);
    expect(both.told).toEqual(['changed', 'proposal-no-conflict']);
    expect(both.kinds).toEqual(['vaguer']);
    const bridges = await settle('conflict', ['[The boat hit the old bridge.]', '[The boat hit the wooden bridge.]']);
    expect(bridges.told).toEqual(['changed', 'proposal-qualities-differ']);
    expect(bridges.kinds).not.toContain('conflicts');
    expect(bridges.certainty).toBe('possible');
    expect(bridges.reason.passages).toHaveLength(2);
  });

  it('keeps a conflict that it cannot check as possible only, as the change over time that it was proposed as', async () => {
    const unchecked = await settle('conflict', APART);
    expect(unchecked).toMatchObject({ certainty: 'possible', clash: 'real', kinds: ['conflicts'], variants: 2 });
    expect(unchecked.told).toEqual(['kept', 'proposal-conflict-unchecked']);
    expect((await settle('update', APART)).clash).toBe('update');
    const alike = await settle('conflict', ALIKE);
    expect(alike).toMatchObject({ told: ['kept', 'proposal-conflict-unchecked'], certainty: 'possible' });
  });

  it('finds a conflict that was not proposed, where the rules would by themselves', async () => {
    expect((await settle('agree', FIGURES)).told).toEqual(['changed', 'proposal-conflict-found']);
    expect((await settle(null, FIGURES)).told).toEqual(['changed', 'proposal-conflict-found']);
    expect((await settle('agree', FIGURES, 0.1)).kinds).not.toContain('conflicts');
  });

  it('keeps an agreement that words in common show', async () => {
    const agreed = await settle('agree', ALIKE);
    expect(agreed).toMatchObject({ told: ['kept', 'proposal-kept'], variants: 1, certainty: 'firm' });
  });

  it('lets an agreement that no word shows stand side by side', async () => {
    const unlinked = await settle('agree', APART);
    expect(unlinked.told).toEqual(['kept', 'proposal-agreement-unchecked']);
    expect(unlinked).toMatchObject({ kinds: ['unclear'], variants: 2, certainty: 'possible' });
    expect((await settle('differs-in-precision', APART)).told).toEqual(['kept', 'proposal-precision-unchecked']);
  });

  it('says which answer is vaguer where figures tell, and that it cannot where they do not', async () => {
    expect((await settle('agree', ROUNDED)).told).toEqual(['changed', 'proposal-relation-changed']);
    expect((await settle('differs-in-precision', ROUNDED)).told).toEqual(['kept', 'proposal-kept']);
    const same = [FIGURES[0]!, '[Nine men were hurt near the lock.]'];
    expect((await settle('differs-in-precision', same)).told).toEqual(['changed', 'proposal-relation-changed']);
    expect((await settle('differs-in-precision', ALIKE)).told).toEqual(['kept', 'proposal-precision-unchecked']);
  });

  it('tells that more than one article says what was proposed for one alone', async () => {
    expect((await settle('single-source', ALIKE)).told).toEqual(['changed', 'proposal-relation-changed']);
  });

  it('holds every statement once, whatever becomes of the point', async () => {
    for (const relation of ['agree', 'conflict', 'update', 'differs-in-precision', 'single-source', null] as const)
      for (const texts of [FIGURES, APART, [...FIGURES, ...ALIKE], [...APART, ...ROUNDED]]) {
        const { statements, all } = await settle(relation, texts);
        expect(statements).toEqual(all);
      }
  });
});
