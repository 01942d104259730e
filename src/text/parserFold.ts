import type { ParserWords } from './parserInput.ts';
import {
  childRows,
  PLACES,
  SHAPES,
  shapeRow,
  showsChildren,
  tagRow,
  WORD_ROWS,
  wordRows,
  type RowLayout,
} from './parserRows.ts';
import type { ParserState } from './parserState.ts';
import { ALL_TUPLES, strideOf, tupleRows, type Tuple } from './parserTuples.ts';

/**
 * The first layer's rows for use: rows that always come together are added up beforehand, so that a look has fewer to add. Behind the
 * rows of the layout stands a row of zeros, then one for each tag with each shape in each place, the same for words without children,
 * and one for each common word in each place, which is summed when first met.
 */
export class FoldedRows {
  readonly table: Int32Array;
  readonly zero: number;
  private readonly tagged: number;
  private readonly childless: number;
  private readonly common: number;
  private readonly known: Uint8Array;
  private readonly tuples: readonly Tuple[];

  constructor(
    private readonly layout: RowLayout,
    rows: Int32Array,
    private readonly width: number,
  ) {
    const pairs = PLACES * layout.tags * SHAPES;
    this.zero = layout.rows;
    this.tagged = this.zero + 1;
    this.childless = this.tagged + pairs;
    this.common = this.childless + pairs;
    this.known = new Uint8Array(PLACES * layout.words);
    this.table = new Int32Array((this.common + this.known.length) * width);
    this.table.set(rows);
    this.tuples = ALL_TUPLES.filter((tuple) => !this.foldTuple(tuple));
    for (let place = 0; place < PLACES; place++) this.foldTags(place);
  }

  /** Adds a tuple's rows to those of a larger one that holds all its atoms, if there is one. */
  private foldTuple(tuple: Tuple): boolean {
    const into = ALL_TUPLES.find(
      ({ atoms }) => atoms.length > tuple.atoms.length && tuple.atoms.every((atom) => atoms.includes(atom)),
    );
    if (!into) return false;
    const { tuples } = this.layout;
    for (let key = 0; key < into.size; key++)
      this.addRow(tuples + into.first + key, tuples + tuple.first + projectKey(key, into, tuple));
    return true;
  }

  private foldTags(place: number): void {
    const { layout } = this;
    for (let tag = 0; tag < layout.tags; tag++)
      for (let shape = 0; shape < SHAPES; shape++) {
        const at = (place * layout.tags + tag) * SHAPES + shape;
        for (const row of [this.tagged + at, this.childless + at]) {
          this.addRow(row, tagRow(layout, place) + tag);
          this.addRow(row, shapeRow(layout, place) + shape);
        }
        if (showsChildren(place)) for (const row of noChildren(layout, place)) this.addRow(this.childless + at, row);
      }
  }

  private addRow(to: number, from: number): void {
    const { table, width } = this;
    for (let i = 0; i < width; i++) table[to * width + i] = (table[to * width + i]! + table[from * width + i]!) | 0;
  }

  /** Rows of what stands in a place, with its children; gives how many there are. */
  placeRows(words: ParserWords, state: ParserState, place: number, at: number, out: Int32Array): number {
    const { layout } = this;
    let count = wordRows(layout, words, place, at, out);
    if (at < 0) return count;
    const alone = state.left[at]! < 0 && state.right[at]! < 0;
    if (at < words.length) {
      const key = (place * layout.tags + words.tag[at]!) * SHAPES + words.shape[at]!;
      // The last row, of the shape, is in the first now.
      count--;
      out[0] = (alone ? this.childless : this.tagged) + key;
      if (words.word[at]! > 0) {
        out[WORD_ROWS.from] = this.commonRow(place, words.word[at]!, out);
        out.copyWithin(WORD_ROWS.from + 1, WORD_ROWS.to, count);
        count -= WORD_ROWS.to - WORD_ROWS.from - 1;
      }
      if (alone) return count;
    }
    return showsChildren(place) ? childRows(layout, words, state, place, at, out, count) : count;
  }

  /** Rows of what is seen together at one look. */
  lookRows(words: ParserWords, state: ParserState, out: Int32Array): number {
    return tupleRows(this.tuples, this.layout.tuples, words, state, out, 0);
  }

  /** The row of a common word in a place; `rows` are its own as `wordRows` gives them. */
  private commonRow(place: number, word: number, rows: Int32Array): number {
    const key = place * this.layout.words + word;
    const row = this.common + key;
    if (this.known[key] === 1) return row;
    this.known[key] = 1;
    for (let k = WORD_ROWS.from; k < WORD_ROWS.to; k++) this.addRow(row, rows[k]!);
    return row;
  }
}

/** The key of `to`, whose atoms are all of `from`'s too, when that of `from` is `key`. */
function projectKey(key: number, from: Tuple, to: Tuple): number {
  let rest = key;
  let projected = 0;
  for (let at = from.atoms.length - 1; at >= 0; at--) {
    const size = from.sizes[at]!;
    const value = rest % size;
    rest = (rest - value) / size;
    projected += value * strideOf(to, from.atoms[at]!);
  }
  return projected;
}

/** The rows of no children in a place. */
function noChildren(layout: RowLayout, place: number): Int32Array {
  const nobody = { left: [-1], right: [-1] } as unknown as ParserState;
  const rows = new Int32Array(8);
  return rows.subarray(0, childRows(layout, {} as ParserWords, nobody, place, 0, rows, 0));
}
