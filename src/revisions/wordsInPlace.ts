import type { Span } from '../model/index.ts';
import { alignWords, type Hunk, spanOfPieces } from './alignWords.ts';
import { meets, type SentenceReading } from './sentenceReading.ts';

/** Two states of one sentence, read, and where their words differ. */
export interface PairedReading {
  readonly earlier: SentenceReading;
  readonly later: SentenceReading;
  readonly hunks: readonly Hunk[];
}

export type Side = 'earlier' | 'later';

/** Sets the words of two states of a sentence against each other. */
export function pairReadings(earlier: SentenceReading, later: SentenceReading): PairedReading {
  return { earlier, later, hunks: alignWords(earlier.pieces, later.pieces) };
}

/** Where words stand: the number of a hunk they share a word with, else half a step after the hunk before them. */
export function placeOf(pair: PairedReading, side: Side, span: Span): number {
  let place = -0.5;
  for (let at = 0; at < pair.hunks.length; at++) {
    const hunk = spanOfPieces(pair[side].pieces, pair.hunks[at]![side]);
    const next = pair[side].pieces[pair.hunks[at]![side][0]];
    if (hunk && meets(hunk, span)) return at;
    if ((hunk?.start ?? next?.start ?? Infinity) >= span.end) break;
    place = at + 0.5;
  }
  return place;
}

/** Whether some of the words are not in the other state, or something was put in or taken out among them. */
export function isTouched(pair: PairedReading, side: Side, span: Span): boolean {
  return Number.isInteger(placeOf(pair, side, span)) || isParted(pair, side, span);
}

function isParted(pair: PairedReading, side: Side, span: Span): boolean {
  return pair.hunks.some((hunk) => {
    const [from, to] = hunk[side];
    const next = pair[side].pieces[from];
    return from === to && next !== undefined && next.start > span.start && next.start < span.end;
  });
}

/** The words from `span` to the nearest hunk after it, else before it. */
export function widenToHunk(pair: PairedReading, side: Side, span: Span): Span {
  const hunks = pair.hunks.flatMap((hunk) => spanOfPieces(pair[side].pieces, hunk[side]) ?? []);
  const nearest = hunks.find(({ end }) => end > span.start) ?? hunks.at(-1) ?? span;
  return { start: Math.min(span.start, nearest.start), end: Math.max(span.end, nearest.end) };
}
