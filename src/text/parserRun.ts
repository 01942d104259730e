import type { Head, ParserModel } from './parserModel.ts';
import {
  betweenRows,
  childRows,
  PLACES,
  placesOf,
  showsChildren,
  WORD_ROWS,
  wordRows,
  type ParserWords,
} from './parserRows.ts';
import { LEFT, type ParserState } from './parserState.ts';

const MOST_ROWS = 64;

/** The parser's net on one sentence. What a word adds to the hidden layer in one place is kept until the word gets a child. */
export class ParserRun {
  private readonly sums: Int32Array;
  private readonly fresh: Uint8Array;
  private readonly rows = new Int32Array(MOST_ROWS);
  private readonly places = new Int32Array(PLACES);
  private readonly between: Int32Array;
  private readonly hidden: Int32Array;
  private readonly active: Int32Array;
  private activeCount = 0;
  private readonly scores: Int32Array;

  constructor(
    private readonly model: ParserModel,
    private readonly words: ParserWords,
    private readonly state: ParserState,
  ) {
    const slots = PLACES * (words.length + 2);
    this.sums = new Int32Array(slots * model.hidden);
    this.fresh = new Uint8Array(slots);
    this.between = new Int32Array(model.hidden);
    this.hidden = new Int32Array(model.hidden + 1);
    this.active = new Int32Array(model.hidden + 4);
    this.scores = new Int32Array(Math.max(3, model.labels.length));
  }

  /** Works out the hidden layer for where the parse stands. */
  look(): void {
    const { model, words, state, places, between, rows } = this;
    const H = model.hidden;
    sumRows(model.rows, H, rows, betweenRows(model.layout, words, state, rows), between, 0);
    placesOf(state, words.length, places);
    for (let place = 0; place < PLACES; place++) places[place] = this.sumOf(place, places[place]!) * H;
    addPlaces(this.sums, places, between, this.hidden);
    this.listActive();
  }

  private listActive(): void {
    const { hidden, active } = this;
    const H = this.model.hidden;
    let count = 0;
    for (let h = 0; h < H; h++) if (hidden[h]! > 0) active[count++] = h;
    // The unit after the last is always 0.
    while (count % 4 !== 0) active[count++] = H;
    this.activeCount = count;
  }

  /** A word that got a child is to be summed anew. */
  forget(at: number): void {
    if (at < 0) return;
    const n = this.words.length + 2;
    for (let place = 0; place < PLACES; place++) this.fresh[place * n + at + 1] = 0;
  }

  bestTransition(): number {
    const { state, scores } = this;
    this.score(this.model.transitions);
    let best = -1;
    for (let transition = 0; transition < 3; transition++)
      if (state.allows(transition) && (best < 0 || scores[transition]! > scores[best]!)) best = transition;
    return best;
  }

  bestLabel(transition: number): number {
    const { scores, model } = this;
    const head = transition === LEFT ? model.leftLabels : model.rightLabels;
    this.score(head);
    let best = 0;
    for (let label = 1; label < head.count; label++) if (scores[label]! > scores[best]!) best = label;
    return best;
  }

  /** Fills `scores`. About half of the hidden units are 0 and add nothing; the others are taken four at a time. */
  private score({ count, weights, biases }: Head): void {
    const { active, activeCount, hidden, scores } = this;
    for (let c = 0; c < count; c++) scores[c] = biases[c]!;
    for (let k = 0; k < activeCount; k += 4) {
      const [h0, h1, h2, h3] = [active[k]!, active[k + 1]!, active[k + 2]!, active[k + 3]!];
      const [v0, v1, v2, v3] = [hidden[h0]!, hidden[h1]!, hidden[h2]!, hidden[h3]!];
      const [a, b, c, d] = [h0 * count, h1 * count, h2 * count, h3 * count];
      for (let to = 0; to < count; to++) {
        const left = Math.imul(v0, weights[a + to]!) + Math.imul(v1, weights[b + to]!);
        const right = Math.imul(v2, weights[c + to]!) + Math.imul(v3, weights[d + to]!);
        scores[to] = (scores[to]! + left + right) | 0;
      }
    }
  }

  private sumOf(place: number, at: number): number {
    const { model, words, state, fresh, rows } = this;
    const slot = place * (words.length + 2) + at + 1;
    if (fresh[slot] === 1) return slot;
    fresh[slot] = 1;
    let count = wordRows(model.layout, words, place, at, rows);
    const own = at >= 0 && at < words.length ? words.word[at]! : 0;
    let start = -1;
    if (own > 0) {
      start = model.wordSums.startOf(place, own, rows);
      // What the sum of the word and its classes stands for is left out.
      rows.copyWithin(WORD_ROWS.from, WORD_ROWS.to, count);
      count -= WORD_ROWS.to - WORD_ROWS.from;
    }
    if (showsChildren(place) && at >= 0) count = childRows(model.layout, words, state, place, at, rows, count);
    const base = slot * model.hidden;
    sumRows(model.rows, model.hidden, rows, count, this.sums, base);
    if (start >= 0) addSum(model.wordSums.sums, start, this.sums, base, model.hidden);
    return slot;
  }
}

function addSum(from: Int16Array, start: number, to: Int32Array, base: number, H: number): void {
  for (let h = 0; h < H; h++) to[base + h] = (to[base + h]! + from[start + h]!) | 0;
}

function addPlaces(sums: Int32Array, bases: Int32Array, between: Int32Array, hidden: Int32Array): void {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = bases;
  for (let h = 0; h < between.length; h++) {
    const left = (sums[a + h]! + sums[b + h]! + sums[c + h]!) | 0;
    const right = (sums[d + h]! + sums[e + h]! + sums[f + h]!) | 0;
    const sum = (left + right + between[h]!) | 0;
    hidden[h] = sum > 0 ? sum : 0;
  }
}

/** Sums rows of the table, four at a time since that is faster; the row after the last is all zero. */
function sumRows(table: Int8Array, H: number, rows: Int32Array, count: number, to: Int32Array, base: number): void {
  const zero = table.length / H - 1;
  for (let pad = count; pad % 4 !== 0; pad++) rows[pad] = zero;
  for (let k = 0; k < count; k += 4) {
    const a = rows[k]! * H;
    const b = rows[k + 1]! * H;
    const c = rows[k + 2]! * H;
    const d = rows[k + 3]! * H;
    if (k === 0)
      for (let h = 0; h < H; h++) to[base + h] = (table[a + h]! + table[b + h]! + table[c + h]! + table[d + h]!) | 0;
    else
      for (let h = 0; h < H; h++)
        to[base + h] = (to[base + h]! + table[a + h]! + table[b + h]! + table[c + h]! + table[d + h]!) | 0;
  }
}
