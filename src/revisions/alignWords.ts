import { commonWords } from '../compare/commonWords.ts';
import type { Span } from '../model/index.ts';
import type { Piece } from '../text/pieces.ts';
import { sentenceKey } from './plainWords.ts';

/** Stretches of two states of a sentence that stand in each other's place, between words that both have; as piece indexes. */
export interface Hunk {
  /** First piece, and the one after the last; equal where the state has nothing there. */
  readonly earlier: readonly [number, number];
  readonly later: readonly [number, number];
}

/** Beyond so many cells of its table the middle of two sentences is one hunk. */
const MOST_CELLS = 1_000_000;

/** Where two states of a sentence differ, case aside, in order. Swapping the states swaps the sides of the hunks. */
export function alignWords(earlier: readonly Piece[], later: readonly Piece[]): Hunk[] {
  const [a, b] = [earlier.map(formOf), later.map(formOf)];
  if (a.join(' ') <= b.join(' ')) return hunksOf(a, b);
  return hunksOf(b, a).map((hunk) => ({ earlier: hunk.later, later: hunk.earlier }));
}

function formOf(piece: Piece): string {
  return sentenceKey(piece.lower);
}

function hunksOf(a: readonly string[], b: readonly string[]): Hunk[] {
  let first = 0;
  while (first < a.length && first < b.length && a[first] === b[first]) first += 1;
  let last = 0;
  while (last < Math.min(a.length, b.length) - first && a[a.length - 1 - last] === b[b.length - 1 - last]) last += 1;
  const [left, right] = [a.slice(first, a.length - last), b.slice(first, b.length - last)];
  const common = left.length * right.length > MOST_CELLS ? [] : commonWords(left, right);
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  for (const [x, y] of [...common, [left.length, right.length] as const]) {
    if (x > i || y > j) hunks.push({ earlier: [first + i, first + x], later: [first + j, first + y] });
    [i, j] = [x + 1, y + 1];
  }
  return hunks;
}

/** The stretch of text that pieces `from` to `to` (not included) take up, or null where there are none. */
export function spanOfPieces(pieces: readonly Piece[], [from, to]: readonly [number, number]): Span | null {
  return to > from ? { start: pieces[from]!.start, end: pieces[to - 1]!.end } : null;
}
