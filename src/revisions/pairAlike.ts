import { isStopword, plainWords } from './plainWords.ts';

/** Two sentences that share many of their words. */
export interface AlikePair {
  readonly earlier: number;
  readonly later: number;
  /** True where sentences that both states have word for word stand between its two places. */
  readonly moved: boolean;
}

/** Share of the words (Dice, function words counted as a quarter) from which two sentences are states of one; by where they stand. */
const LEAST = { alone: 0.22, near: 0.4, far: 0.62 };
/** What standing between the same sentences counts for, beside the share of words. */
const NEARNESS = 0.2;
/** A word that would make more pairs than this is too common to look for others by. */
const MOST_PAIRS_OF_WORD = 64;
/** Gaps of at most so many pairs are looked through whole; in larger ones only sentences that stand about as far on. */
const WHOLE_GAP = 400;

interface Bag {
  readonly words: ReadonlyMap<string, number>;
  readonly weight: number;
}

/**
 * Pairs among the sentences that are `rest`, each sentence in one at most, the most alike first. `anchors` are pairs that stand,
 * in order; in the gaps between them less likeness is asked for, and least where one sentence of each state stands there.
 */
export function pairAlike(
  earlier: readonly string[],
  later: readonly string[],
  rest: { readonly earlier: readonly number[]; readonly later: readonly number[] },
  anchors: readonly (readonly [number, number])[],
): AlikePair[] {
  const bags = {
    earlier: new Map(rest.earlier.map((i) => [i, bagOf(earlier[i]!)])),
    later: new Map(rest.later.map((i) => [i, bagOf(later[i]!)])),
  };
  const gaps = gapsBetween(rest, anchors);
  const near = new Set(gaps.flatMap((gap) => neighbours(gap, later.length)));
  const alone = new Set(gaps.flatMap((gap) => only(gap, later.length)));
  const candidates = new Set([...near, ...sharingWords(bags, later.length)]);
  const gapOf = {
    earlier: new Map(gaps.flatMap((gap, at) => gap.earlier.map((i) => [i, at] as const))),
    later: new Map(gaps.flatMap((gap, at) => gap.later.map((i) => [i, at] as const))),
  };
  const scored = [...candidates].flatMap((code) => {
    const [e, l] = [Math.floor(code / later.length), code % later.length];
    const moved = gapOf.earlier.get(e) !== gapOf.later.get(l);
    const share = shareOf(bags.earlier.get(e)!, bags.later.get(l)!);
    const least = moved ? LEAST.far : alone.has(code) ? LEAST.alone : LEAST.near;
    if (share < least) return [];
    const apart = Math.abs(e / earlier.length - l / later.length);
    return [{ earlier: e, later: l, moved, score: share + (moved ? 0 : NEARNESS), apart }];
  });
  scored.sort((a, b) => b.score - a.score || a.apart - b.apart || a.earlier + a.later - (b.earlier + b.later));
  return takeBest(scored);
}

function takeBest(scored: readonly AlikePair[]): AlikePair[] {
  const taken = { earlier: new Set<number>(), later: new Set<number>() };
  return scored.flatMap(({ earlier, later, moved }) => {
    if (taken.earlier.has(earlier) || taken.later.has(later)) return [];
    taken.earlier.add(earlier);
    taken.later.add(later);
    return [{ earlier, later, moved }];
  });
}

interface Gap {
  readonly earlier: readonly number[];
  readonly later: readonly number[];
}

function gapsBetween(rest: Gap, anchors: readonly (readonly [number, number])[]): Gap[] {
  const gaps = Array.from({ length: anchors.length + 1 }, () => ({ earlier: [] as number[], later: [] as number[] }));
  for (const side of ['earlier', 'later'] as const) {
    let at = 0;
    for (const i of rest[side]) {
      while (at < anchors.length && anchors[at]![side === 'earlier' ? 0 : 1] < i) at += 1;
      gaps[at]![side].push(i);
    }
  }
  return gaps.filter((gap) => gap.earlier.length + gap.later.length > 0);
}

/** Pairs of one gap, as `earlier * width + later`. */
function neighbours({ earlier, later }: Gap, width: number): number[] {
  const whole = earlier.length * later.length <= WHOLE_GAP;
  const reach = 2 * Math.max(earlier.length, later.length);
  return earlier.flatMap((e, i) => {
    if (whole) return later.map((l) => e * width + l);
    const first = Math.max(0, Math.ceil((i * later.length - reach) / earlier.length));
    const last = Math.floor((i * later.length + reach) / earlier.length);
    return later.slice(first, last + 1).map((l) => e * width + l);
  });
}

function only({ earlier, later }: Gap, width: number): number[] {
  return earlier.length === 1 && later.length === 1 ? [earlier[0]! * width + later[0]!] : [];
}

/** Pairs, wherever they stand, that share a word which few sentences have. */
function sharingWords(
  bags: { readonly earlier: ReadonlyMap<number, Bag>; readonly later: ReadonlyMap<number, Bag> },
  width: number,
): number[] {
  const holders = new Map<string, { readonly earlier: number[]; readonly later: number[] }>();
  for (const side of ['earlier', 'later'] as const)
    for (const [i, { words }] of bags[side])
      for (const word of words.keys()) {
        if (isStopword(word)) continue;
        const here = holders.get(word) ?? { earlier: [], later: [] };
        here[side].push(i);
        holders.set(word, here);
      }
  return [...holders.values()]
    .filter(({ earlier, later }) => earlier.length * later.length <= MOST_PAIRS_OF_WORD)
    .flatMap(({ earlier, later }) => earlier.flatMap((e) => later.map((l) => e * width + l)));
}

/** Words with how often they stand there; "#" for every figure, so that a changed one leaves something in common. */
function bagOf(sentence: string): Bag {
  const words = new Map<string, number>();
  for (const word of plainWords(sentence)) {
    words.set(word, (words.get(word) ?? 0) + 1);
    if (/^\d/.test(word)) words.set('#', (words.get('#') ?? 0) + 1);
  }
  let weight = 0;
  for (const [word, times] of words) weight += times * weightOf(word);
  return { words, weight };
}

function weightOf(word: string): number {
  return isStopword(word) ? 0.25 : 1;
}

function shareOf(a: Bag, b: Bag): number {
  const [few, many] = a.words.size <= b.words.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [word, times] of few.words) shared += Math.min(times, many.words.get(word) ?? 0) * weightOf(word);
  return a.weight + b.weight === 0 ? 0 : (2 * shared) / (a.weight + b.weight);
}
