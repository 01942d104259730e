import type { Passage, Statement } from '../model/index.ts';
import type { DecidedPoint, JoinablePoint, PointMaker, Step } from './decidedPoint.ts';
import { joinPoints, type PointsBefore } from './joinPoints.ts';
import type { LocatedDecision } from './locateDecisions.ts';
import { partPoints } from './partPoints.ts';
import { settleConflict } from './settleConflict.ts';
import { byTime, idOf } from './signature.ts';

/** What became of a decision about statements; `overruled` where a later one undid it. */
export interface SettledDecision {
  readonly located: LocatedDecision;
  readonly outcome: Step<JoinablePoint>['outcome'] | 'overruled';
  readonly changed: string;
  readonly statementIds: readonly string[];
}

/**
 * Applies decisions about statements to the points of a story, the earlier ones first, and those on conflicts last. Of two that
 * contradict each other the later one holds.
 */
export function decidePoints<Aligned extends JoinablePoint>(
  aligned: readonly Aligned[],
  decisions: readonly LocatedDecision[],
  with_: {
    readonly statements: ReadonlyMap<string, Statement>;
    readonly made: (passage: Passage) => Statement | null;
    readonly maker: PointMaker<Aligned>;
  },
): { points: DecidedPoint<Aligned>[]; settled: SettledDecision[] } {
  const about = decisions.filter(({ decision }) => ORDER[decision.kind] !== undefined);
  const inTurn = [...about].sort(
    (a, b) => (ORDER[a.decision.kind] ?? 0) - (ORDER[b.decision.kind] ?? 0) || byTime(a.decision, b.decision),
  );
  let points: readonly DecidedPoint<Aligned>[] = aligned.map((one) => ({
    aligned: one,
    decisionIds: [],
    vouched: [],
    regrouped: false,
    was: [one.point.id],
  }));
  const settled = inTurn.map((located): SettledDecision => {
    const step = applyOne(located, { ...with_, points });
    points = step.points;
    return { located, outcome: step.outcome, changed: step.changed, statementIds: step.statementIds };
  });
  const final = settled.map((one) => (isUndone(one, points) ? overruled(one) : one));
  const undone = new Set(final.flatMap((one) => (one.outcome === 'overruled' ? [idOf(one.located.decision)] : [])));
  return {
    points: points.map((one) => ({ ...one, decisionIds: one.decisionIds.filter((id) => !undone.has(id)) })),
    settled: final,
  };
}

/** Kinds of decisions that are about statements, by turn. */
const ORDER: Partial<Record<string, number>> = { same: 1, 'not-same': 1, 'no-conflict': 2 };

function applyOne<Aligned extends JoinablePoint>(
  located: LocatedDecision,
  before: PointsBefore<Aligned>,
): Step<Aligned> {
  const id = idOf(located.decision);
  switch (located.decision.kind) {
    case 'same':
      return joinPoints(located.places, id, before);
    case 'not-same':
      return partPoints(located.places, id, before);
    default:
      return settleConflict(located, id, before);
  }
}

/** Whether a decision that had its way does not hold any more. */
function isUndone<Aligned extends JoinablePoint>(
  { located, outcome, statementIds }: SettledDecision,
  points: readonly DecidedPoint<Aligned>[],
): boolean {
  if (outcome === 'not-applied' || statementIds.length < 2) return false;
  const held = points.map(({ aligned }) => {
    const here = new Set(aligned.members.map(({ statementId }) => statementId));
    return statementIds.filter((id) => here.has(id)).length;
  });
  if (located.decision.kind === 'same') return !held.includes(statementIds.length);
  return located.decision.kind === 'not-same' && held.some((count) => count > 1);
}

function overruled(one: SettledDecision): SettledDecision {
  return { ...one, outcome: 'overruled', changed: 'A later decision says the opposite and holds.' };
}
