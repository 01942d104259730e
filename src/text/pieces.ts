import type { Span } from '../model/index.ts';

/** A word, a figure or a single mark of a sentence; figures keep their own commas and decimal point. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly lower: string;
  readonly kind: 'figure' | 'word' | 'mark';
  /** True where nothing stands between this piece and the one before it. */
  readonly glued: boolean;
}

const PIECE =
  /(?:\p{L}\.){2,}|[ap]\.m(?![\p{L}.])|\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)|\d+(?:\.\d+)*|[\p{L}\p{M}]+(?:['’]\p{L}+)*|\S/gu;

/**
 * Cuts a sentence finer than tokens: "12-kilometre-long" gives five pieces, "$1.2m" three. Offsets are those of `text`.
 * Numbers and times are read from these, so that they do not depend on how hyphens and units are tokenised.
 */
export function cutPieces(text: string, span: Span): Piece[] {
  const pieces: Piece[] = [];
  const sentence = text.slice(span.start, span.end);
  let end = -1;
  for (const match of sentence.matchAll(PIECE)) {
    const form = match[0];
    const start = span.start + match.index;
    pieces.push({
      start,
      end: start + form.length,
      form,
      lower: form.toLowerCase().replaceAll('’', "'"),
      kind: kindOf(form),
      glued: start === end,
    });
    end = start + form.length;
  }
  return pieces;
}

function kindOf(form: string): Piece['kind'] {
  if (/^\d/.test(form)) return 'figure';
  return /^\p{L}/u.test(form) ? 'word' : 'mark';
}

/** True where piece `at` is a hyphen or dash; "–" and "—" count, a minus sign before a figure does too. */
export function isDash(piece: Piece | undefined): boolean {
  return piece !== undefined && /^[-‐‑‒–—−]$/.test(piece.form);
}
