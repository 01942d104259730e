import type { Article, ArticleTime } from '../model/index.ts';

/** "in the 3 articles read, published between 3 March 2026, 07:40 UTC and 4 March 2026": what every finding is limited to. */
export function scopeWords(articles: Iterable<Article>): string {
  const all = [...articles];
  const times = all.flatMap((article) => article.publishedAt ?? []).sort(byStart);
  const [first, last] = [times[0], times.at(-1)];
  const count = all.length === 1 ? 'in the 1 article read' : `in the ${all.length} articles read`;
  if (!first || !last) return `${count}, of which none gives a publication time`;
  const undated = times.length < all.length ? `; ${all.length - times.length} without a time` : '';
  const when =
    sayTime(first) === sayTime(last)
      ? `published ${sayTime(first)}`
      : `published between ${sayTime(first)} and ${sayTime(last)}`;
  return `${count}, ${when}${undated}`;
}

function byStart(a: ArticleTime, b: ArticleTime): number {
  return a.from < b.from ? -1 : a.from > b.from ? 1 : 0;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const TO_THE_MINUTE = new Set<ArticleTime['precision']>(['second', 'minute']);

function sayTime(time: ArticleTime): string {
  const day = `${Number(time.from.slice(8, 10))} ${MONTHS[Number(time.from.slice(5, 7)) - 1] ?? ''} ${time.from.slice(0, 4)}`;
  return TO_THE_MINUTE.has(time.precision) ? `${day}, ${time.from.slice(11, 16)} UTC` : day;
}
