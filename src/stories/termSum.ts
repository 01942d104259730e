import { VECTORS, type Member } from './member.ts';

/** A slot holds a term, its weight in each vector, and the story's place among those found by it, or 0. */
const STRIDE = VECTORS + 2;
const PLACE = VECTORS + 1;
/** Where the place of a story stands in a row. */
export const PLACE_IN_ROW = PLACE - 1;

/** The sum of the vectors of several articles, in an open table. */
export class TermSum {
  size = 0;
  /** Squared lengths of the vectors. */
  readonly squared = new Float64Array(VECTORS);
  private cells: Int32Array;

  /** `terms` is how many are expected; it grows by itself. */
  constructor(terms = 0) {
    this.cells = new Int32Array(STRIDE * 2 ** Math.ceil(Math.log2(1.5 * terms + 10)));
  }

  /** Adds the vectors of an article `times` 1 or, to take them out again, -1. */
  add({ terms, weights }: Member, times: 1 | -1): void {
    for (let i = 0; i < terms.length; i++) {
      const at = this.startTerm(terms[i]!);
      for (let vector = 0; vector < VECTORS; vector++)
        this.addWeight(at, vector, times * weights[VECTORS * i + vector]!);
    }
  }

  /** Adds all of another sum; the places are not taken over. */
  addAll(other: TermSum): void {
    other.each((term, from) => {
      const at = this.startTerm(term);
      for (let vector = 0; vector < VECTORS; vector++) this.addWeight(at, vector, other.cells[from + vector]!);
    });
  }

  /** Sets all that is known of a term, as `rowAt` gives it. */
  restore(term: number, row: Int32Array): void {
    const at = this.startTerm(term);
    this.cells.set(row, at + 1);
    for (let vector = 0; vector < VECTORS; vector++) this.squared[vector]! += row[vector]! * row[vector]!;
  }

  /** The weight of a term in one of the vectors, 0 where it is not there. */
  weightOf(term: number, vector = 0): number {
    return this.cells[this.slotOf(term) + 1 + vector]!;
  }

  /** The place the index gave the story among those found by a term; 0 where it is not found by it. */
  placeOf(term: number): number {
    return this.cells[this.slotOf(term) + PLACE]!;
  }

  /** Notes the place of the story among those found by a term of it; 0 for none. */
  setPlace(term: number, place: number): void {
    this.cells[this.slotOf(term) + PLACE] = place;
  }

  /** Calls back for every term with where its row stands in `table`, in no order that means anything. */
  each(take: (term: number, at: number) => void): void {
    const { cells } = this;
    for (let at = 0; at < cells.length; at += STRIDE) if (cells[at] !== 0) take(cells[at]!, at + 1);
  }

  /** A copy of the row that stands somewhere in `table`: weights and place. */
  rowAt(at: number): Int32Array {
    return this.cells.slice(at, at + STRIDE - 1);
  }

  /** Where the row of a term stands in `table`, -1 where the term is not there. */
  find(term: number): number {
    const at = this.slotOf(term);
    return this.cells[at] === 0 ? -1 : at + 1;
  }

  /** The rows; only for reading, and only until something is added. */
  get table(): Int32Array {
    return this.cells;
  }

  private addWeight(at: number, vector: number, weight: number): void {
    if (weight === 0) return;
    const before = this.cells[at + 1 + vector]!;
    const after = Math.max(0, before + weight);
    this.squared[vector]! += after * after - before * before;
    this.cells[at + 1 + vector] = after;
  }

  private startTerm(term: number): number {
    const at = this.slotOf(term);
    if (this.cells[at] !== 0) return at;
    if (1.5 * ++this.size > this.cells.length / STRIDE) this.grow();
    const slot = this.slotOf(term);
    this.cells[slot] = term;
    return slot;
  }

  private slotOf(term: number): number {
    const { cells } = this;
    const mask = cells.length / STRIDE - 1;
    let at = STRIDE * (term & mask);
    while (cells[at] !== 0 && cells[at] !== term) {
      at += STRIDE;
      if (at === cells.length) at = 0;
    }
    return at;
  }

  private grow(): void {
    const old = this.cells;
    this.cells = new Int32Array(2 * old.length);
    for (let at = 0; at < old.length; at += STRIDE)
      if (old[at] !== 0) this.cells.set(old.subarray(at, at + STRIDE), this.slotOf(old[at]!));
  }
}
