import { LEAST_SQUARE_ROOT, type VectorKernels } from './vectorKernels.ts';
import type { Placed, VectorMemory } from './vectorMemory.ts';

const MOST_ROWS = 64;

/** A sum of rows with the rows that made it and the slope that came back to it. */
export interface RowSum {
  readonly rows: Placed<Int32Array>;
  count: number;
  readonly value: Placed<Float32Array>;
  readonly slope: Placed<Float32Array>;
  used: boolean;
}

/** The first layer while it learns: a table of rows, of which sums are made. */
export class RowTable {
  readonly weights: Placed<Float32Array>;
  private readonly kernels: VectorKernels;
  private readonly slopes: Placed<Float32Array>;
  /** The numbers of a row share one measure of how far it has come. */
  private readonly squares: Float32Array;
  private readonly touched: Uint8Array;
  private readonly uses: Uint32Array;
  /** 1 for rows that are left out. */
  readonly dropped: Uint8Array;
  private readonly sums: RowSum[] = [];
  private used = 0;

  constructor(
    private readonly memory: VectorMemory,
    rows: number,
    private readonly width: number,
    random: () => number,
  ) {
    this.kernels = memory.kernels;
    this.weights = memory.floats(rows * width);
    this.slopes = memory.floats(rows * width);
    this.squares = new Float32Array(rows);
    this.touched = new Uint8Array(rows);
    this.uses = new Uint32Array(rows);
    this.dropped = new Uint8Array(rows);
    for (let i = 0; i < rows * width; i++) this.weights.values[i] = (random() - 0.5) * 2 * 0.12;
  }

  /** A sum without rows; those given out before the last `clear` are given out again. */
  makeSum(): RowSum {
    const { memory, width } = this;
    const sum = (this.sums[this.used++] ??= {
      rows: memory.ints(MOST_ROWS),
      count: 0,
      value: memory.floats(width),
      slope: memory.floats(width),
      used: false,
    });
    sum.value.values.fill(0);
    sum.used = false;
    return sum;
  }

  clear(): void {
    this.used = 0;
  }

  /** Adds the sum's rows up. */
  addUp({ rows, count, value }: RowSum): void {
    this.kernels.sumRows(value.address, rows.address, count * 4, this.weights.address, this.width * 4);
  }

  /** Hands the slopes of all sums since the last `clear` on to their rows. */
  spread(): void {
    for (let at = 0; at < this.used; at++) {
      const sum = this.sums[at]!;
      if (sum.used) this.spreadSum(sum);
    }
  }

  private spreadSum(sum: RowSum): void {
    const { slope, rows, count } = sum;
    this.kernels.spreadRows(slope.address, rows.address, count * 4, this.slopes.address, this.width * 4);
    for (let k = 0; k < count; k++) this.touched[rows.values[k]!] = 1;
    slope.values.fill(0);
    sum.used = false;
  }

  /** One step of AdaGrad for the rows that got a slope. */
  step(rate: number): void {
    const { touched } = this;
    for (let row = touched.indexOf(1); row >= 0; row = touched.indexOf(1, row + 1)) {
      touched[row] = 0;
      this.stepRow(row, rate);
    }
  }

  /** Leaves out for good the rows that were learnt from less often so far. */
  dropRare(least: number): void {
    this.uses.forEach((times, row) => {
      if (times >= least) return;
      this.dropped[row] = 1;
      this.weights.values.fill(0, row * this.width, (row + 1) * this.width);
    });
  }

  private stepRow(row: number, rate: number): void {
    const { width, weights, slopes, squares, kernels } = this;
    const offset = row * width * 4;
    if (this.dropped[row] === 1) {
      slopes.values.fill(0, row * width, (row + 1) * width);
      return;
    }
    this.uses[row]!++;
    const square = squares[row]! + kernels.sumSquares(slopes.address + offset, width * 4) / width;
    squares[row] = square;
    const by = rate / (Math.sqrt(square) + LEAST_SQUARE_ROOT);
    kernels.descend(weights.address + offset, slopes.address + offset, by, width * 4);
  }
}
