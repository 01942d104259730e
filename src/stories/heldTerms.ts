import { KEPT_MEMBERS, type GrowingStory } from './growingStory.ts';
import { VECTORS, type Member } from './member.ts';
import type { TermSum } from './termSum.ts';

/** A row holds the weights of a term in the story's vectors, and its weight in each last article. */
export const MEMBERS_AT = VECTORS;
export const ROW = MEMBERS_AT + KEPT_MEMBERS;
const LEAST_SLOTS = 64;

/** All that is known of one story's terms, laid out so that others are held against it quickly. Filled again and again. */
export class HeldTerms {
  /** How many terms it holds, and how many of the last articles. */
  size = 0;
  members = 0;
  /** The terms it holds, in the order of the rows. */
  terms = new Int32Array(512);
  /** A row for each term. */
  rows = new Int32Array(512 * ROW);
  private keys = new Int32Array(LEAST_SLOTS);
  private places = new Int32Array(LEAST_SLOTS);
  private mask = LEAST_SLOTS - 1;

  /** Holds a story from now on. */
  hold({ sum, members }: GrowingStory): void {
    this.clear((sum?.size ?? 0) + members.reduce((all, { terms }) => all + terms.length, 0));
    this.members = members.length;
    if (sum) this.holdSum(sum);
    else if (members[0]) this.holdOnly(members[0]);
    members.forEach((member, n) => {
      this.holdMember(member, n);
    });
  }

  /** Where the row of a term begins; -1 where the story does not know it. */
  find(term: number): number {
    let slot = term & this.mask;
    while (this.keys[slot] !== 0) {
      if (this.keys[slot] === term) return this.places[slot]!;
      slot = (slot + 1) & this.mask;
    }
    return -1;
  }

  private holdSum(sum: TermSum): void {
    const { table } = sum;
    sum.each((term, at) => {
      const row = this.rowFor(term);
      for (let i = 0; i < MEMBERS_AT; i++) this.rows[row + i] = table[at + i]!;
    });
  }

  private holdOnly({ terms, weights }: Member): void {
    for (let i = 0; i < terms.length; i++) {
      const row = this.rowFor(terms[i]!);
      for (let vector = 0; vector < VECTORS; vector++) this.rows[row + vector] = weights[VECTORS * i + vector]!;
    }
  }

  private holdMember({ terms, weights }: Member, n: number): void {
    for (let i = 0; i < terms.length; i++) this.rows[this.rowFor(terms[i]!) + MEMBERS_AT + n] = weights[VECTORS * i]!;
  }

  private rowFor(term: number): number {
    let slot = term & this.mask;
    while (this.keys[slot] !== 0 && this.keys[slot] !== term) slot = (slot + 1) & this.mask;
    if (this.keys[slot] === term) return this.places[slot]!;
    this.keys[slot] = term;
    this.terms[this.size] = term;
    this.places[slot] = ROW * this.size++;
    this.rows.fill(0, this.places[slot], this.places[slot]! + ROW);
    return this.places[slot]!;
  }

  private clear(atMost: number): void {
    let slots = LEAST_SLOTS;
    while (slots < 2 * atMost) slots *= 2;
    if (slots > this.keys.length) {
      this.keys = new Int32Array(slots);
      this.places = new Int32Array(slots);
      this.terms = new Int32Array(slots);
      this.rows = new Int32Array(slots * ROW);
    } else this.keys.fill(0, 0, slots);
    this.mask = slots - 1;
    this.size = 0;
  }
}
