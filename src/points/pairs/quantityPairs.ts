import { countsRelation } from '../../compare/counts.ts';
import { countsOtherThing } from './slots.ts';
import type { Quantity } from '../../model/index.ts';
import { likenessOf, type SentencePair } from './candidates.ts';
import { focusOn, isStretch, type Frame, type StoryWords } from './frames.ts';

/** Two statements of different articles that each give a figure, in one unit and of things that may be the same. */
export interface QuantityPair {
  readonly left: Frame;
  readonly right: Frame;
  readonly pair: SentencePair;
}

/** Partners kept for each statement, so that work grows with the number of articles and not with its square. */
const PARTNERS = 40;
/** Rank given to sentences that are not among the nearest. */
const FAR = 5;

/**
 * Pairs of statements whose figures may answer one question, wherever in the articles they stand: a toll is told in other words
 * and sentences by each outlet. `near` are the sentence pairs already found.
 */
export function pairQuantities(story: StoryWords, near: readonly SentencePair[]): QuantityPair[] {
  const known = new Map(near.map((pair) => [`${pair.left}-${pair.right}`, pair]));
  const frames = story.sentences.flatMap((sentence) => tightestWithFigure(sentence.frames));
  const byArticle = groupByArticle(frames);
  return frames.flatMap((left, i) =>
    frames
      .slice(i + 1)
      .filter((right) => right.article !== left.article && mayCountTheSame(left, right))
      .map((right) => ({ left, right, pair: sentencePair(left.sentence, right.sentence, known, story) }))
      .sort((a, b) => b.pair.likeness - a.pair.likeness || a.right.sentence - b.right.sentence)
      .slice(0, PARTNERS)
      .map(({ right, pair }) => {
        const rivals = rivalsOf(left, byArticle.get(right.article)!) + rivalsOf(right, byArticle.get(left.article)!);
        return { left, right, pair: { ...pair, rivals: Math.max(0, rivals - 2) } };
      }),
  );
}

function groupByArticle(frames: readonly Frame[]): Map<number, Frame[]> {
  const groups = new Map<number, Frame[]>();
  for (const frame of frames) groups.set(frame.article, [...(groups.get(frame.article) ?? []), frame]);
  return groups;
}

/** Different amounts among the frames that may count the same thing as one figure. */
function rivalsOf(frame: Frame, others: readonly Frame[]): number {
  const amounts = others
    .filter((other) => mayCountTheSame(frame, other))
    .flatMap((other) => other.values.quantities.map(({ low, high }) => `${low ?? ''} ${high ?? ''}`));
  return new Set(amounts).size;
}

/** For each figure of a sentence the shortest statement that holds it and shows what it is about. */
function tightestWithFigure(frames: readonly Frame[]): Frame[] {
  const tightest = new Map<number, Frame>();
  for (const frame of frames.filter((one) => !isStretch(one)))
    for (const { role, value, span } of frame.statement.parts) {
      if (value.kind !== 'quantity') continue;
      const other = tightest.get(span.start);
      if (!other || tellsBetter(frame, other)) tightest.set(span.start, focusOn(frame, { role, value, span }));
    }
  return [...tightest.values()];
}

/** Content words that a figure needs beside it to show what it is about: itself, the thing counted and one more. */
const ENOUGH = 3;

/** Whether a frame shows what its figure is about in fewer words than another, or shows it and the other does not. */
function tellsBetter(frame: Frame, other: Frame): boolean {
  const [enough, otherEnough] = [frame.keys.size >= ENOUGH, other.keys.size >= ENOUGH];
  if (enough !== otherEnough) return enough;
  return enough ? frame.length < other.length : frame.length > other.length;
}

function mayCountTheSame(left: Frame, right: Frame): boolean {
  return left.values.quantities.some((a) => right.values.quantities.some((b) => comparable(a, b)));
}

function comparable(a: Quantity, b: Quantity): boolean {
  if (a.unit !== b.unit) return false;
  if (countsOtherThing(a, b)) return true;
  const relation = countsRelation(a.counts, b.counts);
  return relation === 'same' || relation === 'overlap' || (a.unit !== null && relation === 'open');
}

function sentencePair(
  left: number,
  right: number,
  known: ReadonlyMap<string, SentencePair>,
  story: StoryWords,
): SentencePair {
  const found = known.get(`${left}-${right}`);
  if (found) return found;
  const [a, b] = [story.sentences[left]!, story.sentences[right]!];
  return {
    left,
    right,
    likeness: likenessOf(a.keys, b.keys, story.rarity),
    rankLeft: FAR,
    rankRight: FAR,
    neighboursAlike: 0,
    rivals: 0,
  };
}
