import type { NumberRun } from './numberRun.ts';
import { isDash, type Piece } from './pieces.ts';

/** Wholes of which people tell a part: after "in" any other number is a place, a year or a span. */
const WHOLES = new Set([3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 60, 70, 80, 90, 100]);

/** Joins "one in five", "nine out of 10", "three in every thousand" and "one teacher in six" to one number, a part of one. */
export function joinRatios(pieces: readonly Piece[], runs: readonly NumberRun[]): NumberRun[] {
  const joined: NumberRun[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    const ratio = before && ratioOf(pieces, before, run);
    if (ratio) joined[joined.length - 1] = ratio;
    else joined.push(run);
  }
  return joined;
}

function ratioOf(pieces: readonly Piece[], left: NumberRun, right: NumberRun): NumberRun | null {
  if (left.kind !== 'cardinal' || right.kind !== 'cardinal' || left.low === null || right.low === null) return null;
  if (left.low <= 0 || left.low >= right.low || !links(pieces, left, right)) return null;
  const share = left.low / right.low;
  return { ...left, last: right.last, low: share, high: share, kind: 'ratio', bare: false, rounded: false };
}

function links(pieces: readonly Piece[], left: NumberRun, right: NumberRun): boolean {
  const gap = pieces.slice(left.last + 1, right.first).map((piece) => piece.lower);
  const words = gap.filter((word) => word !== '-').join(' ');
  if (words === 'out of every' || words === 'in every') return true;
  if (words === 'out of') return isWhole(right);
  if (words === 'in') return (left.low === 1 || isWhole(right)) && !isSpan(pieces, right.last + 1);
  // "one teacher in six": the noun stands in between, so none may follow.
  const noun = gap.length === 2 && gap[1] === 'in' && pieces[left.last + 1]!.kind === 'word';
  return noun && left.low === 1 && isWhole(right) && !right.bare && endsThere(pieces[right.last + 1]);
}

function isWhole(run: NumberRun): boolean {
  return WHOLES.has(run.low!) || (run.low! >= 100 && /^1?0+$/.test(String(run.low).slice(1)));
}

/** "three in 20 minutes", "one in 10 days" tell a time, and "in 10-minute spells" too. */
function isSpan(pieces: readonly Piece[], at: number): boolean {
  const word = pieces[isDash(pieces[at]) ? at + 1 : at]?.lower ?? '';
  return /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|games?|matches|attempts|innings|overs)$/.test(word);
}

function endsThere(next: Piece | undefined): boolean {
  return (
    next === undefined ||
    next.kind === 'mark' ||
    /^(?:is|was|are|were|has|had|have|will|would|could|can|cannot|should|must|might|do|never|may|now|still|by|for|after|but|or|since|said|says|did|does|in|on|at|and|who|that)$/.test(
      next.lower,
    )
  );
}
