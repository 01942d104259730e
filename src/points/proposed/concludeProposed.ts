import type { Reason, ReasonCode } from '../../model/index.ts';
import { buildPoint, type AlignedPoint } from '../buildPoint.ts';
import type { CheckedGroup } from './checkProposed.ts';
import type { Frame } from '../pairs/frames.ts';
import type { Group } from '../pairs/groups.ts';
import { sameWords, type WidenedPoint } from './mergeProposed.ts';
import type { PairScores } from '../pairs/pairScores.ts';
import { settleProposed, type SettleContext } from './settleProposed.ts';

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
  /** Why it stands as it does. */
  readonly why: readonly Reason[];
}

/** A group that the rules found, with its point. */
export interface FoundPoint {
  readonly group: Group;
  readonly aligned: AlignedPoint;
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
  const points = new Map<string, ConcludedPoint>();
  const fates = new Map<string, ProposalFate>();
  const wide = new Map(widened.map((one) => [one.key, one]));
  for (const { group, notes, refused } of checked) {
    const point = wide.get(group.key);
    if (refused) fates.set(group.key, { outcome: 'refused', pointId: null, reasons: [refused, ...notes] });
    else if (point) {
      const { aligned, outcome, reason } = settleProposed(
        point.frames,
        group.relation,
        meanScore(point.frames, scores),
        context,
      );
      const known = points.has(aligned.point.id);
      if (!known)
        points.set(aligned.point.id, {
          aligned,
          frames: point.frames,
          alsoFound: point.alsoFound,
          why: [reason, ...additions(point)],
        });
      fates.set(group.key, {
        outcome: notes.length > 0 || known ? 'changed' : outcome,
        pointId: aligned.point.id,
        reasons: [...(known ? [repeated(point.frames)] : [reason]), ...notes, ...additions(point)],
      });
    }
  }
  const shared = [
    ...[...points.values()]
      .map(({ aligned, frames }) => ({ id: aligned.point.id, frames }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    ...others.map(({ group, aligned }) => ({ id: aligned.point.id, frames: group.frames })),
  ];
  for (const { group, frames, notes, refused, isAlone } of checked) {
    if (refused || !isAlone) continue;
    const elsewhere = shared.find((one) =>
      frames.every((frame) => one.frames.some((other) => sameWords(other, frame))),
    );
    if (elsewhere) {
      const why = noteOn('proposal-said-elsewhere', 'Another article says it too.', elsewhere.frames);
      fates.set(group.key, { outcome: 'changed', pointId: elsewhere.id, reasons: [why, ...notes] });
      continue;
    }
    const aligned = buildPoint(context.story, context.articles, { frames, score: 1 }, context.doubting);
    const { id } = aligned.point;
    const known = points.has(id);
    const why = known ? repeated(frames) : noteOn('proposal-kept', 'No other article was found to say it.', frames);
    if (!known) points.set(id, { aligned, frames, alsoFound: false, why: [why] });
    fates.set(group.key, {
      outcome: notes.length > 0 || known ? 'changed' : 'kept',
      pointId: id,
      reasons: [why, ...notes],
    });
  }
  return { points: [...points.values()], fates };
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
  if (added.length > 0)
    notes.push(
      noteOn(
        'proposal-widened',
        `Our rules add ${added.length === 1 ? 'a statement' : `${added.length} statements`}.`,
        added,
      ),
    );
  return notes;
}

function noteOn(code: ReasonCode, says: string, frames: readonly Frame[]): Reason {
  return {
    code,
    says,
    passages: frames.slice(0, 6).map(({ statement }) => ({ articleId: statement.articleId, span: statement.span })),
  };
}
