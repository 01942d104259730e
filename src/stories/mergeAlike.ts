import { areApart } from './apart.ts';
import { chanceOf, JOIN_FROM } from './findBest.ts';
import { takeUp } from './growStory.ts';
import { TINY, type GrowingStory } from './growingStory.ts';
import { PairHeap, type Pair } from './pairHeap.ts';
import type { Move } from './streamTypes.ts';
import type { StreamCore } from './streamCore.ts';
import { tellingTerms } from './tellingTerms.ts';

/**
 * Stories that changed a moment ago are put together only where the odds are so much better; the others wait until so many more
 * changes have come, for the story they belong to may not be there yet. Waiting costs little of what is found, and hurrying a
 * tenth of what is right.
 */
const SURELY = 3;
const PATIENCE = 400;
/** How far the bar is lowered where the smaller story has two articles at most, or four. */
const LOWERED_FOR_TWO = 1;
const LOWERED_FOR_FOUR = 0.5;

type Bar = (smaller: number) => number;
const SURE_BAR: Bar = () => JOIN_FROM + SURELY;
const FIRST_BAR: Bar = () => JOIN_FROM;
const LOWER_BAR: Bar = (smaller) =>
  JOIN_FROM - (smaller <= 2 ? LOWERED_FOR_TWO : smaller <= TINY ? LOWERED_FOR_FOUR : 0);

/**
 * Puts stories together that have become alike, the likeliest first: those that changed since the last time where it is sure, and
 * those that have stood for a while, or `all` of them, where it is likely; small ones among these with a lower bar.
 */
export function lookAgainAt(core: StreamCore, all: boolean): Move[] {
  const { set } = core;
  const sure = all ? [] : mergeAlike(core, set.grownBetween(set.looked, set.turn), SURE_BAR);
  const until = all ? Infinity : set.turn - PATIENCE;
  const likely = mergeAlike(core, set.grownBetween(set.settled, until), FIRST_BAR);
  // Seen from a small story others are candidates that, seen from a large one, are not.
  const small = set.grownBetween(set.settled, until).filter(({ size }) => size <= TINY);
  const lowered = mergeAlike(core, small, LOWER_BAR);
  set.looked = set.turn;
  set.settled = Math.max(set.settled, Math.min(until, set.turn));
  return [...sure, ...likely, ...lowered];
}

function mergeAlike(core: StreamCore, stories: readonly GrowingStory[], bar: Bar): Move[] {
  const heap = new PairHeap();
  const moves: Move[] = [];
  for (const story of stories) consider(core, story, bar, heap);
  for (let pair = heap.pop(); pair !== null; pair = heap.pop()) {
    if (!isGood(core, pair)) continue;
    const [into, from] = inOrder(pair);
    moves.push(move(core, into, from, pair.odds));
    consider(core, into, bar, heap);
  }
  return moves;
}

/** Notes the stories that a story may be one with. */
function consider(core: StreamCore, a: GrowingStory, bar: Bar, heap: PairHeap): void {
  if (a.members.length === 0) return;
  core.wanted.rank(a);
  core.score.hold(a);
  for (const b of core.set.index.findCandidates(core.wanted, a)) {
    if ((a.decided && b.decided) || areApart(a, b)) continue;
    const least = bar(Math.min(a.size, b.size));
    const odds = core.score.with(b, least);
    if (odds >= least) heap.push({ a, b, odds, above: odds - least, touched: [a.touched, b.touched] });
  }
}

function isGood({ set }: StreamCore, { a, b, touched }: Pair): boolean {
  return set.holds(a) && set.holds(b) && a.touched === touched[0] && b.touched === touched[1] && !areApart(a, b);
}

/** The story that stays, and the one it takes up: a decided one stays, else the larger, else the older. */
function inOrder({ a, b }: Pair): readonly [into: GrowingStory, from: GrowingStory] {
  if (a.decided !== b.decided) return a.decided ? [a, b] : [b, a];
  return (a.size - b.size || b.born - a.born) > 0 ? [a, b] : [b, a];
}

function move(core: StreamCore, into: GrowingStory, from: GrowingStory, odds: number): Move {
  core.wanted.rank(from);
  const terms = tellingTerms(core.wanted, into);
  takeUp(core, into, from);
  const why = { code: 'story-shared-words', likeness: chanceOf(odds), terms } as const;
  return { articleIds: from.articleIds, from: from.id, into: into.id, why };
}
