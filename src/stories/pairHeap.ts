import type { GrowingStory } from './growingStory.ts';

/** Two stories that may be one; good only while neither has changed since. */
export interface Pair {
  readonly a: GrowingStory;
  readonly b: GrowingStory;
  readonly odds: number;
  /** How far the odds are above the bar for stories of that size. */
  readonly above: number;
  /** When the stories had last changed. */
  readonly touched: readonly [number, number];
}

/** Pairs of stories of which the likeliest is taken first, older stories first among equals. */
export class PairHeap {
  private readonly pairs: Pair[] = [];

  push(pair: Pair): void {
    const { pairs } = this;
    let at = pairs.length;
    for (let parent = (at - 1) >> 1; at > 0 && isBefore(pair, pairs[parent]!); parent = (at - 1) >> 1) {
      pairs[at] = pairs[parent]!;
      at = parent;
    }
    pairs[at] = pair;
  }

  /** Takes out the first; null where there is none. */
  pop(): Pair | null {
    const { pairs } = this;
    const [first] = pairs;
    const last = pairs.pop();
    if (!first || !last) return null;
    if (pairs.length > 0) this.sink(last);
    return first;
  }

  private sink(pair: Pair): void {
    const { pairs } = this;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child + 1 < pairs.length && isBefore(pairs[child + 1]!, pairs[child]!)) child++;
      if (child >= pairs.length || !isBefore(pairs[child]!, pair)) break;
      pairs[at] = pairs[child]!;
      at = child;
    }
    pairs[at] = pair;
  }
}

function isBefore(a: Pair, b: Pair): boolean {
  return a.above - b.above > 0 || (a.above === b.above && (a.a.born - b.a.born || a.b.born - b.b.born) < 0);
}
