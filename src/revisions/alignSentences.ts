import { longestRising } from './longestRising.ts';
import { pairAlike } from './pairAlike.ts';
import { sentenceKey } from './plainWords.ts';

/** Two states of one sentence as indexes; null on the side that does not have it. */
export interface SentencePair {
  readonly earlier: number | null;
  readonly later: number | null;
  /** True where both have it word for word. */
  readonly same: boolean;
  /** True where it stands at another place among the sentences that both have. */
  readonly moved: boolean;
}

/**
 * The sentences of two states set side by side: first those that both have word for word, then, between them, those that share
 * the most of their words. In the order of the later state; what only the earlier has follows what stood before it there.
 * Swapping the states swaps the sides and nothing else.
 */
export function alignSentences(earlier: readonly string[], later: readonly string[]): SentencePair[] {
  const [a, b] = [earlier.map(sentenceKey), later.map(sentenceKey)];
  // Which of two sentences that changed places has moved is a matter of taste; so that swapping mirrors, one order is always asked.
  if (compareKeys(a, b) <= 0) return inOrder(pairUp(a, b), a.length, b.length);
  const turned = pairUp(b, a).map(({ earlier: e, later: l, ...rest }) => ({ ...rest, earlier: l, later: e }));
  return inOrder(turned, a.length, b.length);
}

function compareKeys(a: readonly string[], b: readonly string[]): number {
  if (a.length !== b.length) return a.length - b.length;
  const at = a.findIndex((key, i) => key !== b[i]);
  return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1;
}

type Joined = SentencePair & { readonly earlier: number; readonly later: number };

function pairUp(earlier: readonly string[], later: readonly string[]): Joined[] {
  const same = pairSame(earlier, later);
  const anchors = longestRising(same);
  const standing = new Set(anchors);
  const exact = same.map(([e, l], i) => ({ earlier: e, later: l, same: true, moved: !standing.has(i) }));
  const settled = anchors.map((i) => same[i]!);
  const rest = {
    earlier: without(earlier.length, new Set(same.map(([e]) => e))),
    later: without(later.length, new Set(same.map(([, l]) => l))),
  };
  const alike = pairAlike(earlier, later, rest, settled);
  return [...exact, ...alike.map((one) => ({ ...one, same: false }))];
}

/** The first of a sentence with the first of it in the other state, the second with the second; in earlier order. */
function pairSame(earlier: readonly string[], later: readonly string[]): [number, number][] {
  const places = new Map<string, number[]>();
  later.forEach((key, i) => {
    const here = places.get(key);
    if (here) here.push(i);
    else places.set(key, [i]);
  });
  const used = new Map<string, number>();
  return earlier.flatMap((key, i): [number, number][] => {
    const nth = used.get(key) ?? 0;
    const place = places.get(key)?.[nth];
    used.set(key, nth + 1);
    return place === undefined ? [] : [[i, place]];
  });
}

function without(length: number, taken: ReadonlySet<number>): number[] {
  return Array.from({ length }, (_, i) => i).filter((i) => !taken.has(i));
}

function inOrder(joined: readonly Joined[], earlierLength: number, laterLength: number): SentencePair[] {
  const byLater = new Map(joined.map((pair) => [pair.later, pair]));
  const byEarlier = new Map(joined.map((pair) => [pair.earlier, pair]));
  const ordered: SentencePair[] = [];
  let next = 0;
  const removeUpTo = (end: number): void => {
    for (; next < end; next++)
      if (!byEarlier.has(next)) ordered.push({ earlier: next, later: null, same: false, moved: false });
  };
  for (let later = 0; later < laterLength; later++) {
    const pair = byLater.get(later);
    if (pair && !pair.moved) removeUpTo(pair.earlier);
    ordered.push(pair ?? { earlier: null, later, same: false, moved: false });
  }
  removeUpTo(earlierLength);
  return ordered;
}
