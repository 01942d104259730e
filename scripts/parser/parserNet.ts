import type { ParserWords } from '../../src/text/parserInput.ts';
import {
  childRows,
  PLACES,
  placesOf,
  showsChildren,
  WORD_ROWS,
  wordRows,
  type RowLayout,
} from '../../src/text/parserRows.ts';
import { LEFT, ParserState, RIGHT, SHIFT } from '../../src/text/parserState.ts';
import { ALL_TUPLES, tupleRows } from '../../src/text/parserTuples.ts';
import type { NetWeights } from './packParser.ts';
import { NetHead } from './netHead.ts';
import { countLosses } from './oracle.ts';
import { RowTable, type RowSum } from './rowTable.ts';
import { VectorMemory, type Placed } from './vectorMemory.ts';

/** A sentence with its tree; heads[i] is the sentence's length for the root, labels index the model's labels. */
export interface ParserExample {
  readonly words: ParserWords;
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

export interface NetSettings {
  readonly hidden: number;
  /** Whether the sentences it is shown are turned round, the last word first. */
  readonly reversed: boolean;
  /** Share of hidden units that are left out at each transition. */
  readonly dropout: number;
  readonly random: () => number;
}

interface Mean {
  readonly of: Placed<Float32Array>;
  readonly mean: Placed<Float32Array>;
}

/** Share of words that count as unknown, so that their classes and tags are learnt from too. */
const FORGOTTEN = 0.12;
/** Labels whose slope is smaller are left as they are. */
const LEAST_SLOPE = 0.002;

/** The net while it learns: a table of rows, one hidden layer, and two heads (transitions; labels of left and right arcs). */
export class ParserNet implements NetWeights {
  readonly hidden: number;
  readonly reversed: boolean;
  private readonly rows: RowTable;
  private readonly transitions: NetHead;
  private readonly relations: NetHead;
  private readonly memory = new VectorMemory();
  private readonly units: Placed<Float32Array>;
  /** What each unit was multiplied by: 0 where it is below 0 or left out. */
  private readonly kept: Float32Array;
  private readonly back: Placed<Float32Array>;
  private readonly scores: Placed<Float32Array>;
  private readonly losses = new Float64Array(3);
  private readonly labelScores: Placed<Float32Array>;
  private readonly means: readonly Mean[];
  private meanOf = 0;

  constructor(
    private readonly layout: RowLayout,
    private readonly settings: NetSettings,
  ) {
    const H = (this.hidden = settings.hidden);
    this.reversed = settings.reversed;
    const { memory } = this;
    const { random } = settings;
    this.rows = new RowTable(memory, layout.rows, H, random);
    this.transitions = new NetHead(memory, 3, H, random);
    this.relations = new NetHead(memory, 2 * layout.labels, H, random);
    this.units = memory.floats(H);
    this.kept = new Float32Array(H);
    this.back = memory.floats(H);
    this.scores = memory.floats(3);
    this.labelScores = memory.floats(layout.labels);
    this.means = [this.rows, this.transitions, this.relations].map(({ weights }) => ({
      of: weights,
      mean: memory.floats(weights.values.length),
    }));
  }

  get table(): Float32Array {
    return this.means[0]!.mean.values;
  }

  get dropped(): Uint8Array {
    return this.rows.dropped;
  }

  get actions(): Float32Array {
    return this.means[1]!.mean.values.subarray(0, 3 * (this.hidden + 1));
  }

  get names(): Float32Array {
    return this.means[2]!.mean.values.subarray(0, 2 * this.layout.labels * (this.hidden + 1));
  }

  /** Leaves out the rows that were learnt from less often so far, which would cost room and tell little. */
  dropRare(least: number): void {
    this.rows.dropRare(least);
  }

  /** Takes the weights as they are now into the means, with this share where it is more than an equal one. */
  keep(share: number): void {
    this.meanOf++;
    const by = Math.max(share, 1 / this.meanOf);
    for (const { of, mean } of this.means)
      this.memory.kernels.moveTo(mean.address, of.address, by, Math.ceil(of.values.length / 4) * 16);
  }

  /** Parses a sentence and learns from every transition; its own choice is followed, where it is wrong, with this probability. */
  learn(example: ParserExample, explore: number): void {
    const state = new ParserState(example.words.length);
    // The newest sum for each place and word; a word that got a child is summed anew.
    const newest: (RowSum | null)[] = new Array<RowSum | null>(PLACES * (state.length + 2)).fill(null);
    this.rows.clear();
    while (!state.done) {
      const sums = this.sumsOf(example.words, state, newest);
      this.fillUnits(sums);
      const { taken, label, learnt } = this.learnTransition(example, state, explore);
      if (learnt) this.handBack(sums);
      const parent = state.take(taken, label);
      for (let place = 0; parent >= 0 && place < PLACES; place++)
        newest[place * (state.length + 2) + parent + 1] = null;
    }
    this.rows.spread();
  }

  /** One step of AdaGrad with what the sentences since the last step taught. */
  step(rate: number): void {
    this.rows.step(rate);
    this.transitions.step(rate);
    this.relations.step(rate);
  }

  private sumsOf(words: ParserWords, state: ParserState, newest: (RowSum | null)[]): RowSum[] {
    const places = new Int32Array(PLACES);
    placesOf(state, words.length, places);
    const sums = Array.from(places, (at, place) => {
      const slot = place * (words.length + 2) + at + 1;
      return (newest[slot] ??= this.sumPlace(words, state, place, at));
    });
    const between = this.rows.makeSum();
    between.count = tupleRows(ALL_TUPLES, this.layout.tuples, words, state, between.rows.values, 0);
    this.rows.addUp(between);
    return [...sums, between];
  }

  private sumPlace(words: ParserWords, state: ParserState, place: number, at: number): RowSum {
    const { layout } = this;
    const sum = this.rows.makeSum();
    sum.count = wordRows(layout, words, place, at, sum.rows.values);
    const isWord = at >= 0 && at < words.length;
    if (isWord && this.settings.random() < FORGOTTEN) sum.rows.values[WORD_ROWS.from] = place * layout.place;
    if (showsChildren(place) && at >= 0)
      sum.count = childRows(layout, words, state, place, at, sum.rows.values, sum.count);
    this.rows.addUp(sum);
    return sum;
  }

  private fillUnits(sums: readonly RowSum[]): void {
    const { units, kept, memory } = this;
    const { dropout, random } = this.settings;
    const { values } = units;
    values.fill(0);
    for (const { value } of sums) memory.kernels.add(units.address, value.address, values.length * 4);
    for (let h = 0; h < values.length; h++) {
      kept[h] = values[h]! <= 0 || random() < dropout ? 0 : 1 / (1 - dropout);
      values[h] = kept[h] === 0 ? 0 : values[h]! * kept[h]!;
    }
  }

  private learnTransition(
    example: ParserExample,
    state: ParserState,
    explore: number,
  ): { taken: number; label: number; learnt: boolean } {
    const { losses, scores } = this;
    this.transitions.score(this.units, 0, 3, scores);
    countLosses(state, example.heads, losses);
    const least = Math.min(losses[0]!, losses[1]!, losses[2]!);
    this.back.values.fill(0);
    let learnt = this.learnScores(least);
    let taken = this.bestAllowed(Infinity);
    if (losses[taken]! > least && this.settings.random() >= explore) taken = this.bestAllowed(least);
    let label = 0;
    for (const side of [LEFT, RIGHT]) {
      // The label of an arc that is right is learnt whether or not it is taken now.
      if (!isRight(example, state, side)) continue;
      const right = example.labels[state.stack[state.depth - 1]!]!;
      const got = this.learnLabel(side, right);
      if (side === taken) label = this.settings.random() < explore ? got : right;
      learnt = true;
    }
    if (taken !== SHIFT && !isRight(example, state, taken)) label = this.bestLabel(taken);
    return { taken, label, learnt };
  }

  /** The best of the transitions that are allowed and lose no more than `most`. */
  private bestAllowed(most: number): number {
    const { losses } = this;
    const scores = this.scores.values;
    let best = -1;
    for (let a = 0; a < 3; a++)
      if (losses[a]! < Infinity && losses[a]! <= most && (best < 0 || scores[a]! > scores[best]!)) best = a;
    return best;
  }

  /** False where every transition is right. */
  private learnScores(least: number): boolean {
    const { losses } = this;
    const scores = this.scores.values;
    const top = scores[this.bestAllowed(Infinity)]!;
    let all = 0;
    let right = 0;
    for (let a = 0; a < 3; a++) {
      if (losses[a] === Infinity) continue;
      const share = Math.exp(scores[a]! - top);
      all += share;
      if (losses[a] === least) right += share;
    }
    if (right === all) return false;
    for (let a = 0; a < 3; a++) {
      if (losses[a] === Infinity) continue;
      const share = Math.exp(scores[a]! - top);
      this.transitions.learn(a, share / all - (losses[a] === least ? share / right : 0), this.units, this.back);
    }
    return true;
  }

  private bestLabel(side: number): number {
    const { labels } = this.layout;
    return this.relations.score(this.units, (side - LEFT) * labels, labels, this.labelScores);
  }

  private learnLabel(side: number, right: number): number {
    const scores = this.labelScores.values;
    const { labels } = this.layout;
    const best = this.bestLabel(side);
    const top = scores[best]!;
    let all = 0;
    for (const score of scores) all += Math.exp(score - top);
    for (let label = 0; label < labels; label++) {
      const slope = Math.exp(scores[label]! - top) / all - (label === right ? 1 : 0);
      if (Math.abs(slope) < LEAST_SLOPE) continue;
      this.relations.learn((side - LEFT) * labels + label, slope, this.units, this.back);
    }
    return best;
  }

  private handBack(sums: readonly RowSum[]): void {
    const { back, kept, memory } = this;
    const { values } = back;
    for (let h = 0; h < values.length; h++) values[h] = values[h]! * kept[h]!;
    for (const sum of sums) {
      sum.used = true;
      memory.kernels.add(sum.slope.address, back.address, values.length * 4);
    }
  }
}

/** Whether the arc that a transition would make now is one of the right tree. */
function isRight({ heads }: ParserExample, state: ParserState, side: number): boolean {
  if (!state.allows(side)) return false;
  const head = side === LEFT ? state.next : state.stack[state.depth - 2]!;
  return heads[state.stack[state.depth - 1]!] === head;
}
