import type { Vector } from './vector.ts';

/** A slot holds a term, its weight, its weight among names and numbers, and its place among the stories found by the term, or 0. */
const STRIDE = 4;
/** Share of the likeness that names and numbers decide alone. */
const NAMES_SHARE = 0.2;

/** What a story is about: the sum of the vectors of its articles, in an open table. */
export class Profile {
  size = 0;
  /** Squared lengths of the two vectors. */
  squared = 0;
  namesSquared = 0;
  private cells = new Int32Array(STRIDE * roomFor(8));

  /** Makes room for so many terms in an empty profile. */
  makeRoom(terms: number): void {
    this.cells = new Int32Array(STRIDE * roomFor(terms));
  }

  /** Weight of a term, 0 where it is not there. */
  weightOf(term: number): number {
    return this.cells[this.slotOf(term) + 1]!;
  }

  /** Weight of a term among names and numbers, 0 where it is none. */
  nameWeightOf(term: number): number {
    return this.cells[this.slotOf(term) + 2]!;
  }

  /** The place the index gave the story among those found by a term; 0 where it is not found by it. */
  placeOf(term: number): number {
    return this.cells[this.slotOf(term) + 3]!;
  }

  /** Notes the place of the story among those found by a term of it; 0 for none. */
  setPlace(term: number, place: number): void {
    this.cells[this.slotOf(term) + 3] = place;
  }

  /** The terms by which the story is found, in ascending order. */
  termsFinding(): Int32Array {
    const terms: number[] = [];
    this.each((term, _weight, _name, place) => {
      if (place > 0) terms.push(term);
    });
    return Int32Array.from(terms).sort();
  }

  /** Adds a vector `times` 1 or, to take it out again, -1. */
  add(vector: Vector, times: 1 | -1 = 1): void {
    for (let i = 0; i < vector.size; i++)
      this.addTerm(vector.terms[i]!, times * vector.weights[i]!, times * vector.nameWeights[i]!);
  }

  /** Adds to the weights of one term; they do not fall below 0. */
  addTerm(term: number, weight: number, nameWeight: number): void {
    let at = this.slotOf(term);
    if (this.cells[at] === 0) at = this.start(term, at);
    const { cells } = this;
    const oldWeight = cells[at + 1]!;
    const oldName = cells[at + 2]!;
    const newWeight = Math.max(0, oldWeight + weight);
    const newName = Math.max(0, oldName + nameWeight);
    this.squared += newWeight * newWeight - oldWeight * oldWeight;
    this.namesSquared += newName * newName - oldName * oldName;
    cells[at + 1] = newWeight;
    cells[at + 2] = newName;
  }

  /** How alike a vector and the story are, 0 to 1: cosine of all terms, and of names and numbers for their share. */
  likenessTo(vector: Vector): number {
    const { cells } = this;
    let product = 0;
    let names = 0;
    for (let i = 0; i < vector.size; i++) {
      const at = this.slotOf(vector.terms[i]!);
      product += vector.weights[i]! * cells[at + 1]!;
      names += vector.nameWeights[i]! * cells[at + 2]!;
    }
    const all = product === 0 ? 0 : product / Math.sqrt(this.squared * vector.squared);
    const ofNames = names === 0 ? 0 : names / Math.sqrt(this.namesSquared * vector.namesSquared);
    return (1 - NAMES_SHARE) * all + NAMES_SHARE * ofNames;
  }

  /** Calls back for every term, in no order that means anything. */
  each(take: (term: number, weight: number, nameWeight: number, place: number) => void): void {
    const { cells } = this;
    for (let at = 0; at < cells.length; at += STRIDE)
      if (cells[at] !== 0) take(cells[at]!, cells[at + 1]!, cells[at + 2]!, cells[at + 3]!);
  }

  /** Keeps the heaviest terms alone; gives those let go by which the story was found, with its places among their finds. */
  keepHeaviest(limit: number): { term: number; place: number }[] {
    const all: { term: number; weight: number; name: number; place: number }[] = [];
    this.each((term, weight, name, place) => all.push({ term, weight, name, place }));
    all.sort((a, b) => b.weight - a.weight || a.term - b.term);
    this.cells = new Int32Array(this.cells.length);
    this.size = this.squared = this.namesSquared = 0;
    for (const { term, weight, name, place } of all.slice(0, limit)) {
      this.addTerm(term, weight, name);
      this.setPlace(term, place);
    }
    return all.slice(limit).filter(({ place }) => place > 0);
  }

  private slotOf(term: number): number {
    const { cells } = this;
    const mask = cells.length / STRIDE - 1;
    let slot = term & mask;
    while (cells[STRIDE * slot] !== 0 && cells[STRIDE * slot] !== term) slot = (slot + 1) & mask;
    return STRIDE * slot;
  }

  private start(term: number, at: number): number {
    const full = 1.5 * ++this.size > this.cells.length / STRIDE;
    if (full) this.grow();
    const slot = full ? this.slotOf(term) : at;
    this.cells[slot] = term;
    return slot;
  }

  private grow(): void {
    const old = this.cells;
    this.cells = new Int32Array(2 * old.length);
    for (let at = 0; at < old.length; at += STRIDE)
      if (old[at] !== 0) this.cells.set(old.subarray(at, at + STRIDE), this.slotOf(old[at]!));
  }
}

function roomFor(terms: number): number {
  return 2 ** Math.ceil(Math.log2(1.5 * Math.max(terms, 8) + 2));
}
