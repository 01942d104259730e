import { isRunningCount } from '../../compare/counts.ts';
import type { Quantity, Statement, Time } from '../../model/index.ts';
import type { SentencePair } from './candidates.ts';
import type { Frame, SentenceFrame, StoryWords } from './frames.ts';
import { placeAmong, sentencesHolding } from './elsewhere.ts';
import { fittingSlot, type Slot } from './slots.ts';
import type { Rarity } from './weights.ts';

/** Names of the signals, in the order of the vector that `signalsOf` gives. The trained weights refer to them by place. */
export const SIGNALS = [
  'words in common, of all',
  'words in common, of the shorter',
  'weight in common',
  'no word',
  'one word',
  'two words',
  'three words or more',
  'rarest word in common',
  'word pairs in common',
  'longest run in common',
  'first word in common',
  'last word in common',
  'same action',
  'other action',
  'negation differs',
  'same number',
  'other numbers',
  'number on one side',
  'counts the same',
  'counts a part of it',
  'counts unsaid',
  'counts something else',
  'figures agree',
  'one figure vaguer',
  'figures differ',
  'figures far apart',
  'counted in the same words',
  'a running count',
  'small figures',
  'rival figures',
  'same time',
  'other time',
  'time on one side',
  'names in common',
  'other names',
  'name on one side',
  'same place',
  'quotation on both',
  'quotation on one',
  'same source',
  'other source',
  'source on one side',
  'sentences alike',
  'rest of the sentences alike',
  'neighbours alike',
  'nearest either way',
  'nearest one way',
  'rank',
  'distance in the article',
  'length ratio',
  'length of the longer',
  'length of the shorter',
  'state on both',
  'same sentence opening',
  'words in common together elsewhere',
  'together nowhere else',
  'sentence that fits best, either way',
  'sentence that fits best, the other way',
  'sentences that fit best both ways',
] as const;

/** Signals of likeness between two statements, each about 0 to 1, in the order of SIGNALS. */
export function signalsOf(left: Frame, right: Frame, pair: SentencePair, story: StoryWords): number[] {
  return [
    ...wordSignals(left, right, story.rarity),
    ...partSignals(left, right, pair),
    ...sourceSignals(left.statement, right.statement),
    ...contextSignals(left, right, pair, story),
    ...shapeSignals(left, right),
    ...elsewhereSignals(left, right, story),
  ];
}

function flag(is: boolean): number {
  return is ? 1 : 0;
}

/** Weight of the words in both, their number, and the weight of the rarest. */
function inCommon(
  left: ReadonlySet<string>,
  right: ReadonlySet<string>,
  rarity: Rarity,
): { weight: number; count: number; rarest: number } {
  let [weight, count, rarest] = [0, 0, 0];
  for (const key of left) {
    if (!right.has(key)) continue;
    const own = rarity(key);
    weight += own;
    count++;
    if (own > rarest) rarest = own;
  }
  return { weight, count, rarest };
}

function wordSignals(left: Frame, right: Frame, rarity: Rarity): number[] {
  const { weight, count, rarest } = inCommon(left.keys, right.keys, rarity);
  const fewerPairs = Math.min(left.wordPairs.size, right.wordPairs.size);
  const [first, last] = [left.concepts[0]?.key, left.concepts.at(-1)?.key];
  return [
    weight / (left.weight + right.weight - weight || 1),
    weight / (Math.min(left.weight, right.weight) || 1),
    Math.min(1, weight / 15),
    flag(count === 0),
    flag(count === 1),
    flag(count === 2),
    flag(count >= 3),
    rarest / 6,
    fewerPairs === 0 ? 0 : inCommon(left.wordPairs, right.wordPairs, () => 1).count / fewerPairs,
    longestRun(left, right) / 6,
    flag(first !== undefined && first === right.concepts[0]?.key),
    flag(last !== undefined && last === right.concepts.at(-1)?.key),
  ];
}

/** Longest run of content words that stands in both, at most 6. */
function longestRun(left: Frame, right: Frame): number {
  let longest = 0;
  for (let i = 0; i < left.concepts.length; i++)
    for (let j = 0; j < right.concepts.length; j++) {
      let run = 0;
      while (run < 6 && left.concepts[i + run] && left.concepts[i + run]?.key === right.concepts[j + run]?.key) run++;
      longest = Math.max(longest, run);
    }
  return longest;
}

function presence(
  a: readonly unknown[],
  b: readonly unknown[],
  anyEqual: boolean,
): [same: number, other: number, onOne: number] {
  const both = a.length > 0 && b.length > 0;
  return [flag(both && anyEqual), flag(both && !anyEqual), flag(a.length > 0 !== b.length > 0)];
}

function partSignals(left: Frame, right: Frame, pair: SentencePair): number[] {
  const [a, b] = [left.values, right.values];
  const [sameDone, otherDone] = presence(
    a.actions,
    b.actions,
    anyPair(a.actions, b.actions, (x, y) => x.verb === y.verb),
  );
  const negated = (done: Frame['values']['actions']): boolean => done.some((one) => one.negated);
  return [
    sameDone,
    otherDone,
    flag(a.actions.length > 0 && b.actions.length > 0 && negated(a.actions) !== negated(b.actions)),
    ...presence(a.quantities, b.quantities, anyPair(a.quantities, b.quantities, sameAmount)),
    ...slotSignals(a.quantities, b.quantities, pair.rivals),
    ...presence(a.times, b.times, anyPair(a.times, b.times, meet)),
    ...presence(
      [...left.names],
      [...right.names],
      [...left.names].some((key) => right.names.has(key)),
    ),
    flag(anyPair(a.places, b.places, (x, y) => x.name.toLowerCase() === y.name.toLowerCase())),
    flag(a.quotes.length > 0 && b.quotes.length > 0),
    flag(a.quotes.length > 0 !== b.quotes.length > 0),
  ];
}

function anyPair<Value>(
  left: readonly Value[],
  right: readonly Value[],
  fits: (a: Value, b: Value) => boolean,
): boolean {
  return left.some((a) => right.some((b) => fits(a, b)));
}

function sameAmount(a: Quantity, b: Quantity): boolean {
  return a.low === b.low && a.high === b.high && a.unit === b.unit;
}

function slotSignals(left: readonly Quantity[], right: readonly Quantity[], rivals: number): number[] {
  const slot = fittingSlot(left, right);
  const counts = slot?.counts;
  const values = slot?.ifSame.kind;
  return [
    flag(counts === 'same'),
    flag(counts === 'overlap'),
    flag(counts === 'open'),
    flag(counts === 'differ'),
    flag(values === 'same'),
    flag(values === 'vaguer'),
    flag(values === 'conflicts'),
    slot ? gapBetween(slot) : 0,
    flag(slot !== null && slot.left.counts !== '' && slot.left.counts === slot.right.counts),
    flag(slot !== null && counts !== 'differ' && isRunningCount(slot.left.counts) && isRunningCount(slot.right.counts)),
    flag(slot !== null && slot.left.unit === null && (slot.left.low ?? 99) <= SMALL && (slot.right.low ?? 99) <= SMALL),
    Math.min(1, rivals / 6),
  ];
}

/** Counts up to here say little by being equal: there are two of many things. */
const SMALL = 12;

/** 0 for equal figures, towards 1 the more times one holds the other. */
function gapBetween({ left, right }: Slot): number {
  const [a, b] = [left.low ?? left.high ?? 0, right.low ?? right.high ?? 0];
  const [small, large] = [Math.min(Math.abs(a), Math.abs(b)), Math.max(Math.abs(a), Math.abs(b))];
  return large === 0 ? 0 : 1 - small / large;
}

function meet(a: Time, b: Time): boolean {
  if (a.from === null || b.from === null || a.to === null || b.to === null) return false;
  return a.from.slice(0, 16) < b.to.slice(0, 16) && b.from.slice(0, 16) < a.to.slice(0, 16);
}

function sourceSignals(left: Statement, right: Statement): number[] {
  const [a, b] = [left.attribution?.sourceId ?? null, right.attribution?.sourceId ?? null];
  return [flag(a !== null && a === b), flag(a !== null && b !== null && a !== b), flag((a === null) !== (b === null))];
}

function contextSignals(left: Frame, right: Frame, pair: SentencePair, story: StoryWords): number[] {
  const [a, b] = [story.sentences[left.sentence]!, story.sentences[right.sentence]!];
  return [
    pair.likeness,
    restAlike(left, right, a, b, story.rarity),
    pair.neighboursAlike,
    flag(pair.rankLeft === 0 && pair.rankRight === 0),
    flag((pair.rankLeft === 0) !== (pair.rankRight === 0)),
    (pair.rankLeft + pair.rankRight) / 10,
    Math.abs(a.position - b.position),
  ];
}

/** Likeness of what the two sentences say beside the two statements. */
function restAlike(left: Frame, right: Frame, a: SentenceFrame, b: SentenceFrame, rarity: Rarity): number {
  let shared = 0;
  for (const key of a.keys) if (!left.keys.has(key) && b.keys.has(key) && !right.keys.has(key)) shared += rarity(key);
  const all = a.weight - left.weight + b.weight - right.weight - shared;
  return all > 0 ? shared / all : 0;
}

/** Lowest place that is told apart: a sentence with more than four that fit better is far. */
const LOWEST_PLACE = 5;

function elsewhereSignals(left: Frame, right: Frame, story: StoryWords): number[] {
  const shared = [...left.keys].filter((key) => right.keys.has(key));
  const together = sentencesHolding(shared, story);
  const places = [placeAmong(left, right.sentence, story), placeAmong(right, left.sentence, story)];
  return [
    together === 0 ? 0 : Math.log((story.sentences.length + 1) / together) / 6,
    flag(together > 0 && together <= 2),
    Math.min(LOWEST_PLACE, ...places) / LOWEST_PLACE,
    Math.min(LOWEST_PLACE, Math.max(...places)) / LOWEST_PLACE,
    flag(places.every((place) => place === 0)),
  ];
}

function shapeSignals(left: Frame, right: Frame): number[] {
  const [longer, shorter] = [Math.max(left.length, right.length), Math.min(left.length, right.length)];
  const [a, b] = [left.values, right.values];
  return [
    shorter / longer,
    Math.min(1, longer / 120),
    Math.min(1, shorter / 120),
    flag(a.hasState && b.hasState),
    flag(a.hasActor === b.hasActor),
  ];
}
