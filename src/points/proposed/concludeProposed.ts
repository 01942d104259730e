import type { Reason, ReasonCode } from '../../model/index.ts';
import { buildPoint, type AlignedPoint } from '../buildPoint.ts';
import type { CheckedGroup } from './checkProposed.ts';
import type { Frame } from '../pairs/frames.ts';
import type { Group } from '../pairs/groups.ts';
import { sameWords, type WidenedPoint } from './mergeProposed.ts';
import type { PairScores } from '../pairs/pairScores.ts';
import { reasonOn } from './proposalReason.ts';
import { settleProposed, type SettleContext, type SettledPoint } from './settleProposed.ts';

/** What became of one proposed point: the point it is part of, or null where it was refused, and why. */
export interface ProposalFate {
  readonly outcome: 'kept' | 'changed' | 'refused';
  readonly pointId: string | null;
  /** The first says why. */
  readonly reasons: readonly Reason[];
}

/** A point of the report that came of a proposal. */
export interface ConcludedPoint {
  readonly aligned: AlignedPoint;
  readonly frames: readonly Frame[];
  readonly alsoFound: boolean;
  /** Why it stands as it does, then what the rules have to do with it. */
  readonly why: readonly [Reason, ...Reason[]];
}

/** A group that the rules found, with its point. */
export interface FoundPoint {
  readonly group: Group;
  readonly aligned: AlignedPoint;
}

/** Points and fates so far, by the id of the point and the key of the proposal. */
interface Concluded {
  readonly points: Map<string, ConcludedPoint>;
  readonly fates: Map<string, ProposalFate>;
}

/**
 * The points that come of proposals, each once, and the fate of every proposal. What one article is proposed to say alone is a point
 * only where no point of several articles holds its words.
 */
export function concludeProposed(
  checked: readonly CheckedGroup[],
  widened: readonly WidenedPoint[],
  others: readonly FoundPoint[],
  context: SettleContext,
  scores: PairScores,
): { points: ConcludedPoint[]; fates: Map<string, ProposalFate> } {
  const concluded: Concluded = { points: new Map(), fates: new Map() };
  const wide = new Map(widened.map((one) => [one.key, one]));
  for (const one of checked) {
    const point = wide.get(one.group.key);
    if (one.refused) concluded.fates.set(one.group.key, refusedFor(one.refused, one.notes));
    else if (point) settleWidened(one, point, context, scores, concluded);
  }
  const shared = pointsShared([...concluded.points.values()], others);
  for (const one of checked) if (!one.refused && one.isAlone) settleAlone(one, shared, context, concluded);
  return { points: [...concluded.points.values()], fates: concluded.fates };
}

function refusedFor(refused: Reason, notes: readonly Reason[]): ProposalFate {
  return { outcome: 'refused', pointId: null, reasons: [refused, ...notes] };
}

function settleWidened(
  checked: CheckedGroup,
  point: WidenedPoint,
  context: SettleContext,
  scores: PairScores,
  concluded: Concluded,
): void {
  const { frames, alsoFound } = point;
  const score = meanScore(frames, scores);
  const { aligned, outcome, reason } = settleProposed(frames, checked.group.relation, score, context);
  enter(checked, { aligned, frames, alsoFound, why: [reason, ...additions(point)] }, outcome, concluded);
}

/** A point of several articles: its id, and the frames in it. */
interface SharedPoint {
  readonly id: string;
  readonly frames: readonly Frame[];
}

/** In an order that does not hang on that of the proposals, those that came of them first. */
function pointsShared(points: readonly ConcludedPoint[], others: readonly FoundPoint[]): SharedPoint[] {
  return [
    ...points.map(({ aligned, frames }) => ({ id: aligned.point.id, frames })).sort((a, b) => (a.id < b.id ? -1 : 1)),
    ...others.map(({ group, aligned }) => ({ id: aligned.point.id, frames: group.frames })),
  ];
}

function settleAlone(
  checked: CheckedGroup,
  shared: readonly SharedPoint[],
  { story, articles, doubting }: SettleContext,
  concluded: Concluded,
): void {
  const { group, frames, notes } = checked;
  const elsewhere = shared.find((one) => frames.every((frame) => one.frames.some((other) => sameWords(other, frame))));
  if (elsewhere) {
    const why = noteOn('proposal-said-elsewhere', 'Another article says it too.', elsewhere.frames);
    concluded.fates.set(group.key, { outcome: 'changed', pointId: elsewhere.id, reasons: [why, ...notes] });
    return;
  }
  const aligned = buildPoint(story, articles, { frames, score: 1 }, doubting);
  const why = noteOn('proposal-kept', 'No other article was found to say it.', frames);
  enter(checked, { aligned, frames, alsoFound: false, why: [why] }, 'kept', concluded);
}

/** Takes in a point and the fate of its proposal; of proposals that come to one point the first makes it. */
function enter(
  { group, notes }: CheckedGroup,
  point: ConcludedPoint,
  outcome: SettledPoint['outcome'],
  { points, fates }: Concluded,
): void {
  const { id } = point.aligned.point;
  const known = points.has(id);
  if (!known) points.set(id, point);
  const [reason, ...added] = point.why;
  fates.set(group.key, {
    outcome: notes.length > 0 || known ? 'changed' : outcome,
    pointId: id,
    reasons: [known ? repeated(point.frames) : reason, ...notes, ...added],
  });
}

/** Mean score over the pairs of statements of different articles. */
function meanScore(frames: readonly Frame[], { scoreOf }: PairScores): number {
  const scores = frames.flatMap((left, i) =>
    frames.slice(i + 1).flatMap((right) => (left.article === right.article ? [] : [scoreOf(left, right)])),
  );
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
}

function repeated(frames: readonly Frame[]): Reason {
  return noteOn('proposal-repeated', 'An earlier proposal rests on the same words; the two are one point.', frames);
}

function additions({ added, alsoFound }: WidenedPoint): Reason[] {
  const notes: Reason[] = [];
  if (alsoFound) notes.push(noteOn('proposal-joined', 'Our rules line these statements up too.', []));
  const statements = added.length === 1 ? 'a statement' : `${added.length} statements`;
  if (added.length > 0) notes.push(noteOn('proposal-widened', `Our rules add ${statements}.`, added));
  return notes;
}

/** Words shown of one point, at most. */
const MOST_PASSAGES = 6;

function noteOn(code: ReasonCode, says: string, frames: readonly Frame[]): Reason {
  return reasonOn(code, says, frames.slice(0, MOST_PASSAGES));
}
