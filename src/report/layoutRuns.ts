import { displayWidth, fitting } from './displayWidth.ts';
import type { MarkKey } from './marks.ts';
import { printable } from './printable.ts';

/** What a stretch of output is; a painter turns it into colour or leaves it alone. */
export type Style = MarkKey | PartStyle | 'title' | 'strong' | 'dim' | 'deciding';

/** The parts of a statement, and whom it is credited to. */
export type PartStyle = 'who' | 'whom' | 'doing' | 'count' | 'when' | 'where' | 'source';

/** A stretch of output in one style. */
export interface Run {
  readonly text: string;
  readonly style: Style | null;
  /** True where the text must not be broken over two lines although it holds spaces. */
  readonly solid?: boolean;
}

export type Line = readonly Run[];

/** Gives a text its style, as escape codes or not at all. */
export type Painter = (style: Style, text: string) => string;

/** Leaves every text as it is: for files, pipes and NO_COLOR. */
export const plainPainter: Painter = (_style, text) => text;

export const run = (text: string, style: Style | null = null): Run => ({ text, style });
export const solid = (text: string, style: Style | null = null): Run => ({ text, style, solid: true });

interface Piece extends Run {
  readonly spaceBefore: boolean;
}

function piecesOf(runs: readonly Run[]): Piece[] {
  const pieces: Piece[] = [];
  let space = false;
  for (const { text, style, solid: whole } of runs) {
    const parts = whole ? [printable(text)] : printable(text).split(/( +)/u);
    for (const part of parts) {
      if (part === '') continue;
      if (part.startsWith(' ')) space = true;
      else {
        pieces.push({ text: part, style, spaceBefore: space && pieces.length > 0 });
        space = false;
      }
    }
  }
  return pieces;
}

/** Pieces that no space parts, kept on one line. */
function wordsOf(pieces: readonly Piece[]): Piece[][] {
  const words: Piece[][] = [];
  for (const piece of pieces) {
    if (piece.spaceBefore || words.length === 0) words.push([piece]);
    else words.at(-1)!.push(piece);
  }
  return words;
}

function broken(word: readonly Piece[], columns: number): Piece[][] {
  const parts: Piece[][] = [];
  for (const piece of word) {
    let rest = piece.text;
    while (rest !== '') {
      const head = fitting(rest, columns);
      parts.push([{ text: head, style: piece.style, spaceBefore: false }]);
      rest = rest.slice(head.length);
    }
  }
  return parts;
}

const widthOfWord = (word: readonly Piece[]): number => word.reduce((sum, piece) => sum + displayWidth(piece.text), 0);

/** Runs broken between words into lines of at most `columns`; a word that is longer is broken where it must be. */
export function wrapRuns(runs: readonly Run[], columns: number): Line[] {
  const lines: Run[][] = [[]];
  let width = 0;
  const words = wordsOf(piecesOf(runs)).flatMap((word) =>
    widthOfWord(word) > columns ? broken(word, columns) : [word],
  );
  for (const word of words) {
    const wide = widthOfWord(word);
    const joined = width > 0 && (word[0]?.spaceBefore ?? false) ? 1 : 0;
    if (width > 0 && width + joined + wide > columns) {
      lines.push([]);
      width = 0;
    } else if (joined > 0) {
      const last = lines.at(-1)!.at(-1);
      lines.at(-1)!.push(run(' ', last?.style === word[0]!.style ? last.style : null));
      width += 1;
    }
    lines.at(-1)!.push(...word.map(({ text, style }) => ({ text, style })));
    width += wide;
  }
  return lines;
}

/** Lines moved right by `columns`. */
export function indent(lines: readonly Line[], columns: number): Line[] {
  return lines.map((line) => (line.length === 0 ? line : [run(' '.repeat(columns)), ...line]));
}

const widthOfLine = (line: Line): number => line.reduce((sum, { text }) => sum + displayWidth(text), 0);

/** Cells side by side, each as lines of its own width, with two columns between them. */
export function besideEachOther(cells: readonly { lines: readonly Line[]; columns: number }[]): Line[] {
  const height = Math.max(...cells.map((cell) => cell.lines.length));
  return Array.from({ length: height }, (_, row) =>
    cells.flatMap(({ lines, columns }) => {
      const line = lines[row] ?? [];
      return [...line, run(' '.repeat(Math.max(0, columns - widthOfLine(line)) + 2))];
    }),
  );
}

/** Lines as text with a newline after each; runs of one style are painted in one go, and no line ends in spaces. */
export function paintLines(lines: readonly Line[], paint: Painter): string {
  return lines.map((line) => `${paintLine(line, paint)}\n`).join('');
}

function paintLine(line: Line, paint: Painter): string {
  const merged: Run[] = [];
  for (const { text, style } of line) {
    const last = merged.at(-1);
    if (last?.style === style) merged[merged.length - 1] = { text: last.text + text, style };
    else merged.push({ text, style });
  }
  return merged
    .map(({ text, style }) => (style === null ? text : paint(style, text)))
    .join('')
    .trimEnd();
}
