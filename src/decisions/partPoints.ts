import type { Member } from '../model/index.ts';
import type { DecidedPoint, JoinablePoint, Step } from './decidedPoint.ts';
import { fittingMembers, type Fitting } from './fittingMembers.ts';
import { TOO_FEW, type PointsBefore } from './joinPoints.ts';
import type { Place } from './locateDecisions.ts';

/** Parts every point that holds two of the statements at some places; its other statements go with the one they are most like. */
export function partPoints<Aligned extends JoinablePoint>(
  places: readonly Place[],
  decisionId: string,
  before: PointsBefore<Aligned>,
): Step<Aligned> {
  const { points, statements } = before;
  if (places.filter((place) => place !== null).length < 2)
    return { points, outcome: 'not-applied', changed: TOO_FEW, statementIds: [] };
  const inPoints = points.map(({ aligned }) => aligned);
  const fits = places.map((place) => fittingMembers(place, inPoints, statements));
  const seeds = points.map((_, at) => seedsIn(at, fits));
  const parted = seeds.filter((one) => one.length > 1);
  const named = parted.length > 0 ? parted.flat() : fits.flatMap(([best]) => best?.member ?? []);
  const statementIds = [...new Set(named.map(({ statementId }) => statementId))];
  if (parted.length === 0) return { points, outcome: 'no-change', changed: 'No point held two of them.', statementIds };
  return {
    points: points.flatMap((one, at) => (seeds[at]!.length > 1 ? partOne(one, seeds[at]!, decisionId, before) : [one])),
    outcome: 'applied',
    changed: parted.length === 1 ? 'A point was parted.' : `${parted.length} points were parted.`,
    statementIds,
  };
}

/** The member that each place means in one point, each statement once. */
function seedsIn(point: number, fits: readonly (readonly Fitting[])[]): Member[] {
  const found = fits.flatMap((one) => one.find((fitting) => fitting.point === point)?.member ?? []);
  return [...new Map(found.map((member) => [member.statementId, member])).values()];
}

function partOne<Aligned extends JoinablePoint>(
  whole: DecidedPoint<Aligned>,
  seeds: readonly Member[],
  decisionId: string,
  { maker }: PointsBefore<Aligned>,
): DecidedPoint<Aligned>[] {
  const parts = seeds.map((seed): Member[] => [seed]);
  const named = new Set(seeds.map(({ statementId }) => statementId));
  for (const member of whole.aligned.members) {
    if (named.has(member.statementId)) continue;
    const alike = seeds.map((seed) => maker.likeness(seed, member));
    parts[alike.indexOf(Math.max(...alike))]!.push(member);
  }
  return parts.map((members) => {
    const vouched = members.map((one) => one.statementId).filter((id) => whole.vouched.includes(id));
    const built = maker.build(members, new Set(vouched));
    const { certainty, likelihood } = members.length > 1 ? whole.aligned : built;
    return {
      aligned: { ...built, certainty, likelihood },
      decisionIds: [...whole.decisionIds, decisionId],
      vouched,
      regrouped: true,
      was: whole.was,
    };
  });
}
