import type { Article, Span } from '../model/index.ts';
import { plainWords, type PlainWord } from './plainWords.ts';
import { wordsInOrder } from './wordsInOrder.ts';

/** A stretch of running text that two articles have in common, outside quotation marks; `words` counts the words shared, `inOrder` those shared around it too, over small gaps. */
export interface SharedRun {
  readonly left: Span;
  readonly right: Span;
  readonly words: number;
  readonly inOrder: number;
}

/** What two articles have in common, in the order of the left one. */
export interface SharedPair {
  readonly left: Article;
  readonly right: Article;
  readonly runs: readonly SharedRun[];
  /** Words of each article, quotations left out. */
  readonly leftWords: number;
  readonly rightWords: number;
}

const GRAM = 5;
/** A gram in more articles than this is a formula of the page, not of the report. */
const MOST_ARTICLES = 60;

interface Place {
  readonly article: number;
  readonly word: number;
}

/** Every pair of articles with shared runs of at least five words. Time grows with the text, by a hash index over five-word grams. */
export function findSharedRuns(articles: readonly Article[]): SharedPair[] {
  const texts = articles.map((article) => plainWords(article.text));
  const matches = new Map<string, { left: number; right: number; at: [number, number][] }>();
  for (const places of gramIndex(texts).values()) {
    if (places.length < 2 || places.length > MOST_ARTICLES) continue;
    places.forEach((a, i) => {
      for (const b of places.slice(i + 1)) {
        const key = `${a.article} ${b.article}`;
        const pair = matches.get(key) ?? { left: a.article, right: b.article, at: [] };
        if (pair.at.length === 0) matches.set(key, pair);
        pair.at.push([a.word, b.word]);
      }
    });
  }
  return [...matches.values()].map(({ left, right, at }) => ({
    left: articles[left]!,
    right: articles[right]!,
    runs: joinGrams(at, texts[left]!, texts[right]!),
    leftWords: spokenWords(texts[left]!),
    rightWords: spokenWords(texts[right]!),
  }));
}

/** First place of each gram in each article. */
function gramIndex(texts: readonly (readonly PlainWord[])[]): Map<string, Place[]> {
  const index = new Map<string, Place[]>();
  texts.forEach((words, article) => {
    for (let i = 0; i + GRAM <= words.length; i++) {
      const gram = words.slice(i, i + GRAM);
      if (gram.some((word) => word.quoted)) continue;
      const key = gram.map((word) => word.form).join(' ');
      const places = index.get(key);
      if (!places) index.set(key, [{ article, word: i }]);
      else if (places.at(-1)!.article !== article) places.push({ article, word: i });
    }
  });
  return index;
}

function joinGrams(
  at: readonly (readonly [number, number])[],
  left: readonly PlainWord[],
  right: readonly PlainWord[],
): SharedRun[] {
  const sorted = [...at].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const runs: SharedRun[] = [];
  for (let i = 0; i < sorted.length;) {
    let last = i;
    while (
      last + 1 < sorted.length &&
      sorted[last + 1]![0] === sorted[last]![0] + 1 &&
      sorted[last + 1]![1] === sorted[last]![1] + 1
    )
      last++;
    const words = last - i + GRAM;
    const [l, r] = sorted[i]!;
    runs.push({
      left: { start: left[l]!.start, end: left[l + words - 1]!.end },
      right: { start: right[r]!.start, end: right[r + words - 1]!.end },
      words,
      inOrder: wordsInOrder(left, right, { left: l, right: r, words }),
    });
    i = last + 1;
  }
  return runs;
}

function spokenWords(words: readonly PlainWord[]): number {
  return words.filter((word) => !word.quoted).length;
}
