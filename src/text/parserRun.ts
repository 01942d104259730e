import type { ParserWords } from './parserInput.ts';
import { PLACES, placesOf } from './parserRows.ts';
import { LEFT, ParserState, RIGHT, SHIFT } from './parserState.ts';
import type { Head, ParserNetTables } from './parserTables.ts';

const MOST_ROWS = 64;
const NONE = new Int32Array(0);
const NO_WORDS: ParserWords = {
  ...{ length: 0, word: NONE, classes: NONE, tag: NONE, coarse: NONE, shape: NONE, commas: NONE, verbs: NONE },
};

/**
 * A net at work on one sentence at a time. What a word adds to the hidden layer in one place is kept until the word gets a child;
 * the room for it is used again for the next sentence.
 */
export class ParserRun {
  private words: ParserWords = NO_WORDS;
  private state = new ParserState(0);
  private sums = new Int32Array(0);
  private fresh = new Uint8Array(0);
  private readonly rows = new Int32Array(MOST_ROWS);
  private readonly places = new Int32Array(PLACES);
  private readonly between: Int32Array;
  /** Units above 0 and their numbers, and how many there are; some more of value 0 follow. */
  private readonly units: Int32Array;
  private readonly active: Int32Array;
  private activeCount = 0;
  private readonly width: number;
  /** What the last look gave: scores of the answers asked for last, and how likely each transition seemed. */
  readonly scores: Int32Array;
  readonly chances = new Float64Array(3);

  constructor(readonly net: ParserNetTables) {
    this.width = net.hidden / 2;
    this.between = new Int32Array(this.width);
    this.units = new Int32Array(net.hidden + 4);
    this.active = new Int32Array(net.hidden + 4);
    this.scores = new Int32Array(Math.max(3, net.layout.labels));
  }

  /** Turns to a sentence that stands as `state` says. */
  begin(words: ParserWords, state: ParserState): void {
    this.words = words;
    this.state = state;
    const slots = PLACES * (words.length + 2);
    if (this.fresh.length < slots) {
      this.fresh = new Uint8Array(slots);
      this.sums = new Int32Array(slots * this.width);
    } else this.fresh.fill(0, 0, slots);
  }

  /** Works out the hidden layer for where the parse stands. */
  look(): void {
    const { net, words, state, places, between, rows, width } = this;
    this.sumRows(net.folded.lookRows(words, state, rows), between, 0);
    placesOf(state, words.length, places);
    for (let place = 0; place < PLACES; place++) places[place] = this.sumOf(place, places[place]!) * width;
    this.addPlaces();
  }

  private addPlaces(): void {
    const { sums, between, units, active, width } = this;
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = this.places;
    let count = 0;
    for (let i = 0; i < width; i++) {
      const left = (sums[a + i]! + sums[b + i]! + sums[c + i]! + between[i]!) | 0;
      const both = (left + sums[d + i]! + sums[e + i]! + sums[f + i]!) | 0;
      const low = (both << 16) >> 16;
      const high = (both + 0x8000) >> 16;
      // A unit of 0 or less is written over by the next.
      units[count] = low;
      active[count] = i;
      count += -low >>> 31;
      units[count] = high;
      active[count] = i + width;
      count += -high >>> 31;
    }
    this.activeCount = count;
    for (let pad = 0; pad < 4; pad++) {
      units[count + pad] = 0;
      active[count + pad] = 0;
    }
  }

  /** A word that got a child is to be summed anew. */
  forget(at: number): void {
    if (at < 0) return;
    const n = this.words.length + 2;
    for (let place = 0; place < PLACES; place++) this.fresh[place * n + at + 1] = 0;
  }

  bestTransition(): number {
    const { state, scores } = this;
    this.score(this.net.transitions);
    let best = -1;
    for (let transition = 0; transition < 3; transition++)
      if (state.allows(transition) && (best < 0 || scores[transition]! > scores[best]!)) best = transition;
    this.findChances(best);
    return best;
  }

  private findChances(best: number): void {
    const { state, scores, chances, net } = this;
    let all = 0;
    for (let transition = SHIFT; transition <= RIGHT; transition++) {
      const chance = state.allows(transition)
        ? Math.exp((scores[transition]! - scores[best]!) / net.transitionUnit)
        : 0;
      chances[transition] = chance;
      all += chance;
    }
    for (let transition = SHIFT; transition <= RIGHT; transition++) chances[transition] = chances[transition]! / all;
  }

  bestLabel(transition: number): number {
    const { scores, net } = this;
    const head = transition === LEFT ? net.leftLabels : net.rightLabels;
    this.score(head);
    let best = 0;
    for (let label = 1; label < head.count; label++) if (scores[label]! > scores[best]!) best = label;
    return best;
  }

  /** Fills `scores`. About half of the hidden units are 0 and add nothing; the others are taken four at a time. */
  private score({ count, weights, biases }: Head): void {
    const { active, activeCount, units, scores } = this;
    for (let c = 0; c < count; c++) scores[c] = biases[c]!;
    for (let k = 0; k < activeCount; k += 4) {
      const [v0, v1, v2, v3] = [units[k]!, units[k + 1]!, units[k + 2]!, units[k + 3]!];
      const [a, b] = [active[k]! * count, active[k + 1]! * count];
      const [c, d] = [active[k + 2]! * count, active[k + 3]! * count];
      for (let to = 0; to < count; to++) {
        const left = Math.imul(v0, weights[a + to]!) + Math.imul(v1, weights[b + to]!);
        const right = Math.imul(v2, weights[c + to]!) + Math.imul(v3, weights[d + to]!);
        scores[to] = (scores[to]! + left + right) | 0;
      }
    }
  }

  private sumOf(place: number, at: number): number {
    const { net, words, state, fresh, rows, width } = this;
    const slot = place * (words.length + 2) + at + 1;
    if (fresh[slot] === 1) return slot;
    fresh[slot] = 1;
    this.sumRows(net.folded.placeRows(words, state, place, at, rows), this.sums, slot * width);
    return slot;
  }

  /** Sums the rows listed, four at a time since that is faster. */
  private sumRows(count: number, to: Int32Array, base: number): void {
    const { rows, width } = this;
    const { table, zero } = this.net.folded;
    for (let pad = count; pad % 4 !== 0; pad++) rows[pad] = zero;
    for (let k = 0; k < count; k += 4) {
      const a = rows[k]! * width;
      const b = rows[k + 1]! * width;
      const c = rows[k + 2]! * width;
      const d = rows[k + 3]! * width;
      if (k === 0)
        for (let i = 0; i < width; i++)
          to[base + i] = (table[a + i]! + table[b + i]! + table[c + i]! + table[d + i]!) | 0;
      else
        for (let i = 0; i < width; i++)
          to[base + i] = (to[base + i]! + table[a + i]! + table[b + i]! + table[c + i]! + table[d + i]!) | 0;
    }
  }
}
