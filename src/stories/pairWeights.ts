import model from './pair-score.json' with { type: 'json' };

/** What speaks for two stories being one. */
export interface PairSignals {
  /** How alike the two most alike articles are, and all on the average: products of unit vectors, 0 to 1. */
  nearest: number;
  average: number;
  /** Logarithms of how many articles the smaller and the larger story have. */
  smaller: number;
  larger: number;
  /** Logarithm of the days between the stories, plus one; 0 where they overlap or one has no date. */
  gap: number;
  /** 1 where both have dates, else 0. */
  dated: number;
  /** Cosines of the words of headlines, and of headlines and how the texts begin. */
  headlines: number;
  openings: number;
  /** Logarithm of how many things both count by one figure, plus one. */
  sameFigures: number;
}

/** What is added to the logarithm of the odds for each signal, and at the start. */
export type PairWeights = Readonly<PairSignals> & { readonly bias: number };

/** The learnt weights; how they came about is in docs/models/grouping.md. */
export const GROUPING: PairWeights = model.weights;

/** Signals of no pair, to be filled. */
export function noSignals(): PairSignals {
  return {
    nearest: 0,
    average: 0,
    smaller: 0,
    larger: 0,
    gap: 0,
    dated: 0,
    headlines: 0,
    openings: 0,
    sameFigures: 0,
  };
}
