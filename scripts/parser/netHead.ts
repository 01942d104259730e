import type { VectorKernels } from './vectorKernels.ts';
import type { Placed, VectorMemory } from './vectorMemory.ts';

/** One answering layer of a net while it learns: for each answer a weight for each hidden unit, and a bias. */
export class NetHead {
  readonly weights: Placed<Float32Array>;
  private readonly kernels: VectorKernels;
  private readonly slopes: Placed<Float32Array>;
  private readonly squares: Placed<Float32Array>;
  private readonly bytes: number;

  constructor(
    memory: VectorMemory,
    answers: number,
    private readonly hidden: number,
    random: () => number,
  ) {
    const length = Math.ceil((answers * (hidden + 1)) / 4) * 4;
    this.kernels = memory.kernels;
    this.bytes = length * 4;
    this.weights = memory.floats(length);
    this.slopes = memory.floats(length);
    this.squares = memory.floats(length);
    for (let i = 0; i < answers * (hidden + 1); i++) this.weights.values[i] = (random() - 0.5) * 2 * 0.1;
  }

  /** Fills `scores` with those of `count` answers from `from` on; gives the best of them, counted from 0. */
  score(units: Placed<Float32Array>, from: number, count: number, scores: Placed<Float32Array>): number {
    this.kernels.score(units.address, this.addressOf(this.weights, from), count, scores.address, this.hidden * 4);
    const { values } = scores;
    let best = 0;
    for (let answer = 1; answer < count; answer++) if (values[answer]! > values[best]!) best = answer;
    return best;
  }

  /** Takes the slope of an answer's score into account, and adds to `back` what it means for the units. */
  learn(answer: number, slope: number, units: Placed<Float32Array>, back: Placed<Float32Array>): void {
    const weights = this.addressOf(this.weights, answer);
    const slopes = this.addressOf(this.slopes, answer);
    this.kernels.learn(slope, units.address, weights, slopes, back.address, this.hidden * 4);
  }

  step(rate: number): void {
    const { weights, slopes, squares, bytes } = this;
    this.kernels.descendEach(weights.address, slopes.address, squares.address, rate, bytes);
  }

  private addressOf({ address }: Placed<Float32Array>, answer: number): number {
    return address + answer * (this.hidden + 1) * 4;
  }
}
