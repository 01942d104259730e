import type { Article, ProposedRelation, Question, Reason, ReasonCode, Relation, Story } from '../../model/index.ts';
import { buildPoint, type AlignedPoint } from '../buildPoint.ts';
import type { ClashContext } from '../clashes/clashes.ts';
import type { Frame } from '../pairs/frames.ts';
import { linkFrames, partUnlinked } from './linkedFrames.ts';
import { partAnswers } from './partAnswers.ts';
import { passagesOf } from './proposalReason.ts';
import { findQualities } from './qualities.ts';

/** A proposed point judged by the rules, with what became of its relation and why. */
export interface SettledPoint {
  readonly aligned: AlignedPoint;
  readonly outcome: 'kept' | 'changed';
  readonly reason: Reason;
}

/** What settling looks at; `sure` takes statements as answers to one question, `doubting` weighs how well they were lined up. */
export interface SettleContext {
  readonly story: Story;
  readonly articles: readonly Article[];
  readonly sure: ClashContext;
  readonly doubting: ClashContext;
}

/**
 * Judges the relation of a proposed point anew. A conflict stays one where the rules see it, or cannot tell: then it is only possible.
 * Where they show that the answers can all be right it is none. What is proposed as no conflict becomes one where the rules would see
 * it without the proposal.
 */
export function settleProposed(
  frames: readonly Frame[],
  relation: ProposedRelation | null,
  score: number,
  context: SettleContext,
): SettledPoint {
  const build = (clashes: ClashContext): AlignedPoint =>
    buildPoint(context.story, context.articles, { frames, score }, clashes);
  return relation === 'conflict' || relation === 'update'
    ? settleConflict(frames, relation, build(context.sure), context.articles)
    : settleAgreement(relation, build(context.doubting), frames, context.articles);
}

function settleConflict(
  frames: readonly Frame[],
  relation: 'conflict' | 'update',
  aligned: AlignedPoint,
  articles: readonly Article[],
): SettledPoint {
  const seen = aligned.relations.find((one) => one.kind === 'conflicts');
  if (seen)
    return settled(aligned, 'kept', 'proposal-conflict-checked', `Our rules see the conflict too. ${seen.reason.says}`);
  const reconciled = reconciledBy(aligned);
  if (reconciled)
    return settled(aligned, 'changed', 'proposal-no-conflict', `Both can be right. ${reconciled.reason.says}`);
  const qualities = findQualities(frames, articles);
  if (qualities)
    return settled(
      possible(aligned),
      'changed',
      'proposal-qualities-differ',
      'Both can be right: they name one kind of thing by qualities that do not exclude each other.',
      [qualities.left, qualities.right],
    );
  const says = 'Proposed as a conflict; our rules could not check it.';
  const clash = relation === 'update' ? 'update' : 'real';
  const parted = { ...partAnswers(frames, aligned, articles), clash } as const;
  return settled(possible(parted), 'kept', 'proposal-conflict-unchecked', says);
}

/** Values told in two ways that fit each other, where nothing in the point is left open: rounding, another unit, a vaguer answer. */
function reconciledBy({ point, relations }: AlignedPoint): Relation | null {
  const isTyped = TYPED.has(point.asks);
  const fits = relations.every(
    ({ kind, reason }) => (kind === 'same' || kind === 'vaguer') && !NO_VALUE.has(reason.code),
  );
  return isTyped && fits ? (relations.find(({ reason }) => !ONE_VALUE.has(reason.code)) ?? null) : null;
}

const NO_VALUE: ReadonlySet<ReasonCode> = new Set(['point-without-value', 'point-lined-up']);
const ONE_VALUE: ReadonlySet<ReasonCode> = new Set(['compare-quantity-same', 'compare-time-same']);

function settleAgreement(
  relation: ProposedRelation | null,
  aligned: AlignedPoint,
  frames: readonly Frame[],
  articles: readonly Article[],
): SettledPoint {
  const seen = aligned.relations.find((one) => one.kind === 'conflicts');
  if (seen)
    return settled(aligned, 'changed', 'proposal-conflict-found', `Our rules see a conflict. ${seen.reason.says}`);
  const sets = linkFrames(frames);
  if (sets.length > 1) {
    const code = relation === 'differs-in-precision' ? 'proposal-precision-unchecked' : 'proposal-agreement-unchecked';
    const says = 'Proposed as answers that fit each other; our rules could not check it, and it corroborates nothing.';
    return settled(partUnlinked(sets, aligned, articles), 'kept', code, says);
  }
  if (relation === 'single-source')
    return settled(aligned, 'changed', 'proposal-relation-changed', 'More than one article says it.');
  const vaguer = aligned.relations.find((one) => one.kind === 'vaguer');
  if (vaguer && relation === 'agree')
    return settled(aligned, 'changed', 'proposal-relation-changed', `One answer is vaguer. ${vaguer.reason.says}`);
  if (!vaguer && relation === 'differs-in-precision') return settlePrecision(aligned);
  return settled(aligned, 'kept', 'proposal-kept', 'The quotes hold, and our rules read them as proposed.');
}

/** Which answer is vaguer is told by figures and times alone; of words the rules cannot say it. */
function settlePrecision(aligned: AlignedPoint): SettledPoint {
  const isTyped = TYPED.has(aligned.point.asks) && aligned.point.variants.every(({ value }) => value !== null);
  if (isTyped)
    return settled(aligned, 'changed', 'proposal-relation-changed', 'Our rules find no answer vaguer than another.');
  const says = 'Proposed as told more and less exactly; our rules could not check it.';
  return settled(aligned, 'kept', 'proposal-precision-unchecked', says);
}

const TYPED: ReadonlySet<Question> = new Set(['how-many', 'how-much', 'when']);

function possible(aligned: AlignedPoint): AlignedPoint {
  return { ...aligned, certainty: 'possible' };
}

function settled(
  aligned: AlignedPoint,
  outcome: SettledPoint['outcome'],
  code: ReasonCode,
  says: string,
  frames: readonly Frame[] = [],
): SettledPoint {
  const shown = aligned.relations.find(({ kind }) => kind === 'conflicts') ?? aligned.relations[0];
  const passages = frames.length > 0 ? passagesOf(frames) : (shown?.reason.passages ?? []);
  return { aligned, outcome, reason: { code, says, passages } };
}
