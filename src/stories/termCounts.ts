/** How often each term was counted; an open table, so that a look-up makes no object. */
export class TermCounts {
  size = 0;
  private terms: Int32Array;
  private counts: Int32Array;

  /** `room` is how many terms are expected; it grows by itself. */
  constructor(room = 1024) {
    const slots = 2 ** Math.ceil(Math.log2(2 * room));
    this.terms = new Int32Array(slots);
    this.counts = new Int32Array(slots);
  }

  /** The count of a term, 0 where it was never counted. */
  get(term: number): number {
    return this.counts[this.slotOf(term)]!;
  }

  /** Adds to the count of a term. */
  add(term: number, times: number): void {
    const slot = this.slotOf(term);
    if (this.terms[slot] === 0) {
      this.terms[slot] = term;
      this.size++;
    }
    this.counts[slot]! += times;
    if (2 * this.size > this.terms.length) this.grow();
  }

  /** Calls back for every counted term, in no order that means anything. */
  each(take: (term: number, count: number) => void): void {
    for (let slot = 0; slot < this.terms.length; slot++)
      if (this.terms[slot] !== 0) take(this.terms[slot]!, this.counts[slot]!);
  }

  private slotOf(term: number): number {
    const { terms } = this;
    const mask = terms.length - 1;
    let slot = term & mask;
    while (terms[slot] !== 0 && terms[slot] !== term) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { terms, counts } = this;
    this.terms = new Int32Array(2 * terms.length);
    this.counts = new Int32Array(2 * terms.length);
    for (let old = 0; old < terms.length; old++)
      if (terms[old] !== 0) {
        const slot = this.slotOf(terms[old]!);
        this.terms[slot] = terms[old]!;
        this.counts[slot] = counts[old]!;
      }
  }
}
