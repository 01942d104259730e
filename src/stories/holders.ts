/** The stories found by one term: their slots in the index, and the weight the term has in each. */
export class Holders {
  size = 0;
  slots = new Int32Array(2);
  weights = new Int32Array(2);

  /** Adds a story; gives its place, from 1. */
  add(slot: number, weight: number): number {
    if (this.size === this.slots.length) this.grow();
    this.slots[this.size] = slot;
    this.weights[this.size] = weight;
    return ++this.size;
  }

  /** Takes out the story at a place; gives the slot of the one that stands there from now on, or -1 for none. */
  remove(place: number): number {
    const last = --this.size;
    if (place - 1 === last) return -1;
    this.slots[place - 1] = this.slots[last]!;
    this.weights[place - 1] = this.weights[last]!;
    return this.slots[last]!;
  }

  private grow(): void {
    const { slots, weights } = this;
    this.slots = new Int32Array(2 * slots.length);
    this.slots.set(slots);
    this.weights = new Int32Array(2 * weights.length);
    this.weights.set(weights);
  }
}
