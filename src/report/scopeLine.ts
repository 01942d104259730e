import type { ArticleTime, Report } from '../model/index.ts';
import { sayArticleTime } from './sayTime.ts';

/** "1 article", "5 articles": a count with its noun in the right number. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function publicationTimes(report: Report): readonly ArticleTime[] {
  const inStory = new Set(report.story.articleIds);
  return report.articles
    .filter((article) => inStory.has(article.id))
    .flatMap((article) => (article.publishedAt ? [article.publishedAt] : []))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

function published(times: readonly ArticleTime[]): string {
  const first = sayArticleTime(times[0]!);
  const last = sayArticleTime(times.at(-1)!);
  return first === last ? `published ${first}` : `published between ${first} and ${last}`;
}

function read(report: Report): string {
  const count = report.story.articleIds.length;
  const all = count + report.otherStories.reduce((sum, story) => sum + story.articleIds.length, 0);
  return all === count
    ? `in the ${countOf(count, 'article')} read`
    : `in the ${count} of ${all} articles read that report this event`;
}

/** Which reports a finding holds for: "in the 5 articles read, published between 4 March 2026, 06:40 UTC and …". */
export function scopeLine(report: Report): string {
  const count = report.story.articleIds.length;
  const times = publicationTimes(report);
  if (count === 0) return 'no article read';
  if (times.length === 0) {
    return `${read(report)}, ${count === 1 ? 'which gives no publication time' : 'none of which gives a publication time'}`;
  }
  if (times.length === count) return `${read(report)}, ${published(times)}`;
  const missing = count - times.length;
  const without = `${missing} without a publication time`;
  return `${read(report)}, ${times.length} of them ${published(times)}, ${without}`;
}
