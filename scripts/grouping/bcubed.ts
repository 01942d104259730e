/** B-cubed precision, recall and F1, in percent (Bagga and Baldwin 1998). */
export interface BCubed {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** An article's share of its group that belongs to it, and of its story that is in its group; 0 to 1. */
export interface ArticleScore {
  readonly precision: number;
  readonly recall: number;
}

/** Scores each article of groups, by the story it belongs to. */
export function scoreArticles<T extends { readonly story: string }>(groups: readonly T[][]): Map<T, ArticleScore> {
  const sizes = countBy(groups.flat());
  const scores = new Map<T, ArticleScore>();
  for (const group of groups) {
    const here = countBy(group);
    for (const article of group) {
      const found = here.get(article.story)!;
      scores.set(article, { precision: found / group.length, recall: found / sizes.get(article.story)! });
    }
  }
  return scores;
}

/** The mean over some articles; NaN for none. */
export function meanOf(scores: readonly ArticleScore[]): BCubed {
  const mean = (key: keyof ArticleScore): number =>
    (100 * scores.reduce((sum, one) => sum + one[key], 0)) / scores.length;
  const [precision, recall] = [mean('precision'), mean('recall')];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

function countBy(articles: readonly { readonly story: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { story } of articles) counts.set(story, (counts.get(story) ?? 0) + 1);
  return counts;
}
