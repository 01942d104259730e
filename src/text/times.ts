import type { ArticleTime, Span, Time } from '../model/index.ts';
import { publishedDay } from './calendar.ts';
import { cutPieces, type Piece } from './pieces.ts';
import type { Sentence, Tagged } from './sentence.ts';
import { groupTimeParts } from './timeParts.ts';
import type { TimeContext } from './timeReading.ts';
import { settleTimes } from './timeSettling.ts';
import { joinStretches } from './timeStretches.ts';
import { treeOf } from './treeOf.ts';

export interface FoundTime {
  readonly value: Time;
  readonly span: Span;
}

/**
 * Every day, date, year or time of day a sentence names, in text order. Relative words are counted from the day of
 * publication; without one they are kept unresolved. Civil time without a zone, UTC with "Z" where the words name a zone.
 */
export function findTimes(
  sentence: Pick<Sentence, 'text' | 'span' | 'tokens'>,
  published: ArticleTime | null,
): FoundTime[] {
  const pieces = cutPieces(sentence.text, sentence.span);
  return timesInPieces(pieces, sentence.tokens, published).map(({ value, first, last }) => ({
    value,
    span: { start: pieces[first]!.start, end: pieces[last]!.end },
  }));
}

/** The same on pieces, with the indexes of the first and last piece of each time. */
export function timesInPieces(
  pieces: readonly Piece[],
  tokens: readonly Tagged[],
  published: ArticleTime | null,
): { value: Time; first: number; last: number }[] {
  const hasAgo = pieces.some((piece) => piece.lower === 'ago');
  const context: TimeContext = {
    pieces,
    tokens,
    published: publishedDay(published),
    hasAgo,
    tree: () => ({ tokens, arcs: treeOf({ tokens }) }),
  };
  return joinStretches(pieces, settleTimes(context, groupTimeParts(context)));
}
