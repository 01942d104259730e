import type { Frame, StoryWords } from './frames.ts';

const counted = new WeakMap<StoryWords, Map<string, number>>();

/** How many sentences of a story hold all of some words: two, where only the two compared say them together. 0 for no words. */
export function sentencesHolding(words: readonly string[], story: StoryWords): number {
  const known = counted.get(story) ?? new Map<string, number>();
  counted.set(story, known);
  const together = words.join(' ');
  const count = known.get(together) ?? countHolding(words, story);
  known.set(together, count);
  return count;
}

function countHolding(words: readonly string[], { sentences, holders }: StoryWords): number {
  const lists = words.map((key) => holders.get(key) ?? []);
  const fewest = lists.reduce((a, b) => (b.length < a.length ? b : a), lists[0] ?? []);
  return fewest.filter((index) => words.every((key) => sentences[index]!.keys.has(key))).length;
}

/** Sentences of one article that hold more of a statement's words, by weight, than a given one of that article does; counted up to five. */
export function placeAmong(frame: Frame, sentence: number, story: StoryWords): number {
  const { article, keys } = story.sentences[sentence]!;
  const own = weightHeld(frame, keys, story);
  const best = bestWeights(frame, article, story);
  const place = best.findIndex((weight) => weight <= own + ROUNDING);
  return place < 0 ? best.length : place;
}

const ROUNDING = 1e-9;
const KEPT = 5;

function weightHeld({ keys }: Frame, words: ReadonlySet<string>, { rarity }: StoryWords): number {
  let weight = 0;
  for (const key of keys) if (words.has(key)) weight += rarity(key);
  return weight;
}

const weights = new WeakMap<Frame, Map<number, readonly number[]>>();

/** The greatest weights of a statement's words that sentences of an article hold, at most five; kept for the pairs to come. */
function bestWeights(frame: Frame, article: number, story: StoryWords): readonly number[] {
  const known = weights.get(frame) ?? new Map<number, readonly number[]>();
  weights.set(frame, known);
  const found = known.get(article) ?? findBestWeights(frame, article, story);
  known.set(article, found);
  return found;
}

function findBestWeights({ keys }: Frame, article: number, { sentences, rarity, holders }: StoryWords): number[] {
  const held = new Map<number, number>();
  for (const key of keys) {
    for (const index of holders.get(key) ?? [])
      if (sentences[index]!.article === article) held.set(index, (held.get(index) ?? 0) + rarity(key));
  }
  return [...held.values()].sort((a, b) => b - a).slice(0, KEPT);
}
