import type { Comparison } from '../compare/comparison.ts';
import type { Question, Reason, Relation } from '../model/index.ts';
import { weighClash, type ClashContext } from './clashes.ts';
import type { Frame } from './frames.ts';
import { kindAsked } from './questions.ts';
import { compareSlot } from './slots.ts';
import type { FoundVariant } from './variants.ts';
import { compareParts, partsOf } from './values.ts';

/** How two frames of a point stand to each other on the question it asks; `same` where neither gives a value of its own. */
export function relateFrames(left: Frame, right: Frame, asks: Question): Comparison {
  const kind = kindAsked(asks);
  if (kind === null) return relateActions(left, right);
  const comparison = kind === 'quantity' ? compareSlot(left, right) : compareParts(left, right, kind)?.comparison;
  if (comparison) return comparison;
  const [onLeft, onRight] = [partsOf(left, kind).length > 0, partsOf(right, kind).length > 0];
  if (onLeft === onRight) return LINED_UP;
  return {
    kind: 'vaguer',
    vaguer: onLeft ? 'right' : 'left',
    code: 'point-without-value',
    says: 'One says it without the figure, time, place or name that the other gives.',
  };
}

const LINED_UP: Comparison = {
  kind: 'same',
  vaguer: null,
  code: 'point-lined-up',
  says: 'Both say it in words that were lined up.',
};

function relateActions(left: Frame, right: Frame): Comparison {
  const compared = compareParts(left, right, 'action');
  return compared?.comparison.kind === 'conflicts' ? compared.comparison : LINED_UP;
}

/** Relations between every two variants of a point, each with its reason and the words compared. */
export function relateVariants(found: readonly FoundVariant[], asks: Question, context: ClashContext): Relation[] {
  return found.flatMap((left, i) => found.slice(i + 1).map((right) => relate(left, right, asks, context)));
}

/** How far a kind of relation decides between two variants that hold several statements: a clash before all else. */
const WEIGHT: Record<Comparison['kind'], number> = { conflicts: 3, vaguer: 2, same: 1, unclear: 0 };

function relate(left: FoundVariant, right: FoundVariant, asks: Question, context: ClashContext): Relation {
  const told = left.frames.flatMap((a) =>
    right.frames.map((b) => ({ a, b, comparison: weighClash(relateFrames(a, b, asks), a, b, context) })),
  );
  const chosen = told.reduce((best, one) => (WEIGHT[one.comparison.kind] > WEIGHT[best.comparison.kind] ? one : best));
  const { kind, vaguer } = chosen.comparison;
  const [first, second] = kind === 'vaguer' && vaguer === 'right' ? [right, left] : [left, right];
  return {
    left: first.variant.id,
    right: second.variant.id,
    kind,
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
