import words from '../lang/en/number-words.json' with { type: 'json' };
import { isDash, type Piece } from './pieces.ts';

const ONES = new Map(Object.entries(words.ones));
const TENS = new Map(Object.entries(words.tens));
const SCALES = new Map(Object.entries(words.scales));

/** Factor of a scale word ("million", "dozen"), or null. */
export function scaleOf(word: string | undefined): number | null {
  return word === undefined ? null : (SCALES.get(word) ?? null);
}

/** Reads a number written in words from piece `at` on: "one hundred and twenty-three thousand". null where there is none. */
export function readNumberWords(pieces: readonly Piece[], at: number): { value: number; last: number } | null {
  const sum = { total: 0, current: 0, last: at - 1, room: Infinity };
  let next = at;
  const opener = articleBeforeScale(pieces, at);
  if (opener) {
    sum.current = 1;
    next = at + 1;
  } else if (smallValue(pieces[at]?.lower) === null) return null;
  while (next < pieces.length) {
    const word = pieces[next]!.lower;
    const taken = takeSmall(sum, word, next) || takeScale(sum, word, next);
    if (taken) next += 1;
    else if (joins(pieces, next, sum)) next += 1;
    else break;
  }
  return sum.last < at ? null : { value: sum.total + sum.current, last: sum.last };
}

interface Sum {
  total: number;
  current: number;
  last: number;
  /** What the next small number must be smaller than: after "twenty" only one to nine can follow. */
  room: number;
}

function takeSmall(sum: Sum, word: string, at: number): boolean {
  const value = smallValue(word);
  if (value === null || value >= sum.room) return false;
  sum.current += value;
  sum.room = TENS.has(word) ? 10 : 0;
  if (value === 0) sum.room = 0;
  sum.last = at;
  return true;
}

function takeScale(sum: Sum, word: string, at: number): boolean {
  const scale = SCALES.get(word);
  if (scale === undefined || sum.current === 0) return false;
  if (scale === 100 || scale === 12) {
    if (sum.current >= 100) return false;
    sum.current *= scale;
    sum.room = scale === 100 ? 100 : 0;
  } else {
    sum.total += sum.current * scale;
    sum.current = 0;
    sum.room = 1000;
  }
  sum.last = at;
  return true;
}

/** A hyphen in "forty-one" or the "and" in "two hundred and five", where a small enough number word follows. */
function joins(pieces: readonly Piece[], at: number, sum: Sum): boolean {
  if (sum.last !== at - 1) return false;
  const piece = pieces[at]!;
  const following = pieces[at + 1]?.lower;
  const value = smallValue(following);
  if (isDash(piece) && piece.glued && pieces[at + 1]?.glued === true) {
    return (value !== null && value < sum.room) || scaleOf(following) !== null;
  }
  return piece.lower === 'and' && sum.room >= 100 && sum.room < Infinity && value !== null && value < 100;
}

function articleBeforeScale(pieces: readonly Piece[], at: number): boolean {
  const word = pieces[at]?.lower;
  return (word === 'a' || word === 'an') && scaleOf(pieces[at + 1]?.lower) !== null;
}

function smallValue(word: string | undefined): number | null {
  if (word === undefined) return null;
  return ONES.get(word) ?? TENS.get(word) ?? null;
}
