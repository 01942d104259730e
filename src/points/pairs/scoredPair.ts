import type { Frame } from './frames.ts';

/** Two frames that may answer the same question. */
export interface ScoredPair {
  readonly left: Frame;
  readonly right: Frame;
  /** Probability that they do, and probability that, if so, these are the words that answer it and not too many or too few. */
  readonly score: number;
  readonly fit: number;
}
