import { PLACES, WORD_ROWS, type RowLayout } from './parserRows.ts';

/** What common words add to the hidden layer by themselves, in each place: summed when first met and kept, since it never changes. */
export class WordSums {
  readonly sums: Int16Array;
  private readonly known: Uint8Array;

  constructor(
    private readonly layout: RowLayout,
    private readonly table: Int8Array,
    private readonly hidden: number,
  ) {
    this.known = new Uint8Array(PLACES * layout.words);
    this.sums = new Int16Array(PLACES * layout.words * hidden);
  }

  /** Where the sum for a word starts in `sums`; `rows` are its rows as `wordRows` gives them. */
  startOf(place: number, word: number, rows: Int32Array): number {
    const { hidden: H, table, sums } = this;
    const slot = place * this.layout.words + word;
    const start = slot * H;
    if (this.known[slot] === 1) return start;
    this.known[slot] = 1;
    for (let k = WORD_ROWS.from; k < WORD_ROWS.to; k++) {
      const row = rows[k]! * H;
      for (let h = 0; h < H; h++) sums[start + h] = sums[start + h]! + table[row + h]!;
    }
    return start;
  }
}
