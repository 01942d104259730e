import type { Span } from '../model/index.ts';
import { closesCurly, opensStraight } from '../text/quotation-marks.ts';

/** Words in quotation marks, marks included. An open one has lost its closing mark, or goes on in the next paragraph. */
export interface Quotation extends Span {
  readonly closed: boolean;
  /** True where it takes up an open quotation of the paragraph before. */
  readonly continues: boolean;
}

interface Mark {
  readonly at: number;
  readonly length: number;
  readonly closer: string;
}

const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“',
  '«': '»',
  '"': '"',
  '``': "''",
  "''": "''",
  '‘': '’',
  "'": "'",
};
const ANY_MARK = /["'“„«‘`]/g;
/** A single quotation longer than this is taken for a stray apostrophe. */
const LONGEST_SINGLE = 600;

function isWordUnit(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{N}]/u.test(unit);
}

function openingMark(text: string, at: number): Mark | null {
  const two = text.slice(at, at + 2);
  if (two === '``' || two === "''") return { at, length: 2, closer: "''" };
  const one = text[at] ?? '';
  const closer = CLOSERS[one];
  if (closer === undefined) return null;
  const before = text[at - 1];
  if (one === '"' || one === "'" || one === '‘') {
    const opens = before === undefined || /[\s([{—–-]/.test(before);
    if (!opens && !(one === '"' && !isWordUnit(before) && /\S/.test(text[at + 1] ?? ' '))) return null;
    if (one !== '"' && !isWordUnit(text[at + 1])) return null;
  }
  return { at, length: 1, closer };
}

function closesSingle(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  if (/\s/.test(before) || isWordUnit(text[at + 1])) return false;
  // After a letter the mark is as likely a plural possessive, unless the quotation plainly ends there.
  return /[.,!?…]/.test(before) || /[^\s]/.test(text[at + 1] ?? '') || !/^\s+\p{Ll}/u.test(text.slice(at + 1, at + 4));
}

/**
 * End of a double quotation, or -1. A straight mark is taken for the partner of a curly one where the proper partner does
 * not come before the next opening. Each walk ends at the next mark of its kind, so all of them are linear together.
 */
function closingDouble(text: string, { at: start, closer }: Mark, end: number): number {
  let straight = -1;
  for (let at = start + 1; at < end; at++) {
    const unit = text[at];
    if (unit === closer) return at + 1;
    if (unit === '”' && closer === '"') return at + 1;
    if (straight >= 0 && closesCurly(text, straight) && opensStraight(text, at)) return straight + 1;
    if (unit === '"' && straight < 0) straight = at;
    if (unit === '“' && straight >= 0) return straight + 1;
  }
  return straight < 0 ? -1 : straight + 1;
}

function closingOther(text: string, mark: Mark, end: number): number {
  const single = mark.closer === '’' || mark.closer === "'";
  const limit = single ? Math.min(end, mark.at + LONGEST_SINGLE) : end;
  for (let at = mark.at + mark.length; at < limit; at++) {
    if (!text.startsWith(mark.closer, at)) continue;
    if (!single || closesSingle(text, at)) return at + mark.closer.length;
  }
  return -1;
}

/** The quotation that begins with `mark`, or null where an unclosed mark cannot begin one. */
function quotationFrom(text: string, mark: Mark, block: Span): { span: Span; closed: boolean } | null {
  const curlyOrStraight = mark.closer === '"' || mark.closer === '”';
  const end = curlyOrStraight ? closingDouble(text, mark, block.end) : closingOther(text, mark, block.end);
  if (end >= 0) return { span: { start: mark.at, end }, closed: true };
  const single = mark.closer === '’' || mark.closer === "'";
  return single ? null : { span: { start: mark.at, end: block.end }, closed: false };
}

/** Offset of the next mark of a block at or after `from`, or its end. */
function nextMark(line: string, block: Span, from: number): number {
  ANY_MARK.lastIndex = from - block.start;
  return block.start + (ANY_MARK.exec(line)?.index ?? line.length);
}

function quotationsOf(text: string, block: Span, openBefore: boolean): Quotation[] {
  const found: Quotation[] = [];
  const line = text.slice(block.start, block.end);
  let at = nextMark(line, block, block.start);
  while (at < block.end) {
    const mark = openingMark(text, at);
    const quotation = mark === null ? null : quotationFrom(text, mark, block);
    if (quotation === null || quotation.span.end - at < 3) {
      at = nextMark(line, block, at + 1);
      continue;
    }
    const continues = openBefore && found.length === 0 && text.slice(block.start, at).trim() === '';
    found.push({ ...quotation.span, closed: quotation.closed, continues });
    at = nextMark(line, block, quotation.span.end);
  }
  return found;
}

/**
 * Quotations of the article in text order, outermost only, none across two blocks. A block that opens with a mark while
 * the block before left its quotation open continues it. Bounded by the block's length times the single-mark limit.
 */
export function findQuotations(text: string, blocks: readonly Span[]): Quotation[] {
  const found: Quotation[] = [];
  let open = false;
  for (const block of blocks) {
    const here = quotationsOf(text, block, open);
    const last = here.at(-1);
    open = last !== undefined && !last.closed;
    found.push(...here);
  }
  return found;
}
