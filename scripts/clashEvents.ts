import type { Article, Statement } from '../src/model/index.ts';
import { scorePairs, type PairModels } from '../src/points/alignPoints.ts';
import { likenessOf, pairSentences, type SentencePair } from '../src/points/pairs/candidates.ts';
import { clashSignalsOf } from '../src/points/clashes/clashSignals.ts';
import { settleSlots } from '../src/points/clashes/clashSettings.ts';
import { frameStory, type StoryWords } from '../src/points/pairs/frames.ts';
import { pairSlots, type SlotPair } from '../src/points/clashes/slotPairs.ts';
import { figuresBySentence, isExplained } from '../src/points/clashes/valueClashes.ts';
import { valueSlots, type ValueSlot } from '../src/points/clashes/valueSlots.ts';
import { alterPair, type LinedUp } from './alteredFigures.ts';
import type { ClaimEvent } from './claimEvents.ts';
import type { Example } from './trainNet.ts';

/** The values of an event held against each other, and what the marks say of each pair. */
export interface LabelledSlots {
  readonly slots: readonly ValueSlot[];
  readonly pairs: readonly SlotPair[];
  readonly examples: readonly Example[];
  /** The marked conflicts of which a pair gives two sides. */
  readonly conflictsOf: ReadonlyMap<SlotPair, readonly string[]>;
  readonly lined: LinedUp;
}

/** Pairs of values of an event, lined up by `models`, with labels for the net that tells whether both answer one question. */
export function labelSlots(
  event: ClaimEvent,
  articles: readonly Article[],
  statements: readonly Statement[],
  packId: ReadonlyMap<string, string>,
  models: PairModels,
): LabelledSlots {
  const story = frameStory(articles, statements);
  const slots = valueSlots(story, articles);
  const near = pairSentences(story);
  const pairs = pairSlots(slots, near, scorePairs(story, models), story);
  const marksOf = new Map(slots.map((slot) => [slot, marksOn(slot, event, packId)]));
  const articlesOf = event.points.map(({ versions }) => new Set(versions.map(({ article }) => article)));
  const examples = pairs.map((pair): Example => {
    const [a, b] = [marksOf.get(pair.left)!, marksOf.get(pair.right)!];
    const inArticle = (slot: ValueSlot): string => packId.get(slot.clause.statement.articleId)!;
    const answered = (marks: Marks, other: ValueSlot): boolean =>
      [...marks.keys()].some((point) => articlesOf[point]!.has(inArticle(other)));
    const near = answered(a, pair.right) || answered(b, pair.left);
    return { signals: pair.signals, ...labelOf(pair, a, b, event, near) };
  });
  const conflictsOf = new Map(
    pairs.map((pair) => [pair, conflictsBetween(marksOf.get(pair.left)!, marksOf.get(pair.right)!, event)]),
  );
  const sentencesOf = sentencePairs(story, near);
  return { slots, pairs, examples, conflictsOf, lined: { story, models, sentencesOf } };
}

/** Rank given to sentences that are not among the nearest. */
const FAR = 5;

function sentencePairs({ sentences, rarity }: StoryWords, near: readonly SentencePair[]): LinedUp['sentencesOf'] {
  const known = new Map(near.map((pair) => [`${pair.left}-${pair.right}`, pair]));
  return (left, right) =>
    known.get(`${left}-${right}`) ?? {
      left,
      right,
      likeness: likenessOf(sentences[left]!.keys, sentences[right]!.keys, rarity),
      rankLeft: FAR,
      rankRight: FAR,
      neighboursAlike: 0,
      rivals: 0,
    };
}

/** Sides of the marked points that a value stands in; "" where the mark has none. */
type Marks = ReadonlyMap<number, ReadonlySet<string>>;

function marksOn({ part, clause }: ValueSlot, event: ClaimEvent, packId: ReadonlyMap<string, string>): Marks {
  const article = packId.get(clause.statement.articleId);
  const marks = new Map<number, Set<string>>();
  event.points.forEach(({ versions }, point) => {
    for (const version of versions)
      if (
        version.article === article &&
        [version, ...(version.also ?? [])].some(({ start, end }) => start < part.span.end && part.span.start < end)
      )
        marks.set(point, (marks.get(point) ?? new Set()).add(version.side ?? ''));
  });
  return marks;
}

const KIND: Readonly<Record<string, string>> = { quantity: 'number', time: 'date' };

/** 1 in one point that asks for such a value, less where it asks for something else, and 0 elsewhere with less weight where nobody marked. */
function labelOf(
  { left, comparison }: SlotPair,
  a: Marks,
  b: Marks,
  event: ClaimEvent,
  answered: boolean,
): { target: number; weight: number } {
  const both = [...a.keys()].filter((point) => b.has(point));
  if (both.some((point) => event.points[point]!.kind === KIND[left.part.value.kind])) return { target: 1, weight: 1 };
  if (both.length > 0) return { target: comparison.kind === 'same' ? 0.7 : 0.3, weight: 0.5 };
  if (a.size > 0 && b.size > 0) return { target: 0, weight: 1 };
  return { target: 0, weight: answered ? 0.5 : 0.15 };
}

function conflictsBetween(a: Marks, b: Marks, event: ClaimEvent): string[] {
  const part = (x: string, y: string): boolean => x !== '*' && y !== '*' && x !== y;
  return [...a].flatMap(([point, sides]) => {
    const { id, relation } = event.points[point]!;
    const others = b.get(point);
    if (relation !== 'conflict' || !others) return [];
    return [...sides].some((x) => [...others].some((y) => part(x, y))) ? [`${event.event} ${id}`] : [];
  });
}

/** A pair of figures that differ, as the net that tells conflicts sees it. */
export interface ClashExample extends Example {
  readonly pair: SlotPair;
  readonly conflicts: readonly string[];
}

/** The differing figures of an event with their signals, given how alike their surroundings are. Pairs of one conflict share its weight. */
export function clashExamples(
  { slots, pairs, conflictsOf }: LabelledSlots,
  alikeOf: (signals: readonly number[]) => number,
): ClashExample[] {
  const figures = figuresBySentence(slots);
  const differing = settleSlots(pairs, alikeOf).filter(
    ({ pair }) => pair.left.part.value.kind === 'quantity' && !isExplained(pair, figures),
  );
  const counts = new Map<string, number>();
  for (const { pair } of differing) for (const id of conflictsOf.get(pair)!) counts.set(id, (counts.get(id) ?? 0) + 1);
  return differing.map(({ pair, setting }) => {
    const conflicts = conflictsOf.get(pair)!;
    const share = conflicts.length > 0 ? 1 / counts.get(conflicts[0]!)! : 1;
    return {
      pair,
      conflicts,
      signals: clashSignalsOf(pair.left, pair.right, setting),
      target: conflicts.length > 0 ? 1 : 0,
      weight: Math.max(LEAST, share),
    };
  });
}

const LEAST = 0.4;

/** What an altered pair counts beside one that was marked. */
const ALTERED = 0.25;

/**
 * Conflicts made from agreement: of two figures that answer one question alike, the second is told otherwise. Marked conflicts are few,
 * and what two reports say around a figure does not hang on the figure.
 */
export function alteredExamples(
  { slots, pairs, examples, lined }: LabelledSlots,
  alikeOf: (signals: readonly number[]) => number,
): Example[] {
  const known = new Map<readonly number[], number>();
  const alike = (signals: readonly number[]): number => {
    const found = known.get(signals) ?? alikeOf(signals);
    known.set(signals, found);
    return found;
  };
  const figures = figuresBySentence(slots);
  return pairs.flatMap((pair, turn): Example[] => {
    if (examples[turn]!.target < 1 || pair.comparison.kind !== 'same') return [];
    const altered = alterPair(pair, pairs, lined, turn);
    const differing = altered && settleSlots(altered, alike).find((one) => one.pair === altered[0]);
    if (!differing || isExplained(differing.pair, figures)) return [];
    const { left, right } = differing.pair;
    return [{ signals: clashSignalsOf(left, right, differing.setting), target: 1, weight: ALTERED }];
  });
}
