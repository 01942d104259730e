import { makeId, type Relation } from '../model/index.ts';
import type { DecidedPoint, JoinablePoint, Step } from './decidedPoint.ts';
import { fittingMembers } from './fittingMembers.ts';
import { TOO_FEW, type PointsBefore } from './joinPoints.ts';
import type { LocatedDecision } from './locateDecisions.ts';
import { sayDecided } from './signature.ts';

/** Takes back that answers conflict: all those of one point, or the two that hold two statements. */
export function settleConflict<Aligned extends JoinablePoint>(
  { decision, places }: LocatedDecision,
  decisionId: string,
  before: PointsBefore<Aligned>,
): Step<Aligned> {
  const { points } = before;
  const [left, right] = places;
  const named =
    decision.finding !== null
      ? points.flatMap((one, at) => (goesBy(one, decision.finding!) ? [{ at, pair: null }] : []))
      : left && right
        ? pairsHeld(left, right, before)
        : [];
  const clashing = named.filter(({ at, pair }) => points[at]!.aligned.relations.some((one) => isClash(one, pair)));
  const settling = decision.finding !== null ? clashing : clashing.slice(0, 1);
  const [held] = [...settling, ...named];
  if (!held) return { points, outcome: 'not-applied', changed: sayLost(decision.finding, places), statementIds: [] };
  const statementIds = points[held.at]!.aligned.point.variants.filter(
    ({ id }) => held.pair === null || held.pair.includes(id),
  ).flatMap((variant) => variant.statementIds);
  if (settling.length === 0)
    return { points, outcome: 'no-change', changed: 'Nothing was called a conflict there.', statementIds };
  const says = sayDecided(decision, 'this is no conflict');
  return {
    points: points.map((one, at) => {
      const found = settling.find((target) => target.at === at);
      return found ? withoutClash(one, found.pair, says, decisionId) : one;
    }),
    outcome: 'applied',
    changed: `“${points[held.at]!.aligned.point.label}” is no longer called a conflict${held.pair === null ? '' : ' between the two'}.`,
    statementIds,
  };
}

function withoutClash<Aligned extends JoinablePoint>(
  one: DecidedPoint<Aligned>,
  pair: VariantPair | null,
  says: string,
  decisionId: string,
): DecidedPoint<Aligned> {
  const relations = one.aligned.relations.map((relation) =>
    isClash(relation, pair) ? { ...relation, kind: 'compatible' as const, reason: settled(relation, says) } : relation,
  );
  return { ...one, aligned: { ...one.aligned, relations }, decisionIds: [...one.decisionIds, decisionId] };
}

type VariantPair = readonly [string, string];

function isClash({ kind, left, right }: Relation, pair: VariantPair | null): boolean {
  return kind === 'conflicts' && (pair === null || (pair.includes(left) && pair.includes(right)));
}

function settled({ reason }: Relation, says: string): Relation['reason'] {
  return { code: 'decision-no-conflict', says: `${says} Before: ${reason.says}`, passages: reason.passages };
}

/** A point goes by its own id, by that of its finding, and by those it had before other decisions. */
function goesBy<Aligned extends JoinablePoint>({ aligned, was }: DecidedPoint<Aligned>, id: string): boolean {
  const ids = [aligned.point.id, ...was];
  return ids.some((one) => one === id || makeId('fin', one) === id);
}

/** Every point and pair of its variants that hold one statement each. */
function pairsHeld<Aligned extends JoinablePoint>(
  left: NonNullable<LocatedDecision['places'][number]>,
  right: NonNullable<LocatedDecision['places'][number]>,
  { points, statements }: PointsBefore<Aligned>,
): { at: number; pair: VariantPair }[] {
  const inPoints = points.map(({ aligned }) => aligned);
  const [lefts, rights] = [left, right].map((place) => fittingMembers(place, inPoints, statements)) as [
    ReturnType<typeof fittingMembers>,
    ReturnType<typeof fittingMembers>,
  ];
  return lefts.flatMap((a) =>
    rights.flatMap((b) => {
      if (a.point !== b.point) return [];
      const { variants } = inPoints[a.point]!.point;
      const holding = (id: string): string | undefined =>
        variants.find(({ statementIds }) => statementIds.includes(id))?.id;
      const [x, y] = [holding(a.member.statementId), holding(b.member.statementId)];
      return x !== undefined && y !== undefined && x !== y ? [{ at: a.point, pair: [x, y] as const }] : [];
    }),
  );
}

function sayLost(finding: string | null, places: LocatedDecision['places']): string {
  if (finding !== null) return `The report has no finding or point “${finding}”.`;
  return places.includes(null) ? TOO_FEW : 'No point holds the two as different answers.';
}
