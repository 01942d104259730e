import type { Span } from '../model/index.ts';
import { holdsSaying, stopEndsSentence } from './abbreviations.ts';
import { closedQuotations } from './quotation-marks.ts';

/** Longest quotation that is kept in one sentence although it holds several. */
const SHORT_QUOTATION = 220;
const LINE_BREAK = /[\n\r\u2028\u2029]/;
const STOP = /[.!?…]+/g;
const CLOSERS = /["'”’»)\]]*/y;
/** In a line without capitals a small letter may open a sentence. */
const ANY_OPENER = /^["'“‘«([]*[\p{L}\d]/u;
const OPENER = /^["'“‘«([]*[\p{Lu}\p{Lt}\p{Lo}\d]/u;
const LAST_WORD = /[\p{L}\p{M}\d][\p{L}\p{M}\d.]{0,20}$/u;

function trim(text: string, start: number, end: number): Span | null {
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return end > start ? { start, end } : null;
}

function endOfClosers(text: string, at: number): number {
  CLOSERS.lastIndex = at;
  return at + (CLOSERS.exec(text)?.[0].length ?? 0);
}

/** A stop glued to the next sentence ("... the bridge.The mayor") as careless extraction leaves it. */
function isGlued(text: string, stop: number, after: number): boolean {
  return /^\p{Ll}{3}$/u.test(text.slice(stop - 3, stop)) && /^\p{Lu}\p{Ll}/u.test(text.slice(after, after + 2));
}

function isBoundary(
  text: string,
  stop: number,
  stopEnd: number,
  after: number,
  lineEnd: number,
  opener: RegExp,
): boolean {
  const gap = /^\s*/.exec(text.slice(after, after + 8))?.[0].length ?? 0;
  if (gap === 0) return isGlued(text, stop, after);
  const ahead = text.slice(after + gap, Math.min(lineEnd, after + gap + 80));
  if (!opener.test(ahead)) return false;
  const words = ahead.match(/[\p{L}\p{M}\d.']*[\p{L}\p{M}\d]|[^\s]/gu) ?? [];
  const mark = text.slice(stop, stopEnd);
  if (mark !== '.') return !(after > stopEnd && holdsSaying(words.slice(0, 4)));
  const word = LAST_WORD.exec(text.slice(Math.max(0, stop - 22), stop))?.[0] ?? '';
  const next = words.find((w) => /[\p{L}\d]/u.test(w)) ?? '';
  return stopEndsSentence(word, next);
}

function cutLine(text: string, start: number, end: number, sentences: Span[]): void {
  const quotations = closedQuotations(text, { start, end });
  let from = start;
  let quotation = 0;
  const line = text.slice(start, end);
  const opener = /[\p{Lu}\p{Lt}\p{Lo}]/u.test(line) ? OPENER : ANY_OPENER;
  for (const match of line.matchAll(STOP)) {
    const stop = start + match.index;
    const stopEnd = stop + match[0].length;
    while ((quotations[quotation]?.end ?? end) <= stop) quotation++;
    const around = quotations[quotation];
    const inside = around !== undefined && around.start < stop;
    // A closing mark set apart by a space (`nothing. "`) still belongs to the quotation.
    const closing = inside && around.end <= stopEnd + 2 ? around.end : stopEnd;
    const after = Math.min(end, endOfClosers(text, closing));
    if (inside && around.end > after && around.end - around.start <= SHORT_QUOTATION) continue;
    if (after >= end || !isBoundary(text, stop, stopEnd, after, end, opener)) continue;
    const sentence = trim(text, from, after);
    if (sentence) sentences.push(sentence);
    from = after;
  }
  const last = trim(text, from, end);
  if (last) sentences.push(last);
}

/** A break within a sentence: no mark before it, a small letter after it, and more small letters around than a list of words has. */
function goesOn(text: string, block: Span, at: number): boolean {
  const before = text.slice(Math.max(block.start, at - 80), at);
  const after = text.slice(at, Math.min(block.end, at + 40));
  return /^[\n\r\u2028]{1,2}[ \t]*\p{Ll}/u.test(after) && /(?:[\p{L}\d,]+ +){3}[\p{L}\d,]+ ?$/u.test(before);
}

/**
 * Sentences of the blocks in text order, without white space at their ends. A line break ends a sentence unless
 * the words plainly go on after it; a short
 * quotation of several sentences stays whole; abbreviations and initials end none. Linear in the length.
 */
export function cutSentences(text: string, blocks: readonly Span[]): Span[] {
  const sentences: Span[] = [];
  for (const block of blocks) {
    let start = block.start;
    for (let at = block.start; at <= block.end; at++) {
      if (at < block.end && (!LINE_BREAK.test(text[at] ?? '') || goesOn(text, block, at))) continue;
      if (at > start) cutLine(text, start, at, sentences);
      start = at + 1;
    }
  }
  return sentences;
}
