import { makeId, type Article } from '../../src/model/index.ts';
import { drawFrom } from '../madeArticles.ts';

const DAY = 86_400_000;
const WORD = /\p{L}{4,}/gu;
/** Words of about the same frequency that change places with one another. */
const ALIKE = 40;

interface Seat {
  readonly block: number;
  readonly place: number;
  readonly words: readonly string[];
}

/**
 * Makes further articles of some, each copy about events of its own: words change places with others of the same length, case and
 * about the same frequency, and figures are others. Lengths stay, so that spans stay true.
 */
export function openVariation(articles: readonly Article[]): (article: Article, copy: number) => Article {
  const seats = seatWords(articles);
  let turns: readonly number[] = [];
  let turnsOf = 0;
  const vary = (text: string, copy: number) => {
    if (copy !== turnsOf) {
      const draw = drawFrom(copy);
      turns = Array.from({ length: seats.size }, () => draw(ALIKE));
      turnsOf = copy;
    }
    return text
      .replaceAll(WORD, (word) => {
        const seat = seats.get(word);
        return seat === undefined ? word : seat.words[(seat.place + turns[seat.block]!) % seat.words.length]!;
      })
      .replaceAll(/\d/g, (digit) => String(((Number(digit) + copy) % 9) + 1));
  };
  return (article, copy) => (copy === 0 ? article : varied(article, copy, vary));
}

function seatWords(articles: readonly Article[]): ReadonlyMap<string, Seat> {
  const counts = new Map<string, number>();
  for (const { text } of articles)
    for (const [word] of text.matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const pools = new Map<string, string[]>();
  for (const [word] of [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    const kind = `${word.length}${/^\p{Lu}/u.test(word) ? 'A' : 'a'}`;
    pools.set(kind, [...(pools.get(kind) ?? []), word]);
  }
  const seats = new Map<string, Seat>();
  let block = 0;
  for (const pool of pools.values())
    for (let at = 0; at < pool.length; at += ALIKE, block++) {
      const words = pool.slice(at, at + ALIKE);
      for (const [place, word] of words.entries()) seats.set(word, { block, place, words });
    }
  return seats;
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
