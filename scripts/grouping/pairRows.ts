import type { GrowingStory } from '../../src/stories/growingStory.ts';
import { noSignals, type PairSignals, type PairWeights } from '../../src/stories/pairWeights.ts';
import { seededNumbers } from '../treebank.ts';
import type { Labelled } from './labelledArticles.ts';
import type { Archive } from './madeArchives.ts';
import { mergeWith, placeAll, type Merging } from './mergeArchive.ts';

/** A pair of partial stories to learn from. */
export interface PairRow {
  readonly signals: readonly number[];
  /** The share of pairs of their articles that belong together. */
  readonly target: number;
  readonly weight: number;
  /** Folds and packs of the articles, a bit each. */
  readonly folds: number;
  readonly packs: number;
}

/** The signals of a row in this order. */
export const SIGNALS = Object.keys(noSignals()) as (keyof PairSignals)[];

/** So many candidates of each story are learnt from: what comes after is far away. */
const NEAREST = 5;
/** Pairs drawn at random teach what stories of no likeness look like; there are as many as stories. */
const FAR_WEIGHT = 0.5;
/** Odds (their logarithm) down to which stories are merged one after the other; pairs are taken after each. */
const STOPS = [2, 1, 0, -1];

/** Pairs as they meet while an archive is merged by some weights: at first single articles, in the end nearly whole stories. */
export function rowsOf({ articles, weight }: Archive, weights: PairWeights | null): PairRow[] {
  const random = seededNumbers(articles.length);
  const merging = placeAll(articles);
  const rows = rowsNow(merging, weight, random);
  if (weights === null) return rows;
  for (const stop of STOPS) {
    mergeWith(merging, weights, stop);
    rows.push(...rowsNow(merging, weight, random));
  }
  return rows;
}

function rowsNow(merging: Merging, weight: number, random: () => number): PairRow[] {
  const { core } = merging;
  const stories = [...core.set.byId.values()].filter(({ members }) => members.length > 0);
  const rows: PairRow[] = [];
  const seen = new Set<string>();
  const learn = (a: GrowingStory, b: GrowingStory, share: number): void => {
    const key = [a.id, b.id].sort().join(' ');
    if (a === b || seen.has(key)) return;
    seen.add(key);
    if (core.score.with(b, -Infinity) > -Infinity) rows.push(toRow(merging, a, b, weight * share));
  };
  for (const story of stories) {
    core.wanted.rank(story);
    core.score.hold(story);
    for (const other of core.set.index.findCandidates(core.wanted, story).slice(0, NEAREST)) learn(story, other, 1);
    learn(story, stories[Math.floor(random() * stories.length)]!, FAR_WEIGHT);
  }
  return rows;
}

function toRow({ core, members }: Merging, a: GrowingStory, b: GrowingStory, weight: number): PairRow {
  const [left, right] = [members.get(a.id)!, members.get(b.id)!];
  const both = [...left, ...right];
  const { signals } = core.score;
  return {
    signals: SIGNALS.map((name) => signals[name]),
    target: shareAlike(left, right),
    weight,
    folds: bitsOf(both.map(({ fold }) => fold)),
    packs: bitsOf(both.map(({ pack }) => pack)),
  };
}

function shareAlike(left: readonly Labelled[], right: readonly Labelled[]): number {
  const alike = left.reduce((sum, { story }) => sum + right.filter((other) => other.story === story).length, 0);
  return alike / (left.length * right.length);
}

function bitsOf(numbers: readonly number[]): number {
  return numbers.reduce((bits, one) => bits | (1 << one), 0);
}
