import type { Comparison } from '../compare/comparison.ts';
import type { Article, Question, Reason, Relation } from '../model/index.ts';
import { weighClash, type ClashContext } from './clashes.ts';
import type { Frame } from './frames.ts';
import { kindAsked } from './questions.ts';
import { relateFrames } from './relateFrames.ts';
import { partsOf } from './values.ts';
import type { FoundVariant } from './variants.ts';

/** Relations between every two variants of a point, each with its reason and the words compared. */
export function relateVariants(
  found: readonly FoundVariant[],
  asks: Question,
  context: ClashContext,
  articles: readonly Article[],
): Relation[] {
  return found.flatMap((left, i) => found.slice(i + 1).map((right) => relate(left, right, asks, context, articles)));
}

/** How far a kind of relation decides between two variants that hold several statements: a clash before all else. */
const WEIGHT: Record<Comparison['kind'], number> = { conflicts: 3, vaguer: 2, same: 1, unclear: 0 };

function relate(
  left: FoundVariant,
  right: FoundVariant,
  asks: Question,
  context: ClashContext,
  articles: readonly Article[],
): Relation {
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
    reason: reasonOf(chosen.comparison, [chosen.a, chosen.b], asks, articles),
  };
}

function reasonOf(
  comparison: Comparison,
  frames: readonly [Frame, Frame],
  asks: Question,
  articles: readonly Article[],
): Reason {
  const isFigure = kindAsked(asks) === 'quantity';
  const words = frames.flatMap((frame) => {
    const part = isFigure ? partsOf(frame, 'quantity')[0] : undefined;
    const text = articles[frame.article]!.text;
    return part ? [`\u201c${text.slice(part.span.start, part.span.end)}\u201d`] : [];
  });
  const says =
    words.length === 2 ? `${comparison.says.replace(/[.:]$/u, '')}: ${words.join(' and ')}.` : comparison.says;
  return {
    code: comparison.code,
    says,
    passages: frames.map(({ statement }) => ({ articleId: statement.articleId, span: statement.span })),
  };
}
