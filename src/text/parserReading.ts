import type { ParserRun } from './parserRun.ts';
import type { ParserWords } from './parserInput.ts';
import { LEFT, ParserState, RIGHT, SHIFT } from './parserState.ts';
import { reverseWords } from './parserWords.ts';

/** One net's tree for a sentence, and how sure it was. Words are counted in the sentence's order, its length is the root. */
export interface ParserReading {
  readonly heads: Int32Array;
  readonly labels: Int32Array;
  /** How likely this head seemed for the word, among all that were thought of. */
  readonly chanceOf: (word: number, head: number) => number;
  /** The logarithm of how likely a label of the word's arc seemed, but for what all its labels share. */
  readonly labelScore: (word: number, label: number) => number;
}

/** Reads a sentence, greedily and in linear time, from the end that the net was trained to begin with. */
export function readTree(run: ParserRun, words: ParserWords): ParserReading {
  const { net } = run;
  const { length } = words;
  const state = new ParserState(length);
  run.begin(net.reversed ? reverseWords(words) : words, state);
  const chances = new HeadChances(length);
  const { labels: count } = net.layout;
  const labelScores = new Int32Array(length * count);
  while (!state.done) {
    run.look();
    const transition = run.bestTransition();
    chances.see(state, run.chances);
    let label = 0;
    if (transition !== SHIFT) {
      label = run.bestLabel(transition);
      labelScores.set(run.scores.subarray(0, count), state.stack[state.depth - 1]! * count);
    }
    run.forget(state.take(transition, label));
  }
  // Its own inverse.
  const turn = (at: number): number => (net.reversed && at < length ? length - 1 - at : at);
  return {
    heads: Int32Array.from({ length }, (_, at) => turn(state.heads[turn(at)]!)),
    labels: Int32Array.from({ length }, (_, at) => state.labels[turn(at)]!),
    chanceOf: (word, head) => chances.of(turn(word), turn(head)),
    labelScore: (word, label) => labelScores[turn(word) * count + label]! / net.labelUnit,
  };
}

/**
 * What the net thought of the heads that words could have got: while a word is on top of the stack, each look gives a part of what
 * is left of its chance to the next word and to the word below, as likely as those arcs seemed.
 */
class HeadChances {
  private readonly left: Float64Array;
  /** The last entry of each word, counted from 1, and of each entry the one before it. */
  private readonly last: Int32Array;
  private readonly before: Int32Array;
  private readonly heads: Int32Array;
  private readonly shares: Float64Array;
  private count = 0;

  constructor(length: number) {
    this.left = new Float64Array(length).fill(1);
    this.last = new Int32Array(length);
    // Each of the looks, of which there are two for each word, makes two entries.
    const most = 4 * length + 1;
    this.before = new Int32Array(most);
    this.heads = new Int32Array(most);
    this.shares = new Float64Array(most);
  }

  see({ depth, stack, next }: ParserState, chances: Float64Array): void {
    if (depth === 0) return;
    const word = stack[depth - 1]!;
    this.put(word, next, chances[LEFT]!);
    if (depth > 1) this.put(word, stack[depth - 2]!, chances[RIGHT]!);
    this.left[word] = this.left[word]! * chances[SHIFT]!;
  }

  private put(word: number, head: number, chance: number): void {
    const at = ++this.count;
    this.before[at] = this.last[word]!;
    this.last[word] = at;
    this.heads[at] = head;
    this.shares[at] = chance * this.left[word]!;
  }

  of(word: number, head: number): number {
    let sum = 0;
    for (let at = this.last[word]!; at > 0; at = this.before[at]!) if (this.heads[at] === head) sum += this.shares[at]!;
    return sum;
  }
}
