import { describe, expect, it } from 'vitest';
import type { Decision, DecisionKind, Member, Statement } from '../model/index.ts';
import type { JoinablePoint, PointMaker } from './decidedPoint.ts';
import { decidePoints } from './decidePoints.ts';
import type { Place } from './locateDecisions.ts';

/** Statement "a1" is the first of article "a"; each is ten characters long and ten apart, with a figure at its fifth. */
const IDS = ['a1', 'a2', 'b1', 'b2', 'c1', 'c2'];
const spanOf = (id: string) => ({ start: Number(id[1]) * 20, end: Number(id[1]) * 20 + 10 });
const statementOf = (id: string): Statement => ({
  id,
  articleId: id[0]!,
  sentence: 0,
  span: spanOf(id),
  parts: [],
  attribution: null,
  hedges: [],
  foundBy: { code: 'statement-clause', says: 'Made for a test.', passages: [] },
});
const statements = new Map([...IDS, 'd9'].map((id) => [id, statementOf(id)]));

/** A point of one variant for each statement; the first two conflict where `clash` is set. */
function pointOf(ids: readonly string[], certainty: JoinablePoint['certainty'] = 'firm', clash = false): JoinablePoint {
  const reason = { code: 'compare-quantity-figures-differ', says: 'The figures differ.', passages: [] } as const;
  return {
    point: {
      id: `poi-${ids.join('+')}`,
      storyId: 'sto',
      asks: 'how-many',
      label: 'How many?',
      variants: ids.map((id) => ({ id: `var-${id}`, label: id, value: null, statementIds: [id] })),
      silent: [],
    },
    members: ids.map((statementId): Member => ({ statementId, figureAt: null })),
    relations: clash ? [{ left: `var-${ids[0]}`, right: `var-${ids[1]}`, kind: 'conflicts', reason }] : [],
    certainty,
    likelihood: certainty === 'firm' ? 1 : 0.4,
  };
}

const maker: PointMaker<JoinablePoint> = {
  build: (members, sure) => pointOf(members.map((one) => one.statementId).sort(), sure.size > 0 ? 'firm' : 'possible'),
  likeness: (a, b) => Number(a.statementId[1] === b.statementId[1]),
};

const at = (id: string): Place => ({ articleId: id[0]!, span: spanOf(id) });
let line = 0;
const decide = (kind: DecisionKind, places: readonly Place[], more: Partial<Decision> = {}) => ({
  decision: {
    kind,
    statements: [],
    finding: null,
    outlets: [],
    by: 'Ada Holm',
    at: '2026-03-06',
    because: 'for a test',
    line: ++line,
    ...more,
  },
  places,
  notes: [],
});

function run(points: readonly JoinablePoint[], ...decisions: readonly ReturnType<typeof decide>[]) {
  const { points: after, settled } = decidePoints(points, decisions, {
    statements,
    made: ({ articleId }) => statements.get(`${articleId}9`) ?? null,
    maker,
  });
  return {
    held: after.map(({ aligned }) => aligned.members.map(({ statementId }) => statementId).join(' ')),
    outcomes: settled.map(({ outcome }) => outcome),
    said: settled.map(({ changed }) => changed),
    after,
  };
}

describe('decidePoints', () => {
  it('joins two points that hold one of the statements each', () => {
    const { held, said, after } = run(
      [pointOf(['a1', 'b1']), pointOf(['a2']), pointOf(['c1', 'c2'])],
      decide('same', [at('a1'), at('c2')]),
    );
    expect(held).toEqual(['a1 b1 c1 c2', 'a2']);
    expect(said).toEqual(['2 points were joined into one.']);
    expect(after[0]).toMatchObject({ regrouped: true, decisionIds: { length: 1 }, was: ['poi-a1+b1', 'poi-c1+c2'] });
    expect(after[1]).toMatchObject({ regrouped: false, decisionIds: [] });
  });

  it('puts words that stand in no point into one, and drops the point that told them alone', () => {
    const near = { articleId: 'b', span: { start: 21, end: 29 } };
    expect(run([pointOf(['a1']), pointOf(['b1'])], decide('same', [at('a1'), near])).held).toEqual(['a1 b1']);
    const { held, said } = run([pointOf(['a1'])], decide('same', [at('a1'), at('d1')]));
    expect(held).toEqual(['a1 d9']);
    expect(said).toEqual(['1 statement was put into a point.']);
  });

  it('makes certain what was only possible, and changes nothing that was', () => {
    const same = decide('same', [at('a1'), at('b1')]);
    expect(run([pointOf(['a1', 'b1'], 'possible')], same).after[0]?.aligned).toMatchObject({
      certainty: 'firm',
      likelihood: 1,
    });
    const more = run([pointOf(['a1', 'b1', 'c1'], 'possible')], same, same);
    expect(more.after[0]?.aligned).toMatchObject({ certainty: 'possible', likelihood: 0.4 });
    expect(more.outcomes).toEqual(['applied', 'no-change']);
    expect(more.said[0]).toMatch(/stays possible for the sake of its other statements/);
    expect(run([pointOf(['a1', 'b1'])], same).outcomes).toEqual(['no-change']);
    expect(run([pointOf(['a1', 'b1'])], decide('same', [at('a1'), at('a1')])).outcomes).toEqual(['no-change']);
  });

  it('parts a point; what is left goes with what it is most like', () => {
    const parted = run([pointOf(['a1', 'b2', 'c2'], 'possible')], decide('not-same', [at('a1'), at('b2')]));
    expect(parted.held).toEqual(['a1', 'b2 c2']);
    expect(parted.after.map(({ aligned }) => aligned.certainty)).toEqual(['possible', 'possible']);
    expect(run([pointOf(['a1']), pointOf(['b2'])], decide('not-same', [at('a1'), at('b2')])).outcomes).toEqual([
      'no-change',
    ]);
  });

  it('lets the later of two hold, whichever line comes first', () => {
    const later = decide('not-same', [at('a1'), at('b1')], { at: '2026-03-07' });
    const earlier = decide('same', [at('a1'), at('b1')]);
    const { held, outcomes, after } = run([pointOf(['a1']), pointOf(['b1'])], later, earlier);
    expect(held).toEqual(['a1', 'b1']);
    expect(outcomes).toEqual(['overruled', 'applied']);
    expect(after.map(({ decisionIds }) => decisionIds.length)).toEqual([1, 1]);
  });

  it('takes back the conflict between two statements, or all of a point that is named', () => {
    const clashing = pointOf(['a1', 'b1'], 'firm', true);
    const kinds = (one: ReturnType<typeof run>) => one.after[0]?.aligned.relations.map(({ kind }) => kind);
    expect(kinds(run([clashing], decide('no-conflict', [at('b1'), at('a1')])))).toEqual(['compatible']);
    expect(kinds(run([clashing], decide('no-conflict', [], { finding: 'poi-a1+b1' })))).toEqual(['compatible']);
    expect(run([pointOf(['a1', 'b1'])], decide('no-conflict', [at('a1'), at('b1')])).outcomes).toEqual(['no-change']);
    expect(run([clashing], decide('no-conflict', [at('a1'), at('c1')])).outcomes).toEqual(['not-applied']);
    expect(run([clashing], decide('no-conflict', [], { finding: 'fin-x' })).said).toEqual([
      'The report has no finding or point “fin-x”.',
    ]);
  });

  it('applies nothing where fewer than two statements were found', () => {
    for (const kind of ['same', 'not-same', 'no-conflict'] as const)
      expect(run([pointOf(['a1', 'b1'])], decide(kind, [at('a1'), null])).outcomes).toEqual(['not-applied']);
  });

  it('knows a statement by its id', () => {
    expect(run([pointOf(['a1']), pointOf(['b1'])], decide('same', [{ id: 'a1' }, { id: 'b1' }])).held).toEqual([
      'a1 b1',
    ]);
    expect(run([pointOf(['a1'])], decide('same', [{ id: 'a1' }, { id: 'nowhere' }])).outcomes).toEqual(['not-applied']);
  });
});
