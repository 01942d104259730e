import { SETTINGS, type PairModels } from '../alignPoints.ts';
import { likenessOf, type SentencePair } from './candidates.ts';
import { signalsOf } from './features.ts';
import type { Frame, StoryWords } from './frames.ts';
import { worthOf, type ScoreOf } from './groups.ts';
import { scorePair } from './pairModel.ts';

/** What it is worth to put any two frames of a story in one point (0 to 1), and which sentences lie near which. */
export interface PairScores {
  readonly scoreOf: ScoreOf;
  readonly near: (sentence: number) => readonly number[];
}

/** Rank given to sentences that are not among the nearest. */
const FAR = 5;

/** Works out scores as they are asked for, each once. `pairs` are the sentence pairs already found to be near. */
export function openPairScores(words: StoryWords, pairs: readonly SentencePair[], models: PairModels): PairScores {
  const near = new Map<number, Map<number, SentencePair>>();
  for (const pair of pairs) {
    enter(near, pair.left, pair.right, pair);
    enter(near, pair.right, pair.left, pair);
  }
  const scores = new Map<string, number>();
  const score = (left: Frame, right: Frame): number => {
    const pair = near.get(left.sentence)?.get(right.sentence) ?? farPair(left.sentence, right.sentence, words);
    const signals = signalsOf(left, right, pair, words);
    if (left.focus && right.focus) return scorePair(signals, models.figures);
    return worthOf({ score: scorePair(signals, models.any), fit: scorePair(signals, models.fit) }, SETTINGS);
  };
  return {
    near: (sentence) => [...(near.get(sentence)?.keys() ?? [])],
    scoreOf(a, b) {
      const [left, right] = a.sentence <= b.sentence ? [a, b] : [b, a];
      const key = `${left.key}|${right.key}`;
      const known = scores.get(key) ?? score(left, right);
      scores.set(key, known);
      return known;
    },
  };
}

function enter(near: Map<number, Map<number, SentencePair>>, from: number, to: number, pair: SentencePair): void {
  const known = near.get(from);
  if (known) known.set(to, pair);
  else near.set(from, new Map([[to, pair]]));
}

function farPair(left: number, right: number, { sentences, rarity }: StoryWords): SentencePair {
  const likeness = likenessOf(sentences[left]!.keys, sentences[right]!.keys, rarity);
  return { left, right, likeness, rankLeft: FAR, rankRight: FAR, neighboursAlike: 0, rivals: 0 };
}
