import type { PlainWord } from './plainWords.ts';

/** Words that may stand between two shared ones on either side: a changed article, a tense, a name put in. */
const WIDEST_GAP = 2;
/** After a gap so many words must be shared again. */
const SHARED_AGAIN = 2;
/** More says no more, and the time stays bounded where a text repeats itself. */
const ENOUGH = 40;

type Words = readonly PlainWord[];

/** How many words around a shared run two texts have in common in one order, with gaps of at most two words between them. */
export function wordsInOrder(left: Words, right: Words, run: { left: number; right: number; words: number }): number {
  const ahead = goOn(left, right, [run.left + run.words, run.right + run.words], 1);
  return run.words + ahead + goOn(left, right, [run.left - 1, run.right - 1], -1);
}

function goOn(left: Words, right: Words, [l, r]: readonly [number, number], step: 1 | -1): number {
  let shared = 0;
  while (shared < ENOUGH) {
    const next = afterGap(left, right, [l, r], step);
    if (!next) return shared;
    l += step * (next.gaps[0] + next.words);
    r += step * (next.gaps[1] + next.words);
    shared += next.words;
  }
  return shared;
}

/** The nearest place from which both go on alike, the narrowest gap first. */
function afterGap(
  left: Words,
  right: Words,
  [l, r]: readonly [number, number],
  step: 1 | -1,
): { gaps: readonly [number, number]; words: number } | null {
  for (let both = 1; both <= 2 * WIDEST_GAP; both++) {
    for (let gap = Math.max(0, both - WIDEST_GAP); gap <= Math.min(both, WIDEST_GAP); gap++) {
      const gaps = [gap, both - gap] as const;
      const words = alike(left, right, [l + step * gaps[0], r + step * gaps[1]], step);
      if (words >= SHARED_AGAIN) return { gaps, words };
    }
  }
  return null;
}

function alike(left: Words, right: Words, [l, r]: readonly [number, number], step: 1 | -1): number {
  let words = 0;
  while (words < ENOUGH) {
    const [a, b] = [left[l + step * words], right[r + step * words]];
    if (!a || !b || a.quoted || b.quoted || a.form !== b.form) return words;
    words++;
  }
  return words;
}
