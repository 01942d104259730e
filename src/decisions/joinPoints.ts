import type { Member, Passage, Statement } from '../model/index.ts';
import type { DecidedPoint, JoinablePoint, PointMaker, Step } from './decidedPoint.ts';
import { fitOf, fittingMembers, GOOD_FIT, type Fitting } from './fittingMembers.ts';
import type { Place } from './locateDecisions.ts';

/** What decisions about points are applied with. */
export interface PointsBefore<Aligned extends JoinablePoint> {
  readonly points: readonly DecidedPoint<Aligned>[];
  readonly statements: ReadonlyMap<string, Statement>;
  /** The statement that quoted words make by themselves; null where they make none. */
  readonly made: (passage: Passage) => Statement | null;
  readonly maker: PointMaker<Aligned>;
}

/** Where a named statement stands: in a point, or in none. */
interface Chosen {
  readonly point: number | null;
  readonly member: Member;
}

/** Puts the statements at some places into one point, with all that stands in a point with one of them. */
export function joinPoints<Aligned extends JoinablePoint>(
  places: readonly Place[],
  decisionId: string,
  before: PointsBefore<Aligned>,
): Step<Aligned> {
  const { points } = before;
  const chosen = chooseMembers(places, before);
  const statementIds = [...new Set(chosen.map(({ member }) => member.statementId))];
  const unchanged = { points, statementIds };
  if (chosen.length < 2) return { ...unchanged, outcome: 'not-applied', changed: TOO_FEW };
  if (statementIds.length < 2)
    return { ...unchanged, outcome: 'no-change', changed: 'What it names is one statement.' };
  const joined = [...new Set(chosen.flatMap(({ point }) => point ?? []))].sort((a, b) => a - b);
  const loose = chosen.flatMap(({ point, member }) => (point === null ? [member] : []));
  const old = joined.map((at) => points[at]!);
  const together = loose.length === 0 && old.length === 1;
  const vouched = [...new Set([...old.flatMap((one) => one.vouched), ...statementIds])];
  const firm = old.every(({ aligned }) => aligned.certainty === 'firm');
  if (together && (firm || vouched.length === old[0]?.vouched.length))
    return { ...unchanged, outcome: 'no-change', changed: 'They stood in one point already, and firmly so.' };
  const members = onceEach([...old.flatMap(({ aligned }) => aligned.members), ...loose]);
  if (members.length > MOST_MEMBERS)
    return {
      ...unchanged,
      outcome: 'not-applied',
      changed: `The point would hold more than ${MOST_MEMBERS} statements.`,
    };
  // The other statements of a point that was only possible are not vouched for.
  const certain = firm || members.every(({ statementId }) => vouched.includes(statementId));
  const made: DecidedPoint<Aligned> = {
    aligned: {
      ...before.maker.build(members, new Set(vouched)),
      certainty: certain ? 'firm' : 'possible',
      likelihood: certain ? 1 : Math.min(...old.map(({ aligned }) => aligned.likelihood)),
    },
    decisionIds: [...new Set([...old.flatMap((one) => one.decisionIds), decisionId])],
    vouched,
    regrouped: true,
    was: [...new Set(old.flatMap((one) => one.was))],
  };
  const rest = points.map((one, at) => (at === joined[0] ? made : joined.includes(at) ? null : one));
  const after = rest.filter((one) => one !== null && !tellsAgain(one, loose, before.statements));
  return {
    points: (old.length > 0 ? after : [...after, made]).filter((one) => one !== null),
    outcome: 'applied',
    changed: `${together ? 'That they answer one question counts as certain now.' : sayJoined(joined.length, loose.length)}${certain ? '' : STILL_POSSIBLE}`,
    statementIds,
  };
}

/** A point with more statements is a heap that nobody reads; it also keeps the work within bounds. */
const MOST_MEMBERS = 60;

const STILL_POSSIBLE = ' The point stays possible for the sake of its other statements.';

export const TOO_FEW = 'Fewer than two of the statements that it names were found.';

/** A member for each place that one was found for: of the point that most of them stand in, else the one that fits best, else of no point. */
function chooseMembers<Aligned extends JoinablePoint>(
  places: readonly Place[],
  { points, statements, made }: PointsBefore<Aligned>,
): Chosen[] {
  const inPoints = points.map(({ aligned }) => aligned);
  const fits = places.map((place) => fittingMembers(place, inPoints, statements).filter(({ fit }) => fit >= GOOD_FIT));
  const common = mostNamed(fits);
  return places.flatMap((place, i): Chosen[] => {
    const best = fits[i]!.find(({ point }) => point === common) ?? fits[i]![0];
    if (best) return [best];
    const statement = place === null ? null : 'id' in place ? (statements.get(place.id) ?? null) : made(place);
    return statement ? [{ point: null, member: { statementId: statement.id, figureAt: null } }] : [];
  });
}

/** The point that fits most places; null where none fits two. */
function mostNamed(fits: readonly (readonly Fitting[])[]): number | null {
  const times = new Map<number, number>();
  for (const one of fits)
    for (const point of new Set(one.map((fitting) => fitting.point))) times.set(point, (times.get(point) ?? 0) + 1);
  const [most] = [...times].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return most && most[1] > 1 ? most[0] : null;
}

/** Whether a point is nothing but the words of a statement that now stands elsewhere. */
function tellsAgain<Aligned extends JoinablePoint>(
  { aligned, decisionIds }: DecidedPoint<Aligned>,
  loose: readonly Member[],
  statements: ReadonlyMap<string, Statement>,
): boolean {
  const [member, ...others] = aligned.members;
  const alone = statements.get(member?.statementId ?? '');
  if (!alone || others.length > 0 || decisionIds.length > 0) return false;
  return loose.some(({ statementId }) => {
    const taken = statements.get(statementId);
    return taken?.articleId === alone.articleId && fitOf(taken.span, alone.span) > 0 && half(taken, alone);
  });
}

function half({ span: a }: Statement, { span: b }: Statement): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared * 2 >= Math.min(a.end - a.start, b.end - b.start);
}

function onceEach(members: readonly Member[]): Member[] {
  return [...new Map(members.map((one) => [one.statementId, one])).values()];
}

function sayJoined(points: number, loose: number): string {
  const statements = loose === 1 ? '1 statement' : `${loose} statements`;
  if (points === 0) return `A point was made of ${statements}.`;
  const joined = points === 1 ? '' : `${points} points were joined into one`;
  if (loose === 0) return `${joined}.`;
  const added = `${statements} ${loose === 1 ? 'was' : 'were'} put into ${joined === '' ? 'a' : 'that'} point`;
  return joined === '' ? `${added}.` : `${joined}, and ${added}.`;
}
