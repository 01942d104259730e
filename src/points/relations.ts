import type { Comparison } from '../compare/comparison.ts';
import type { Question, Reason, Relation } from '../model/index.ts';
import { weighClash, type ClashContext } from './clashes.ts';
import type { Frame } from './frames.ts';
import { relateFrames } from './relateFrames.ts';
import type { FoundVariant } from './variants.ts';

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
