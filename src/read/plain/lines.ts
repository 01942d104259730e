import type { Span } from '../../model/index.ts';

/** A paragraph of plain text: one line, or several where the text was wrapped at a fixed width. */
export interface Line extends Span {
  /** Trimmed words of the line; wrapped lines are joined by spaces. */
  readonly words: string;
}

const WIDEST_WRAP = 110;
/** Lines of a text that are looked at. */
export const MOST_LINES = 20_000;
const MARKS = /^(?:[#>*+-]{1,6}\s|\d{1,2}[.)]\s|[•●▪–—-])/;

/** Lines of a text with their trimmed spans, in text order; blank lines are left out, and hard-wrapped paragraphs are one line. */
export function cutLines(text: string): Line[] {
  const raw = rawLines(text);
  const width = wrapWidth(raw);
  if (width === null) return raw.filter((line) => line.words !== '');
  const lines: Line[] = [];
  let open: Line | null = null;
  for (const line of raw) {
    if (open !== null && line.words !== '' && !MARKS.test(line.words) && isWrapped(open, line, text, width)) {
      open = { start: open.start, end: line.end, words: `${open.words} ${line.words}` };
      continue;
    }
    if (open !== null) lines.push(open);
    open = line.words === '' ? null : line;
  }
  if (open !== null) lines.push(open);
  return lines;
}

function rawLines(text: string): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at <= text.length && lines.length < MOST_LINES;) {
    const next = text.indexOf('\n', at);
    const stop = next < 0 ? text.length : next;
    const words = text.slice(at, stop).trim();
    const start = words === '' ? at : text.indexOf(words.charAt(0), at);
    lines.push({ start, end: start + words.length, words });
    at = stop + 1;
  }
  return lines;
}

/** The column a text is wrapped at, or null: nearly every line followed by another is too full for that one's first word. */
function wrapWidth(lines: readonly Line[]): number | null {
  const width = lines.reduce((most, line) => Math.max(most, line.words.length), 0);
  if (width < 40 || width > WIDEST_WRAP) return null;
  let followed = 0;
  let full = 0;
  let ended = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const [line, next] = [lines[i]!.words, lines[i + 1]!.words];
    if (line === '' || next === '') continue;
    followed++;
    if (/[.!?:]["'”’)]?$/.test(line)) ended++;
    if (line.length + 1 + firstWordLength(next) > width - 4) full++;
  }
  // Where every line ends a sentence, each is a paragraph.
  return followed >= 4 && full >= followed * 0.7 && ended < followed * 0.5 ? width : null;
}

function isWrapped(open: Line, line: Line, text: string, width: number): boolean {
  const lastStart = text.lastIndexOf('\n', open.end - 1) + 1;
  const lastLength = open.end - Math.max(lastStart, open.start);
  const adjacent = text.slice(open.end, line.start).split('\n').length === 2;
  return adjacent && lastLength + 1 + firstWordLength(line.words) > width - 12;
}

function firstWordLength(words: string): number {
  const space = words.indexOf(' ');
  return space < 0 ? words.length : space;
}
