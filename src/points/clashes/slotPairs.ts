import type { Comparison } from '../../compare/comparison.ts';
import { countsRelation } from '../../compare/counts.ts';
import { compareQuantities } from '../../compare/quantities.ts';
import { compareTimes } from '../../compare/times.ts';
import type { Value } from '../../model/index.ts';
import { likenessOf, type SentencePair } from '../pairs/candidates.ts';
import { within, type Frame, type StoryWords } from '../pairs/frames.ts';
import type { ScoredPair } from '../pairs/scoredPair.ts';
import { slotSignalsOf } from './slotSignals.ts';
import type { ValueSlot } from './valueSlots.ts';

/** Two values of different articles that can be held against each other, and how they stand. */
export interface SlotPair {
  readonly left: ValueSlot;
  readonly right: ValueSlot;
  readonly comparison: Comparison;
  readonly signals: readonly number[];
  /** The best scored pair of statements that hold the two values; null where none was scored. */
  readonly lined: ScoredPair | null;
}

/** Partners kept for each value, so that work grows with the number of articles and not with its square. */
const PARTNERS = 40;

/**
 * Every two values of one kind in different articles, given in the order of their sentences: figures in one unit wherever they
 * stand, times of near sentences.
 */
export function pairSlots(
  slots: readonly ValueSlot[],
  near: readonly SentencePair[],
  scored: readonly ScoredPair[],
  story: StoryWords,
): SlotPair[] {
  const all = story.sentences.length;
  const known = new Map(near.map((pair) => [pair.left * all + pair.right, pair]));
  const pairOf = (a: ValueSlot, b: ValueSlot): SentencePair | null => known.get(a.sentence * all + b.sentence) ?? null;
  const neighbours = neighboursIn(story);
  const linedOf = linedIn(scored);
  const othersOf = sameKind(slots);
  return slots.flatMap((left) =>
    partnersOf(left, othersOf(left), pairOf, story).map(({ right, pair, comparison }) => ({
      left,
      right,
      comparison,
      signals: slotSignalsOf(left, right, pair, story, neighbours),
      lined: linedOf(left, right),
    })),
  );
}

/** The values after each that are of its kind and unit. */
function sameKind(slots: readonly ValueSlot[]): (slot: ValueSlot) => readonly ValueSlot[] {
  const kinds = new Map<string, ValueSlot[]>();
  const places = new Map<ValueSlot, number>();
  const kindOf = ({ part: { value } }: ValueSlot): string => (value.kind === 'quantity' ? `of ${value.unit}` : 'time');
  for (const slot of slots) {
    const known = kinds.get(kindOf(slot));
    places.set(slot, known?.length ?? 0);
    if (known) known.push(slot);
    else kinds.set(kindOf(slot), [slot]);
  }
  return (slot) => kinds.get(kindOf(slot))!.slice(places.get(slot)! + 1);
}

interface Partner {
  readonly right: ValueSlot;
  readonly pair: SentencePair | null;
  readonly comparison: Comparison;
}

function partnersOf(
  left: ValueSlot,
  others: readonly ValueSlot[],
  pairOf: (a: ValueSlot, b: ValueSlot) => SentencePair | null,
  story: StoryWords,
): Partner[] {
  const found = others.flatMap((right): Partner[] => {
    if (right.article === left.article) return [];
    const pair = pairOf(left, right);
    if (!pair && !countsAlike(left.part.value, right.part.value)) return [];
    const comparison = compareAnswers(left.part.value, right.part.value);
    return comparison ? [{ right, pair, comparison }] : [];
  });
  if (found.length <= PARTNERS) return found;
  const keysOf = ({ sentence }: ValueSlot): ReadonlySet<string> => story.sentences[sentence]!.keys;
  return found
    .map((one) => ({ ...one, likeness: likenessOf(keysOf(left), keysOf(one.right), story.rarity) }))
    .sort((a, b) => b.likeness - a.likeness || a.right.sentence - b.right.sentence)
    .slice(0, PARTNERS);
}

/** Whether two figures say what they count or are measured in one unit; else only near sentences bring them together. */
function countsAlike(a: Value, b: Value): boolean {
  if (a.kind !== 'quantity' || b.kind !== 'quantity' || a.unit !== b.unit) return false;
  return a.unit !== null || countsRelation(a.counts, b.counts) !== 'open';
}

/** Two values as answers to one question; null where they cannot be, by kind, unit or what they count. */
export function compareAnswers(a: Value, b: Value): Comparison | null {
  if (a.kind === 'time' && b.kind === 'time') return compareTimes(a, b);
  if (a.kind !== 'quantity' || b.kind !== 'quantity' || a.unit !== b.unit) return null;
  if (countsRelation(a.counts, b.counts) === 'differ') return null;
  const counts = a.counts || b.counts || 'thing';
  return compareQuantities({ ...a, counts }, { ...b, counts });
}

function neighboursIn({ sentences }: StoryWords): (sentence: number) => ReadonlySet<string> {
  const known = new Map<number, ReadonlySet<string>>();
  return (index) => {
    const found = known.get(index);
    if (found) return found;
    const beside = [sentences[index - 1], sentences[index + 1]].filter(
      (one) => one?.article === sentences[index]!.article,
    );
    const keys = new Set(beside.flatMap((one) => [...(one?.keys ?? [])]));
    known.set(index, keys);
    return keys;
  };
}

function linedIn(scored: readonly ScoredPair[]): (left: ValueSlot, right: ValueSlot) => ScoredPair | null {
  const bySentences = new Map<string, ScoredPair[]>();
  for (const pair of scored) {
    const key = `${pair.left.sentence}-${pair.right.sentence}`;
    const known = bySentences.get(key);
    if (known) known.push(pair);
    else bySentences.set(key, [pair]);
  }
  return (left, right) => {
    let found: ScoredPair | null = null;
    for (const pair of bySentences.get(`${left.sentence}-${right.sentence}`) ?? [])
      if (holds(pair.left, left) && holds(pair.right, right) && pair.score > (found?.score ?? 0)) found = pair;
    return found;
  };
}

/** Whether a frame holds a value, and is not about another one. */
export function holds(frame: Frame, { sentence, part }: ValueSlot): boolean {
  if (frame.sentence !== sentence) return false;
  return frame.focus ? frame.focus.span.start === part.span.start : within(part.span, frame.statement.span);
}
