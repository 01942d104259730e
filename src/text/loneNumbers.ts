import { scaleOf } from './numberWords.ts';
import type { Piece } from './pieces.ts';

/** "no more than a week", "at least an hour": the article counts after words that bound it. */
export function readSingleUnit(pieces: readonly Piece[], at: number): { value: number; last: number } | null {
  if (!/^an?$/.test(pieces[at]!.lower) || !isBounded(pieces, at)) return null;
  const unit = /^(?:minute|hour|day|week|fortnight|month|year|decade|century|metre|kilometre|mile|tonne|litre)$/;
  if (/^(?:earlier|later|ago|before|after)$/.test(pieces[at + 2]?.lower ?? '')) return null;
  return unit.test(pieces[at + 1]?.lower ?? '') ? { value: 1, last: at } : null;
}

function isBounded(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1]?.lower ?? '';
  return (
    /^(?:than|least|most|nearly|almost|about|around|roughly|approximately|over|for)$/.test(before) ||
    (before === 'to' && pieces[at - 2]?.lower === 'up') ||
    before === 'under'
  );
}

/** "three in every thousand", "none of the 40". */
export function readLoneWord(pieces: readonly Piece[], at: number): { value: number; last: number } | null {
  const scale = pieces[at - 1]?.lower === 'every' ? scaleOf(pieces[at]!.lower) : null;
  if (scale !== null) return { value: scale, last: at };
  const none = pieces[at]!.lower === 'none' && pieces[at + 1]?.lower === 'of';
  return none &&
    /^\d|^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/.test(pieces[at + 3]?.lower ?? '')
    ? { value: 0, last: at }
    : null;
}

/** "9m people" are millions: something in the plural follows, where after "9m" of a length comes no noun or a single one. */
export function isManyAt(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  if (piece?.kind !== 'word') return false;
  // "1.1m in damages", where a wall is "1.1m in height".
  if (piece.lower === 'in')
    return /^(?:cash|aid|debt|tax|compensation|funding|[a-z]{3,}[^s'u]s)$/.test(pieces[at + 1]?.lower ?? '');
  // "1.9m are out of work": a length is, but is not told so.
  if (
    /^(?:people|men|women|children|sheep|cattle|fish|are|were|have|had|will|live|without|voted|out)$/.test(piece.lower)
  )
    return true;
  return (
    /[^s'u]s$/.test(piece.lower) &&
    !/^(?:across|as|is|was|has|his|its|this|plus|towards|upwards|downwards|backwards|waves|walls)$/.test(piece.lower)
  );
}
