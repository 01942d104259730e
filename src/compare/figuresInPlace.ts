import type { Quantity, Span } from '../model/index.ts';
import type { NumberRun } from '../text/numberRun.ts';
import { findNumbers } from '../text/numbers.ts';
import { cutPieces, type Piece } from '../text/pieces.ts';
import { type BoundReading, readBound } from '../text/quantityBounds.ts';

/** A number with its bound words, whatever it counts or names. */
export interface PlacedFigure {
  readonly value: Quantity;
  readonly span: Span;
}

/** Longer texts are articles: there no one asks whether all words but the figures are the same. */
const LONGEST = 2000;

/**
 * The figures of two texts that are word for word the same but for their figures and the bounds on them, pair by pair: such
 * figures stand for the same thing, also where no noun says what they count. Null where other words differ.
 */
export function figuresInPlace(left: string, right: string): (readonly [PlacedFigure, PlacedFigure])[] | null {
  if (left.length > LONGEST || right.length > LONGEST) return null;
  const [a, b] = [readFrame(left), readFrame(right)];
  if (a.words.length !== b.words.length || a.words.some((word, i) => word !== b.words[i])) return null;
  return a.figures.map((figure, i) => [figure, b.figures[i]!] as const);
}

/** The words of a text with a gap for each figure, and what stands in the gaps. */
interface TextFrame {
  readonly words: readonly string[];
  readonly figures: readonly PlacedFigure[];
}

function readFrame(text: string): TextFrame {
  const pieces = cutPieces(text, { start: 0, end: text.length });
  const slots = findNumbers(pieces).map((run) => ({ run, bound: boundOf(pieces, run) }));
  const words = pieces.map((piece) => (isWord(piece) ? piece.lower : ''));
  for (const { run, bound } of slots) {
    if (bound) words.fill('', bound.first, bound.last + 1);
    words.fill('', run.first, run.last + 1);
    words[run.first] = '#';
  }
  return {
    words: words.filter((word) => word !== ''),
    figures: slots.map(({ run, bound }) => placed(pieces, run, bound)),
  };
}

/** Marks are left out, save those that stand for a unit. */
function isWord(piece: Piece): boolean {
  return piece.kind !== 'mark' || /^[%$£€¥°]$/.test(piece.form);
}

/** "more than $5" holds a sign between the bound and its number. */
function boundOf(pieces: readonly Piece[], run: NumberRun): BoundReading | null {
  const signed = /^[$£€¥]$/.test(pieces[run.first - 1]?.form ?? '');
  return readBound(pieces, run.first, run.last) ?? (signed ? readBound(pieces, run.first - 1, run.last) : null);
}

function placed(pieces: readonly Piece[], run: NumberRun, reading: BoundReading | null): PlacedFigure {
  const bound = run.kind === 'vague' ? 'vague' : (reading?.bound ?? null);
  const from = bound === 'at-most' || bound === 'less-than' ? null : run.low;
  const to = bound === 'at-least' || bound === 'more-than' ? null : run.high;
  const value: Quantity = {
    kind: 'quantity',
    low: from,
    high: to,
    unit: null,
    counts: '',
    rounded: run.rounded,
    bound,
  };
  const first = Math.min(run.first, reading?.first ?? run.first);
  const last = Math.max(run.last, reading?.last ?? run.last);
  return { value, span: { start: pieces[first]!.start, end: pieces[last]!.end } };
}
