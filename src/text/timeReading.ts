import type { Precision } from '../model/index.ts';
import type { Published } from './calendar.ts';
import type { Piece } from './pieces.ts';
import type { Tagged } from './sentence.ts';
import type { Arc } from './parser.ts';

/** A stretch of civil time that pieces `first` to `last` name; from and to are null where there is nothing to count from. */
export interface TimeReading {
  readonly first: number;
  readonly last: number;
  readonly from: number | null;
  readonly to: number | null;
  readonly precision: Precision;
  readonly assumption: string | null;
}

export interface TimeContext {
  readonly pieces: readonly Piece[];
  readonly published: Published | null;
  /** True where the word "ago" stands anywhere: without it no number needs to be tried as the start of a time. */
  readonly hasAgo: boolean;
  readonly tokens: readonly Tagged[];
  /** Its tree; parsed when first asked for, since most times need no verb. */
  readonly tree: () => TimeTree;
}

/** A sentence's tokens and their arcs. */
export interface TimeTree {
  readonly tokens: readonly Tagged[];
  readonly arcs: readonly Arc[];
}

export const NO_PUBLICATION = 'no publication time to count from';

/** A reading without an interval, for words that only the publication time could resolve. */
export function unresolved(first: number, last: number, precision: Precision): TimeReading {
  return { first, last, from: null, to: null, precision, assumption: NO_PUBLICATION };
}

/** The word at a place, in lower case; "" beyond the ends. */
export function wordAt(context: TimeContext, at: number): string {
  return context.pieces[at]?.lower ?? '';
}

/** Index after an optional full stop of an abbreviated word ("Sept. 3"). */
export function afterStop(context: TimeContext, at: number): number {
  const piece = context.pieces[at];
  return piece?.form === '.' && piece.glued ? at + 1 : at;
}

/** Index of the token that a piece lies in, or of the next one. Found by halving, since few places are asked for. */
export function tokenOf({ pieces, tokens }: TimeContext, at: number): number {
  const start = pieces[at]?.start ?? Infinity;
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Words before a year or month that is told of the noun after it ("its 2019 report"). */
export const DETERMINER = /^(?:the|an?|this|that|his|her|its|their|our|my|your|s|.*'s|.*s')$/;
