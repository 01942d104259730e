import type { Article, Passage, Reason, Span } from '../../model/index.ts';

/** How the second of two texts stands to the first: borne out by it, ruled out by it or neither; and why. */
export interface TextRelation {
  readonly kind: 'agree' | 'conflict' | 'neutral';
  readonly reason: Reason;
}

export function passageOf(article: Article, span: Span): Passage {
  return { articleId: article.id, span };
}
