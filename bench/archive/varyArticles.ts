import { makeId, type Article } from '../../src/model/index.ts';

const DAY = 86_400_000;
const NAME = /\b\p{Lu}\p{L}{2,}\b/gu;

/** Makes further articles of some: names change places with others of the same length and figures are others, so that spans stay true. */
export function openVariation(articles: readonly Article[]): (article: Article, copy: number) => Article {
  const byLength = new Map<number, string[]>();
  const placeOf = new Map<string, number>();
  for (const [name] of articles.flatMap(({ text }) => [...text.matchAll(NAME)])) {
    if (placeOf.has(name)) continue;
    const alike = byLength.get(name.length) ?? [];
    placeOf.set(name, alike.push(name) - 1);
    byLength.set(name.length, alike);
  }
  const vary = (text: string, copy: number) =>
    text
      .replaceAll(NAME, (name) => {
        const alike = byLength.get(name.length);
        const place = placeOf.get(name);
        return alike === undefined || place === undefined ? name : alike[(place + copy * 61) % alike.length]!;
      })
      .replaceAll(/\d/g, (digit) => String(((Number(digit) + copy) % 9) + 1));
  return (article, copy) => (copy === 0 ? article : varied(article, copy, vary));
}

function varied(article: Article, copy: number, vary: (text: string, copy: number) => string): Article {
  const text = vary(article.text, copy);
  const url = `https://${article.outletId}.example/${copy}/${article.id}`;
  const headline = article.headline === null ? null : vary(article.headline, copy);
  const { publishedAt } = article;
  const later = (at: string) => new Date(Date.parse(at) + copy * DAY).toISOString();
  const moved =
    publishedAt === null ? null : { ...publishedAt, from: later(publishedAt.from), to: later(publishedAt.to) };
  return { ...article, id: makeId('art', article.outletId, url, text), url, text, headline, publishedAt: moved };
}
