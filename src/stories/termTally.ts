import { markOf } from './termMarks.ts';

/** Terms with their marks, each term once. */
export interface Tallied {
  readonly terms: Int32Array;
  readonly marks: Uint8Array;
}

/** Slots for the terms of one article, a power of two well above the words that are read. */
const SLOTS = 2048;

/** Counts the terms of one article after another, in the same memory. */
export class TermTally {
  size = 0;
  private readonly terms = new Int32Array(SLOTS);
  private readonly counts = new Int32Array(SLOTS);
  private readonly flags = new Uint8Array(SLOTS);
  private readonly slots = new Int16Array(SLOTS);

  /** Forgets all terms. */
  clear(): void {
    this.size = 0;
    this.slots.fill(0);
  }

  /** Counts a term `times` times and adds flags to it. */
  add(term: number, times: number, flags: number): void {
    const { slots, terms } = this;
    let slot = (term ^ (term >>> 16)) & (SLOTS - 1);
    while (slots[slot] !== 0 && terms[slots[slot]! - 1] !== term) slot = (slot + 1) & (SLOTS - 1);
    if (slots[slot] === 0) this.start(slot, term);
    const at = slots[slot]! - 1;
    this.counts[at]! += times;
    this.flags[at]! |= flags;
  }

  private start(slot: number, term: number): void {
    this.terms[this.size] = term;
    this.counts[this.size] = 0;
    this.flags[this.size] = 0;
    this.slots[slot] = ++this.size;
  }

  /** All terms in the order they were first counted. */
  all(): Tallied {
    const marks = new Uint8Array(this.size);
    for (let i = 0; i < this.size; i++) marks[i] = this.markAt(i);
    return { terms: this.terms.slice(0, this.size), marks };
  }

  /** The `limit` terms with the highest product of count and rarity, in the order they were first counted. */
  heaviest(limit: number, rarity: (term: number) => number): Tallied {
    const weights = Float64Array.from({ length: this.size }, (_, i) => this.weightAt(i, rarity));
    const order = Array.from(weights.keys()).sort((a, b) => weights[b]! - weights[a]! || a - b);
    const kept = order.slice(0, limit).sort((a, b) => a - b);
    return {
      terms: Int32Array.from(kept, (at) => this.terms[at]!),
      marks: Uint8Array.from(kept, (at) => this.markAt(at)),
    };
  }

  private weightAt(at: number, rarity: (term: number) => number): number {
    return (1 + Math.log(this.counts[at]!)) * rarity(this.terms[at]!);
  }

  private markAt(at: number): number {
    return markOf(this.counts[at]!, this.flags[at]!);
  }
}
