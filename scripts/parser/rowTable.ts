import { LEAST_SQUARE_ROOT } from './netHead.ts';

const MOST_ROWS = 64;

/** A sum of rows with the rows that made it and the slope that came back to it. */
export interface RowSum {
  readonly rows: Int32Array;
  count: number;
  readonly value: Float32Array;
  readonly slope: Float32Array;
  used: boolean;
}

/** The first layer while it learns: a table of rows, of which sums are made. */
export class RowTable {
  readonly weights: Float32Array;
  private readonly slopes: Float32Array;
  /** The numbers of a row share one measure of how far it has come. */
  private readonly squares: Float32Array;
  private readonly touched: Uint8Array;
  private readonly sums: RowSum[] = [];
  private used = 0;

  constructor(
    rows: number,
    private readonly width: number,
    random: () => number,
  ) {
    this.weights = Float32Array.from({ length: rows * width }, () => (random() - 0.5) * 2 * 0.12);
    this.slopes = new Float32Array(this.weights.length);
    this.squares = new Float32Array(rows);
    this.touched = new Uint8Array(rows);
  }

  /** A sum without rows; those given out before the last `clear` are given out again. */
  makeSum(): RowSum {
    const sum = (this.sums[this.used++] ??= {
      rows: new Int32Array(MOST_ROWS),
      count: 0,
      value: new Float32Array(this.width),
      slope: new Float32Array(this.width),
      used: false,
    });
    sum.value.fill(0);
    sum.used = false;
    return sum;
  }

  clear(): void {
    this.used = 0;
  }

  /** Adds the sum's rows up. */
  addUp({ rows, count, value }: RowSum): void {
    const { weights, width: H } = this;
    for (let k = 0; k < count; k++) {
      const base = rows[k]! * H;
      for (let h = 0; h < H; h++) value[h] = value[h]! + weights[base + h]!;
    }
  }

  /** Hands the slopes of all sums since the last `clear` on to their rows. */
  spread(): void {
    for (let at = 0; at < this.used; at++) {
      const sum = this.sums[at]!;
      if (sum.used) this.spreadSum(sum);
    }
  }

  private spreadSum(sum: RowSum): void {
    const { slopes, touched, width: H } = this;
    const { slope, rows } = sum;
    for (let k = 0; k < sum.count; k++) {
      const row = rows[k]!;
      touched[row] = 1;
      const base = row * H;
      for (let h = 0; h < H; h++) slopes[base + h] = slopes[base + h]! + slope[h]!;
    }
    slope.fill(0);
    sum.used = false;
  }

  /** One step of AdaGrad for the rows that got a slope. */
  step(rate: number): void {
    for (let row = 0; row < this.touched.length; row++) {
      if (this.touched[row] === 0) continue;
      this.touched[row] = 0;
      this.stepRow(row, rate);
    }
  }

  private stepRow(row: number, rate: number): void {
    const { width: H, weights, slopes, squares } = this;
    const from = row * H;
    const to = from + H;
    let sum = 0;
    for (let i = from; i < to; i++) sum += slopes[i]! * slopes[i]!;
    const square = squares[row]! + sum / H;
    squares[row] = square;
    const by = rate / (Math.sqrt(square) + LEAST_SQUARE_ROOT);
    for (let i = from; i < to; i++) {
      weights[i] = weights[i]! - by * slopes[i]!;
      slopes[i] = 0;
    }
  }
}
