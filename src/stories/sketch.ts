import { mixBits } from './termOf.ts';

/** Values a sketch has: the text's runs of words fall into so many bins, and each bin keeps its least. */
const BINS = 16;
/** A text with fewer words is recognised by all its words in order alone. */
const SHORT = 40;
const FEWEST_WORDS = 5;

/** Takes the terms of a text in order and gives what it is recognised by. */
export interface Sketching {
  readonly add: (term: number) => void;
  readonly close: () => Int32Array;
}

/**
 * Recognises texts that are the same but for cuts and a few changed words: the least hash of the runs of four words in each bin
 * (one permutation hashing, Li, Owen and Zhang 2012). Two such texts share most bins, others none.
 */
export function openSketch(): Sketching {
  const least = new Int32Array(BINS).fill(-1);
  let [a, b, c] = [0, 0, 0];
  let whole = 0;
  let words = 0;
  const add = (term: number) => {
    words++;
    whole = mixBits(whole ^ term);
    const run = mixBits((Math.imul(a, 3) ^ Math.imul(b, 5) ^ Math.imul(c, 7)) + term);
    [a, b, c] = [b, c, term];
    if (words < 4) return;
    const bin = run >>> 28;
    const value = run & 0x0fffffff;
    if (least[bin] === -1 || value < least[bin]!) least[bin] = value;
  };
  const close = () => (words >= SHORT ? least : new Int32Array(words >= FEWEST_WORDS ? [whole] : []));
  return { add, close };
}
