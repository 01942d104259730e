import type { ArticleTime, Span, Time } from '../model/index.ts';
import type { Sentence } from './analyse.ts';
import { publishedDay } from './calendar.ts';
import { cutPieces, type Piece } from './pieces.ts';
import { groupTimeParts } from './timeParts.ts';
import type { TimeContext } from './timeReading.ts';
import { settleTime } from './timeSettling.ts';
import { joinStretches } from './timeStretches.ts';

export interface FoundTime {
  readonly value: Time;
  readonly span: Span;
}

/**
 * Every day, date, year or time of day a sentence names, in text order. Relative words are counted from the day of
 * publication; without one they are kept unresolved. Civil time without a zone, UTC with "Z" where the words name a zone.
 */
export function findTimes(sentence: Pick<Sentence, 'text' | 'span'>, published: ArticleTime | null): FoundTime[] {
  return timesInPieces(cutPieces(sentence.text, sentence.span), published).map(({ value, first, last, pieces }) => ({
    value,
    span: { start: pieces[first]!.start, end: pieces[last]!.end },
  }));
}

/** The same on pieces, with the indexes of the first and last piece of each time. */
export function timesInPieces(
  pieces: readonly Piece[],
  published: ArticleTime | null,
): { value: Time; first: number; last: number; pieces: readonly Piece[] }[] {
  const hasAgo = pieces.some((piece) => piece.lower === 'ago');
  const context: TimeContext = { pieces, published: publishedDay(published), hasAgo };
  const settled = groupTimeParts(context).map((group) => settleTime(context, group));
  return joinStretches(pieces, settled).map((time) => ({ ...time, pieces }));
}
