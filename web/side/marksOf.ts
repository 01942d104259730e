import type { Span } from '../../src/model/index.ts';
import type { Pair } from './pairsOf.ts';

/** A stretch of an article under a pair. */
export interface PairMark {
  readonly span: Span;
  readonly pair: Pair;
}

/** The passages of one article that the pairs name. */
export function marksOf(pairs: readonly Pair[], articleId: string): readonly PairMark[] {
  return pairs.flatMap((pair) =>
    [pair.left, ...pair.right]
      .filter(({ statement }) => statement.articleId === articleId)
      .map(({ span }) => ({ span, pair })),
  );
}
