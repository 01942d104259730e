import type { Comparison } from '../compare/comparison.ts';
import type { Article, Question, Reason, Relation, Span } from '../model/index.ts';
import { weighClash, wordClash, type ClashContext } from './clashes/clashes.ts';
import type { Frame } from './pairs/frames.ts';
import { kindAsked } from './questions.ts';
import { relateFrames } from './relateFrames.ts';
import { holds } from './clashes/slotPairs.ts';
import { partsOf } from './values.ts';
import type { ValueClash } from './clashes/valueClashes.ts';
import type { FoundVariant } from './variants.ts';

/** How two frames stand on the question of their point, a conflict weighed, and the words compared where they are values. */
export interface Told {
  readonly comparison: Comparison;
  readonly words: readonly [Span, Span] | null;
}

/** How any two frames of a point stand on the question that it asks. */
export type RelateFrames = (left: Frame, right: Frame) => Told;

/** Relates frames of a point that asks `asks`: a conflict found between their values comes before all else. */
export function relateBy(asks: Question, context: ClashContext): RelateFrames {
  return (left, right) => {
    const clash = context.clashBetween?.(left, right);
    if (clash) return { comparison: clash.comparison, words: wordsOf(clash, left) };
    const told = wordClash(left, right, context);
    if (told) return told;
    return {
      comparison: weighClash(relateFrames(left, right, asks), left, right, context),
      words: figuresOf(left, right, asks),
    };
  };
}

function wordsOf({ left, right }: ValueClash, first: Frame): [Span, Span] {
  return holds(first, left) ? [left.part.span, right.part.span] : [right.part.span, left.part.span];
}

function figuresOf(left: Frame, right: Frame, asks: Question): [Span, Span] | null {
  if (kindAsked(asks) !== 'quantity') return null;
  const [a, b] = [partsOf(left, 'quantity')[0], partsOf(right, 'quantity')[0]];
  return a && b ? [a.span, b.span] : null;
}

/** Relations between every two variants of a point, each with its reason and the words compared. */
export function relateVariants(
  found: readonly FoundVariant[],
  relateBoth: RelateFrames,
  articles: readonly Article[],
): Relation[] {
  return found.flatMap((left, i) => found.slice(i + 1).map((right) => relate(left, right, relateBoth, articles)));
}

/** How far a kind of relation decides between two variants that hold several statements: a clash before all else. */
const WEIGHT: Record<Comparison['kind'], number> = { conflicts: 3, vaguer: 2, same: 1, unclear: 0 };

function relate(
  left: FoundVariant,
  right: FoundVariant,
  relateBoth: RelateFrames,
  articles: readonly Article[],
): Relation {
  const told = left.frames.flatMap((a) => right.frames.map((b) => ({ a, b, ...relateBoth(a, b) })));
  const chosen = told.reduce((best, one) => (WEIGHT[one.comparison.kind] > WEIGHT[best.comparison.kind] ? one : best));
  const { kind, vaguer } = chosen.comparison;
  const [first, second] = kind === 'vaguer' && vaguer === 'right' ? [right, left] : [left, right];
  return {
    left: first.variant.id,
    right: second.variant.id,
    kind,
    reason: reasonOf(chosen, [chosen.a, chosen.b], articles),
  };
}

function reasonOf({ comparison, words }: Told, frames: readonly [Frame, Frame], articles: readonly Article[]): Reason {
  const quoted = frames.map(({ article }, side) => {
    const { start, end } = words?.[side] ?? { start: 0, end: 0 };
    return `\u201c${articles[article]!.text.slice(start, end)}\u201d`;
  });
  return {
    code: comparison.code,
    says: words
      ? `${comparison.says.replace(/:.*$/su, '').replace(/\.$/u, '')}: ${quoted.join(' and ')}.`
      : comparison.says,
    passages: frames.map(({ statement }) => ({ articleId: statement.articleId, span: statement.span })),
  };
}
