/** Steps of AdaGrad (Duchi, Hazan and Singer 2011) keep from dividing by nothing. */
export const LEAST_SQUARE_ROOT = 1e-4;

/** One answering layer of a net while it learns: for each answer a weight for each hidden unit, and a bias. */
export class NetHead {
  readonly weights: Float32Array;
  private readonly slopes: Float32Array;
  private readonly squares: Float32Array;

  constructor(
    answers: number,
    private readonly hidden: number,
    random: () => number,
  ) {
    this.weights = Float32Array.from({ length: answers * (hidden + 1) }, () => (random() - 0.5) * 2 * 0.1);
    this.slopes = new Float32Array(this.weights.length);
    this.squares = new Float32Array(this.weights.length);
  }

  /** Fills `scores` with those of `count` answers from `from` on; gives the best of them, counted from 0. */
  score(units: Float32Array, from: number, count: number, scores: Float64Array): number {
    const { weights, hidden: H } = this;
    let best = 0;
    for (let answer = 0; answer < count; answer++) {
      const base = (from + answer) * (H + 1);
      let score = weights[base + H]!;
      for (let h = 0; h < H; h++) score += units[h]! * weights[base + h]!;
      scores[answer] = score;
      if (score > scores[best]!) best = answer;
    }
    return best;
  }

  /** Takes the slope of an answer's score into account, and adds to `back` what it means for the units. */
  learn(answer: number, slope: number, units: Float32Array, back: Float32Array): void {
    const { weights, slopes, hidden: H } = this;
    const base = answer * (H + 1);
    for (let h = 0; h < H; h++) {
      back[h] = back[h]! + slope * weights[base + h]!;
      slopes[base + h] = slopes[base + h]! + slope * units[h]!;
    }
    slopes[base + H] = slopes[base + H]! + slope;
  }

  step(rate: number): void {
    const { weights, slopes, squares } = this;
    for (let i = 0; i < weights.length; i++) {
      const slope = slopes[i]!;
      if (slope === 0) continue;
      const square = squares[i]! + slope * slope;
      squares[i] = square;
      weights[i] = weights[i]! - (rate * slope) / (Math.sqrt(square) + LEAST_SQUARE_ROOT);
      slopes[i] = 0;
    }
  }
}
