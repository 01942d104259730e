import { overlaps, type Frame } from './frames.ts';
import type { ScoredPair } from './scoredPair.ts';

/** Rounds in which each statement of a group may give way to a better one. */
const ROUNDS = 2;

/**
 * The same groups with each statement in the words that answer best: of those of its sentence that rest on the same words the one
 * that fits the group's statements of other articles best. A statement that stands for a figure stays, and none serves two groups.
 */
export function settleWords(groups: readonly (readonly Frame[])[], pairs: readonly ScoredPair[]): Frame[][] {
  const partners = partnersOf(pairs);
  const used = new Set(groups.flat().map(({ key }) => key));
  return groups.map((frames) => {
    const settled = [...frames];
    for (let round = 0; round < ROUNDS; round++)
      settled.forEach((frame, at) => {
        const others = settled.filter((other) => other.article !== frame.article);
        const best = bestWords(frame, frames[at]!, others, partners, used);
        used.delete(frame.key);
        used.add(best.key);
        settled[at] = best;
      });
    return settled;
  });
}

/** What a pair is worth below this does not tell which words are better. */
const LOWEST = 0.05;

/** For each frame the frames it was compared with, and the probability that both answer one question in just these words. */
type Partners = ReadonlyMap<string, ReadonlyMap<Frame, number>>;

function partnersOf(pairs: readonly ScoredPair[]): Partners {
  const partners = new Map<string, Map<Frame, number>>();
  const add = (one: Frame, other: Frame, value: number): void => {
    const known = partners.get(other.key) ?? new Map<Frame, number>();
    partners.set(other.key, known.set(one, value));
  };
  for (const { left, right, score, fit } of pairs) {
    if (score * fit < LOWEST) continue;
    add(left, right, score * fit);
    add(right, left, score * fit);
  }
  return partners;
}

/** The best of what rests on the same words as `first`, the statement that was joined. */
function bestWords(
  frame: Frame,
  first: Frame,
  others: readonly Frame[],
  partners: Partners,
  used: ReadonlySet<string>,
): Frame {
  if (frame.focus !== null) return frame;
  const values = new Map<Frame, number>([[frame, 0]]);
  for (const other of others)
    for (const [one, value] of partners.get(other.key) ?? []) {
      const fits = one === frame || (restsOnSameWords(one, first) && !used.has(one.key));
      if (fits) values.set(one, (values.get(one) ?? 0) + value);
    }
  let best = frame;
  for (const [one, value] of values) if (isBetter(one, value, best, values.get(best)!)) best = one;
  return best;
}

function restsOnSameWords(one: Frame, frame: Frame): boolean {
  return one.focus === null && one.sentence === frame.sentence && overlaps(one.statement.span, frame.statement.span);
}

/** Of two that fit alike the one that stands first, so that the order of the pairs does not matter. */
function isBetter(one: Frame, value: number, best: Frame, most: number): boolean {
  const before = one.statement.span.start - best.statement.span.start;
  return value > most || (value === most && (before < 0 || (before === 0 && one.key < best.key)));
}
