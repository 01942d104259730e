import type { Comparison } from '../compare/compareValues.ts';
import type { Question, Reason, Relation } from '../model/index.ts';
import type { Frame } from './frames.ts';
import { kindAsked } from './questions.ts';
import type { FoundVariant } from './variants.ts';
import { compareParts, partsOf } from './values.ts';

/** Mean score below which a difference is not called a conflict: the statements may answer two questions. */
const SURE_ENOUGH = 0.45;

/** How two frames of a point stand to each other on the question it asks; `same` where neither gives a value of its own. */
export function relateFrames(left: Frame, right: Frame, asks: Question): Comparison {
  const kind = kindAsked(asks);
  if (kind === null) return relateActions(left, right);
  const compared = compareParts(left, right, kind);
  if (compared) return compared.comparison;
  const [onLeft, onRight] = [partsOf(left, kind).length > 0, partsOf(right, kind).length > 0];
  if (onLeft === onRight)
    return { kind: 'same', vaguer: null, code: 'point-lined-up', says: 'Both say it in words that were lined up.' };
  return {
    kind: 'vaguer',
    vaguer: onLeft ? 'right' : 'left',
    code: 'point-without-value',
    says: 'One says it without the figure, time, place or name that the other gives.',
  };
}

function relateActions(left: Frame, right: Frame): Comparison {
  const compared = compareParts(left, right, 'action');
  if (compared && compared.comparison.kind === 'conflicts') return compared.comparison;
  return { kind: 'same', vaguer: null, code: 'point-lined-up', says: 'Both say it in words that were lined up.' };
}

/** Relations between every two variants of a point, each with its reason and the words compared. */
export function relateVariants(found: readonly FoundVariant[], asks: Question, score: number): Relation[] {
  return found.flatMap((left, i) => found.slice(i + 1).map((right) => relate(left, right, asks, score)));
}

function relate(left: FoundVariant, right: FoundVariant, asks: Question, score: number): Relation {
  const told = left.frames.flatMap((a) => right.frames.map((b) => ({ a, b, comparison: relateFrames(a, b, asks) })));
  const across = told.filter(({ a, b }) => a.article !== b.article);
  const clash = score >= SURE_ENOUGH ? across.find(({ comparison }) => comparison.kind === 'conflicts') : undefined;
  const chosen = clash ?? told.find(({ comparison }) => comparison.kind === 'vaguer') ?? told[0]!;
  const { kind, vaguer } = chosen.comparison;
  const turned = kind === 'vaguer' && vaguer === 'right';
  const [first, second] = turned ? [right, left] : [left, right];
  return {
    left: first.variant.id,
    right: second.variant.id,
    kind: kind === 'conflicts' && !clash ? 'unclear' : kind,
    reason: reasonOf(chosen.comparison, [chosen.a, chosen.b]),
  };
}

function reasonOf(comparison: Comparison, frames: readonly Frame[]): Reason {
  return {
    code: comparison.code,
    says: comparison.says,
    passages: frames.map(({ statement }) => ({ articleId: statement.articleId, span: statement.span })),
  };
}
