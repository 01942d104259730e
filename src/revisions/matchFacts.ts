import type { Span } from '../model/index.ts';
import type { Piece } from '../text/pieces.ts';
import { spanOfPieces } from './alignWords.ts';
import { sentenceKey } from './plainWords.ts';
import { meets } from './sentenceReading.ts';
import { isTouched, type PairedReading, placeOf } from './wordsInPlace.ts';

/** Facts of one kind in two states of a sentence, set side by side. */
export interface MatchedFacts<Fact> {
  /** In each other's place, and not the same. */
  readonly exchanged: readonly (readonly [Fact, Fact])[];
  readonly gone: readonly Fact[];
  readonly fresh: readonly Fact[];
}

interface Placed<Fact> {
  readonly fact: Fact;
  readonly place: number;
  taken: boolean;
}

/** How two facts of one kind are told apart. */
export interface Telling<Fact> {
  readonly isSame: (a: Fact, b: Fact) => boolean;
  /** Whether two facts in different places of the sentence may answer one question. */
  readonly isOfOneThing: (a: Fact, b: Fact) => boolean;
  /** Whether two facts differ by the words around them, though their own stayed. */
  readonly differsByContext?: (a: Fact, b: Fact) => boolean;
}

/**
 * Takes away what both states give, then sets the rest side by side: where all other words are alike the first with the first,
 * else by the place in the sentence. Facts that no change of words touches are left alone.
 */
export function matchFacts<Fact extends { readonly span: Span }>(
  pair: PairedReading,
  earlier: readonly Fact[],
  later: readonly Fact[],
  telling: Telling<Fact>,
): MatchedFacts<Fact> {
  if (isAlikeAround(pair, earlier, later)) {
    const exchanged = earlier.map((fact, i) => [fact, later[i]!] as const);
    return { exchanged: exchanged.filter(([a, b]) => !telling.isSame(a, b)), gone: [], fresh: [] };
  }
  const a = earlier.map((fact) => ({ fact, place: placeOf(pair, 'earlier', fact.span), taken: false }));
  const b = later.map((fact) => ({ fact, place: placeOf(pair, 'later', fact.span), taken: false }));
  const alone = pairUp(a, b, (x, y) => x.place === y.place && fillsHunk(pair, x, y));
  pairUp(a, b, (x, y) => x.place === y.place && telling.isSame(x.fact, y.fact));
  pairUp(a, b, (x, y) => telling.isSame(x.fact, y.fact));
  const inPlace = pairUp(a, b, (x, y) => x.place === y.place);
  const apart = pairUp(a, b, (x, y) => telling.isOfOneThing(x.fact, y.fact));
  const touched = (side: 'earlier' | 'later') => (fact: Fact) => isTouched(pair, side, fact.span);
  return {
    exchanged: [...alone, ...inPlace, ...apart].filter(
      ([x, y]) =>
        !telling.isSame(x, y) &&
        (touched('earlier')(x) || touched('later')(y) || telling.differsByContext?.(x, y) === true),
    ),
    gone: untaken(a).filter((x) => touched('earlier')(x) && !later.some((y) => telling.isSame(x, y))),
    fresh: untaken(b).filter((y) => touched('later')(y) && !earlier.some((x) => telling.isSame(x, y))),
  };
}

function untaken<Fact>(placed: readonly Placed<Fact>[]): Fact[] {
  return placed.flatMap(({ fact, taken }) => (taken ? [] : [fact]));
}

function pairUp<Fact>(
  earlier: Placed<Fact>[],
  later: Placed<Fact>[],
  fits: (a: Placed<Fact>, b: Placed<Fact>) => boolean,
): (readonly [Fact, Fact])[] {
  const found: (readonly [Fact, Fact])[] = [];
  for (const one of earlier) {
    const other = one.taken ? undefined : later.find((candidate) => !candidate.taken && fits(one, candidate));
    if (!other) continue;
    one.taken = other.taken = true;
    found.push([one.fact, other.fact]);
  }
  return found;
}

/** Whether the two facts are all that was exchanged at their place. */
function fillsHunk<Fact extends { readonly span: Span }>(
  { earlier, later, hunks }: PairedReading,
  a: Placed<Fact>,
  b: Placed<Fact>,
): boolean {
  const hunk = hunks[a.place];
  if (!hunk) return false;
  const [left, right] = [spanOfPieces(earlier.pieces, hunk.earlier), spanOfPieces(later.pieces, hunk.later)];
  return left !== null && right !== null && holds(a.fact.span, left) && holds(b.fact.span, right);
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

function isAlikeAround<Fact extends { readonly span: Span }>(
  pair: PairedReading,
  earlier: readonly Fact[],
  later: readonly Fact[],
): boolean {
  if (earlier.length !== later.length) return false;
  return frameOf(pair.earlier.pieces, earlier) === frameOf(pair.later.pieces, later);
}

/** The words around the facts, with one mark for each of them. */
function frameOf(pieces: readonly Piece[], facts: readonly { readonly span: Span }[]): string {
  const words: string[] = [];
  let last = -1;
  for (const piece of pieces) {
    const at = facts.findIndex(({ span }) => meets(span, piece));
    if (at < 0) words.push(sentenceKey(piece.lower));
    else if (at !== last) words.push('\u0000');
    last = at;
  }
  return words.join(' ');
}
