import { inOrder, type Labelled } from './labelledArticles.ts';

/** A desk's articles lie within days, those of a pack within years; all stories are moved to begin within so many days. */
const WINDOW = 2;
/** Some day to begin at; only differences count. */
const FIRST_DAY = 20_000;
const UNDATED_WITHIN = 1.5;
const LONGEST = 60;

/** The articles with each story moved to begin within the same two days; undated ones get a day too. */
export function drawTogether(articles: readonly Labelled[], random: () => number): Labelled[] {
  const first = firstDays(articles);
  const begins = new Map<string, number>();
  return inOrder(
    articles.map((article) => {
      const begin = begins.get(article.story) ?? FIRST_DAY + random() * WINDOW;
      begins.set(article.story, begin);
      const after =
        article.day === null ? random() * UNDATED_WITHIN : Math.min(LONGEST, article.day - first.get(article.story)!);
      return { ...article, day: begin + after };
    }),
  );
}

/** The articles without their dates. */
export function takeDates(articles: readonly Labelled[]): Labelled[] {
  return inOrder(articles.map((article) => ({ ...article, day: null })));
}

function firstDays(articles: readonly Labelled[]): Map<string, number> {
  const first = new Map<string, number>();
  for (const { story, day } of articles)
    if (day !== null) first.set(story, Math.min(first.get(story) ?? Infinity, day));
  return first;
}
