import { mixBits } from './termOf.ts';

/** Values a sketch has: the text's runs of words fall into so many bins, and each bin keeps its least. */
const BINS = 16;
/** A text with fewer words is recognised by all its words in order alone. */
const SHORT = 40;
const FEWEST_WORDS = 5;
const NOTHING = new Int32Array(0);

/**
 * Recognises texts that are the same but for cuts and a few changed words: the least hash of the runs of four words in each bin,
 * -1 for none (one permutation hashing, Li, Owen and Zhang 2012). Two such texts share most bins, others none.
 */
export class Sketcher {
  private readonly least = new Int32Array(BINS);
  private words = 0;
  private whole = 0;
  /** The three terms before. */
  private first = 0;
  private second = 0;
  private third = 0;

  /** Begins another text. */
  clear(): void {
    this.least.fill(-1);
    this.words = this.whole = this.first = this.second = this.third = 0;
  }

  /** Takes the next term of the text. */
  add(term: number): void {
    this.words++;
    this.whole = mixBits(this.whole ^ term);
    const before = Math.imul(this.first, 3) ^ Math.imul(this.second, 5) ^ Math.imul(this.third, 7);
    this.first = this.second;
    this.second = this.third;
    this.third = term;
    if (this.words < 4) return;
    const run = mixBits(before + term);
    const bin = run >>> 28;
    const value = run & 0x0fffffff;
    if (this.least[bin] === -1 || value < this.least[bin]!) this.least[bin] = value;
  }

  /** What the text is recognised by; empty where it has next to no words. */
  close(): Int32Array {
    if (this.words >= SHORT) return this.least.slice();
    return this.words >= FEWEST_WORDS ? Int32Array.of(this.whole) : NOTHING;
  }
}
