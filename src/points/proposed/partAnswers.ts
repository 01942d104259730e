import type { Comparison } from '../../compare/comparison.ts';
import type { Article, Question, Relation } from '../../model/index.ts';
import type { AlignedPoint } from '../buildPoint.ts';
import type { Frame } from '../pairs/frames.ts';
import { kindAsked } from '../questions.ts';
import { passagesOf } from './proposalReason.ts';
import { relateFrames } from '../relateFrames.ts';
import { partsOf } from '../values.ts';
import { findVariants, type FoundVariant } from '../variants.ts';

/** Share of the content words of the shorter of two wordings of one answer that the other has too. */
const ONE_WORDING = 0.5;

/**
 * The point with its answers parted, each in conflict with those of other articles that no value reconciles: what a proposed conflict
 * is where the rules cannot tell. Who is against whom was not proposed, so that all who differ are shown.
 */
export function partAnswers(
  frames: readonly Frame[],
  aligned: AlignedPoint,
  articles: readonly Article[],
): AlignedPoint {
  const { point } = aligned;
  const ordered = [...frames].sort((a, b) => a.article - b.article || a.statement.span.start - b.statement.span.start);
  const areOne = (a: Frame, b: Frame): boolean => answerAlike(a, b, point.asks);
  const parted = findVariants(point.id, ordered, point.asks, articles, areOne);
  const single = findVariants(point.id, ordered, point.asks, articles, () => false);
  const isParted = relationsOf(parted, point.asks).some(({ kind }) => kind === 'conflicts');
  const found = isParted ? parted : single;
  return {
    ...aligned,
    point: { ...point, variants: found.map((one) => one.variant) },
    relations: relationsOf(found, point.asks),
  };
}

/** The same value, where both give one that answers the question; else much the same words. */
function answerAlike(a: Frame, b: Frame, asks: Question): boolean {
  const told = comparisonOf(a, b, asks);
  return told ? told.kind === 'same' : oneWording(a, b);
}

function oneWording(left: Frame, right: Frame): boolean {
  const common = [...left.keys].filter((key) => right.keys.has(key)).length;
  return common > 0 && common >= ONE_WORDING * Math.min(left.keys.size, right.keys.size);
}

/** How two figures or times that answer the question compare, which leave nothing open beside them; null where one of the two gives none. */
function comparisonOf(a: Frame, b: Frame, asks: Question): Comparison | null {
  const kind = kindAsked(asks);
  const both = (kind === 'quantity' || kind === 'time') && [a, b].every((frame) => partsOf(frame, kind).length > 0);
  return both ? relateFrames(a, b, asks) : null;
}

function relationsOf(found: readonly FoundVariant[], asks: Question): Relation[] {
  return found.flatMap((left, i) => found.slice(i + 1).map((right) => relate(left, right, asks)));
}

function relate(left: FoundVariant, right: FoundVariant, asks: Question): Relation {
  const pairs = left.frames.flatMap((a) => right.frames.map((b) => ({ a, b, told: comparisonOf(a, b, asks) })));
  const apart = pairs.filter(({ a, b }) => a.article !== b.article);
  const open = apart.find(({ told }) => told?.kind !== 'vaguer' && told?.kind !== 'same');
  const { a, b, told } = open ?? apart[0] ?? pairs[0]!;
  const passages = passagesOf([a, b]);
  const ends = { left: left.variant.id, right: right.variant.id };
  if (open || !told || (told.kind !== 'vaguer' && told.kind !== 'same')) {
    const kind = apart.length > 0 ? 'conflicts' : 'unclear';
    const says = 'Proposed as a conflict; our rules could not check it.';
    return { ...ends, kind, reason: { code: 'proposal-conflict-unchecked', says, passages } };
  }
  const turned = told.kind === 'vaguer' && told.vaguer === 'right';
  return {
    ...(turned ? { left: ends.right, right: ends.left } : ends),
    kind: told.kind,
    reason: { code: told.code, says: told.says.endsWith('.') ? told.says : `${told.says}.`, passages },
  };
}
