import { type Frame, weightOf, type SentenceFrame, type StoryWords } from './frames.ts';
import { fittingSlot } from './slots.ts';
import type { Rarity } from './weights.ts';

/** Two sentences of different articles that may report the same facts. `likeness` is the share of weight they have in common. */
export interface SentencePair {
  readonly left: number;
  readonly right: number;
  readonly likeness: number;
  /** Place of `right` among the sentences of its article nearest to `left`, 0 for the nearest; and the reverse. */
  readonly rankRight: number;
  readonly rankLeft: number;
  /** Likeness of the sentences just before and after them. */
  readonly neighboursAlike: number;
  /** Other figures of the two articles that count the same thing as the figures compared; 0 where no figures are. */
  readonly rivals: number;
}

/** Nearest sentences kept for each sentence and other article: 94 % of true pairs lie within five either way. */
const NEAREST = 5;
/** Nearest sentences kept over all other articles, so that work grows with the number of articles and not with its square. */
const NEAREST_OVERALL = 40;
/** The same in a story of more than so many articles, where each fact is told so often that fewer will do. */
const MANY_ARTICLES = 20;
const NEAREST_OF_MANY = 30;
/** A word that stands in more sentences than this brings no candidates of its own. */
const COMMON = 150;

/** Sentence pairs worth comparing, each once with `left < right`, in a fixed order. */
export function pairSentences(story: StoryWords): SentencePair[] {
  const { sentences } = story;
  const near = sentences.map((_, index) => nearestTo(index, story));
  const beside = sentences.map((_, index) => wordsBeside(index, sentences));
  const pairs = new Map<string, SentencePair>();
  near.forEach((found, index) => {
    for (const { other, likeness, rank } of found) {
      const [left, right] = index < other ? [index, other] : [other, index];
      const key = `${left}-${right}`;
      if (pairs.has(key)) continue;
      const back = near[other]!.find((one) => one.other === index)?.rank ?? NEAREST;
      const forward = index < other;
      const neighboursAlike = likenessOf(beside[left]!, beside[right]!, story.rarity);
      pairs.set(key, {
        left,
        right,
        likeness,
        rankRight: forward ? rank : back,
        rankLeft: forward ? back : rank,
        neighboursAlike,
        rivals: 0,
      });
    }
  });
  return [...pairs.values()].sort((a, b) => a.left - b.left || a.right - b.right);
}

/**
 * Statements of the two sentences with a content word in common; of those without one hardly any answer one question. Where both
 * give figures that cannot be one, it is for the figures to tell.
 */
export function pairStatements(pair: SentencePair, { sentences }: StoryWords): [Frame, Frame][] {
  return sentences[pair.left]!.frames.flatMap((left) =>
    sentences[pair.right]!.frames.filter(
      (right) => [...left.keys].some((key) => right.keys.has(key)) && !figuresApart(left, right),
    ).map((right): [Frame, Frame] => [left, right]),
  );
}

function figuresApart(left: Frame, right: Frame): boolean {
  return fittingSlot(left.values.quantities, right.values.quantities)?.ifSame.kind === 'conflicts';
}

function wordsBeside(index: number, sentences: readonly SentenceFrame[]): Set<string> {
  const here = sentences[index]!;
  const beside = [sentences[index - 1], sentences[index + 1]].filter((one) => one?.article === here.article);
  return new Set(beside.flatMap((one) => [...(one?.keys ?? [])]));
}

/** Weight that two sets of words share, of all that they hold. */
export function likenessOf(left: ReadonlySet<string>, right: ReadonlySet<string>, rarity: Rarity): number {
  const shared = weightOf(
    [...left].filter((key) => right.has(key)),
    rarity,
  );
  return shared === 0 ? 0 : shared / (weightOf(left, rarity) + weightOf(right, rarity) - shared);
}

interface Near {
  readonly other: number;
  readonly likeness: number;
  readonly rank: number;
}

function nearestTo(index: number, { sentences, rarity, holders }: StoryWords): Near[] {
  const shared = new Map<number, number>();
  const { article, keys, weight: own } = sentences[index]!;
  for (const key of keys) {
    const list = holders.get(key)!;
    if (list.length > COMMON) continue;
    const weight = rarity(key);
    for (const other of list) {
      if (sentences[other]!.article !== article) shared.set(other, (shared.get(other) ?? 0) + weight);
    }
  }
  const ranked = [...shared]
    .map(([other, weight]) => ({ other, likeness: weight / (own + sentences[other]!.weight - weight) }))
    .sort((a, b) => b.likeness - a.likeness || a.other - b.other);
  return keepNearest(ranked, sentences);
}

function keepNearest(ranked: readonly Omit<Near, 'rank'>[], sentences: readonly SentenceFrame[]): Near[] {
  const articles = (sentences.at(-1)?.article ?? 0) + 1;
  const most = articles > MANY_ARTICLES ? NEAREST_OF_MANY : NEAREST_OVERALL;
  const kept: Near[] = [];
  const taken = new Map<number, number>();
  for (const one of ranked) {
    const article = sentences[one.other]!.article;
    const rank = taken.get(article) ?? 0;
    if (rank >= NEAREST) continue;
    taken.set(article, rank + 1);
    kept.push({ ...one, rank });
    if (kept.length >= most) break;
  }
  return kept;
}
