import type { Article, Block } from '../model/index.ts';

/** Blocks at one end that may be furniture of the site, and the most words of one: longer ones are background that outlets reuse. */
const MOST_BLOCKS = 3;
const MOST_WORDS = 30;
/** Articles that share a block of this many words elsewhere report one thing; what they share at their ends may be text. */
const SHARED_WORDS = 8;
const FEWEST_LETTERS = 140;
/** Articles of an outlet that each of its articles is held beside: its first ones in the order given. */
const MOST_OTHERS = 20;

/**
 * The same articles in the same order; short blocks at the very beginning or end that also begin or end an unrelated article of
 * the same outlet leave `blocks` and `sentences` and are told in `dropped`. `text` stays as it is.
 */
export function dropHostRepeats(articles: readonly Article[]): readonly Article[] {
  const byOutlet = new Map<string, Article[]>();
  for (const article of articles) {
    const list = byOutlet.get(article.outletId);
    if (list === undefined) byOutlet.set(article.outletId, [article]);
    else if (list.length <= MOST_OTHERS) list.push(article);
  }
  return articles.map((article) => {
    const others = (byOutlet.get(article.outletId) ?? []).filter((other) => isUnrelated(article, other));
    return others.length === 0 ? article : dropEnds(article, others);
  });
}

// A block of some length that both have, in the middle of one of them at least, is matter that they share.
function isUnrelated(article: Article, other: Article): boolean {
  if (article.id === other.id || article.headline === other.headline) return false;
  return !sharesMiddle(article, other) && !sharesMiddle(other, article);
}

function sharesMiddle(article: Article, other: Article): boolean {
  const known = new Set(other.blocks.map((block) => wordsIn(other, block)));
  return article.blocks
    .slice(MOST_BLOCKS, -MOST_BLOCKS)
    .map((block) => wordsIn(article, block))
    .some((words) => countWords(words) >= SHARED_WORDS && known.has(words));
}

function dropEnds(article: Article, others: readonly Article[]): Article {
  const begins = new Set(others.flatMap((other) => other.blocks.slice(0, MOST_BLOCKS).map((b) => wordsIn(other, b))));
  const ends = new Set(others.flatMap((other) => other.blocks.slice(-MOST_BLOCKS).map((b) => wordsIn(other, b))));
  const { blocks } = article;
  const first = runLength(blocks, (block) => isRepeat(article, block, begins));
  const last = runLength([...blocks].reverse(), (block) => isRepeat(article, block, ends));
  const left = blocks.slice(first, blocks.length - last);
  const letters = left.reduce((sum, { span }) => sum + span.end - span.start, 0);
  if (left.length === blocks.length || letters < FEWEST_LETTERS) return article;
  const gone = blocks.filter((block) => !left.includes(block));
  return {
    ...article,
    blocks: left,
    sentences: article.sentences.filter((span) =>
      left.some((block) => span.start >= block.span.start && span.end <= block.span.end),
    ),
    dropped: [
      ...article.dropped,
      ...gone.map((block) => ({
        text: wordsIn(article, block),
        reason: 'host repeats: stands on another page of the outlet',
      })),
    ],
  };
}

function isRepeat(article: Article, block: Block, known: ReadonlySet<string>): boolean {
  const words = wordsIn(article, block);
  return known.has(words) && countWords(words) <= MOST_WORDS;
}

function runLength(blocks: readonly Block[], holds: (block: Block) => boolean): number {
  const stop = blocks.slice(0, MOST_BLOCKS).findIndex((block) => !holds(block));
  return stop < 0 ? Math.min(MOST_BLOCKS, blocks.length) : stop;
}

function wordsIn({ text }: Article, { span }: Block): string {
  return text.slice(span.start, span.end);
}

function countWords(words: string): number {
  return words.split(/\s+/).length;
}
