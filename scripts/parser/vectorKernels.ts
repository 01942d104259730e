import { code, countUp, get, int, KIND, lane, OP, set, type Code, type Kernel } from './vectorCode.ts';

/** Steps of AdaGrad (Duchi, Hazan and Singer 2011) keep from dividing by nothing. */
export const LEAST_SQUARE_ROOT = 1e-4;

/** Loops over numbers, four at a time. Addresses and lengths are in bytes, lengths multiples of 16. */
export interface VectorKernels {
  /** Adds a vector to another. */
  readonly add: (to: number, from: number, length: number) => void;
  /** Adds the rows of a table to a vector: `rows` is the address of their numbers, `count` four times how many there are. */
  readonly sumRows: (to: number, rows: number, count: number, table: number, length: number) => void;
  /** Adds a vector to rows of a table. */
  readonly spreadRows: (from: number, rows: number, count: number, table: number, length: number) => void;
  /** Scores of `count` answers, each a row of weights and a bias. */
  readonly score: (units: number, weights: number, count: number, scores: number, length: number) => void;
  /** Adds slope times weights to `back`, and slope times units to `slopes`. */
  readonly learn: (slope: number, units: number, weights: number, slopes: number, back: number, length: number) => void;
  readonly sumSquares: (from: number, length: number) => number;
  /** Takes `by` times the slopes from the weights and sets them to 0. */
  readonly descend: (weights: number, slopes: number, by: number, length: number) => void;
  /** A step of AdaGrad with one rate for each weight. */
  readonly descendEach: (weights: number, slopes: number, squares: number, rate: number, length: number) => void;
  /** Moves a vector by `share` of its way to another. */
  readonly moveTo: (to: number, from: number, share: number, length: number) => void;
}

const { int: I, float: F, four: V } = KIND;

function at(base: number, offset: number): Code {
  return code(get(base), get(offset), OP.intAdd);
}

function loadAt(base: number, offset: number): Code {
  return code(at(base, offset), OP.load);
}

function kernel(
  name: string,
  takes: readonly number[],
  keeps: readonly number[],
  body: Code,
  gives: readonly number[] = [],
): Kernel {
  return { name, takes, gives, keeps, body };
}

/** Address of the row whose number stands at `rows` + `k`, in the local `to`. */
function findRow(rows: number, k: number, table: number, length: number, to: number): Code {
  return code(get(table), at(rows, k), OP.loadInt, get(length), OP.intMul, OP.intAdd, set(to));
}

function sumLanes(four: number): Code {
  const lanes = [0, 1, 2, 3].map((of) => code(get(four), lane(of)));
  return code(lanes[0]!, lanes[1]!, OP.floatAdd, lanes[2]!, lanes[3]!, OP.floatAdd, OP.floatAdd);
}

/** to[p] += from[p] for locals. */
function addInto(to: number, from: number, p: number): Code {
  return code(at(to, p), loadAt(to, p), loadAt(from, p), OP.add, OP.store);
}

const ZERO: Code = [0xfd, 0x0c, ...new Array<number>(16).fill(0)];

/** The kernels' code. */
export const KERNELS: readonly Kernel[] = [
  kernel('add', [I, I, I], [I], countUp(3, 16, 2, addInto(0, 1, 3))),
  kernel(
    'sumRows',
    [I, I, I, I, I],
    [I, I, I],
    countUp(6, 4, 2, code(findRow(1, 6, 3, 4, 7), countUp(5, 16, 4, addInto(0, 7, 5)))),
  ),
  kernel(
    'spreadRows',
    [I, I, I, I, I],
    [I, I, I],
    countUp(6, 4, 2, code(findRow(1, 6, 3, 4, 7), countUp(5, 16, 4, addInto(7, 0, 5)))),
  ),
  kernel(
    'score',
    [I, I, I, I, I],
    [I, I, V],
    countUp(
      6,
      1,
      2,
      code(
        code(ZERO, set(7)),
        countUp(5, 16, 4, code(get(7), loadAt(0, 5), loadAt(1, 5), OP.mul, OP.add, set(7))),
        code(get(3), sumLanes(7), at(1, 4), OP.loadFloat, OP.floatAdd, OP.storeFloat),
        code(get(3), int(4), OP.intAdd, set(3)),
        code(at(1, 4), int(4), OP.intAdd, set(1)),
      ),
    ),
  ),
  kernel(
    'learn',
    [F, I, I, I, I, I],
    [I, V],
    code(
      code(get(0), OP.spread, set(7)),
      countUp(
        6,
        16,
        5,
        code(
          code(at(4, 6), loadAt(4, 6), get(7), loadAt(2, 6), OP.mul, OP.add, OP.store),
          code(at(3, 6), loadAt(3, 6), get(7), loadAt(1, 6), OP.mul, OP.add, OP.store),
        ),
      ),
      code(at(3, 5), at(3, 5), OP.loadFloat, get(0), OP.floatAdd, OP.storeFloat),
    ),
  ),
  kernel(
    'sumSquares',
    [I, I],
    [I, V],
    code(countUp(2, 16, 1, code(get(3), loadAt(0, 2), loadAt(0, 2), OP.mul, OP.add, set(3))), sumLanes(3)),
    [F],
  ),
  kernel(
    'descend',
    [I, I, F, I],
    [I, V],
    code(
      code(get(2), OP.spread, set(5)),
      countUp(
        4,
        16,
        3,
        code(
          code(at(0, 4), loadAt(0, 4), get(5), loadAt(1, 4), OP.mul, OP.sub, OP.store),
          code(at(1, 4), ZERO, OP.store),
        ),
      ),
    ),
  ),
  kernel(
    'descendEach',
    [I, I, I, F, I],
    [I, V, V, V],
    code(
      code(get(3), OP.spread, set(6)),
      countUp(
        5,
        16,
        4,
        code(
          code(loadAt(1, 5), set(7)),
          code(loadAt(2, 5), get(7), get(7), OP.mul, OP.add, set(8)),
          code(at(2, 5), get(8), OP.store),
          code(at(0, 5), loadAt(0, 5), get(6), get(7), OP.mul, get(8), OP.root),
          code([0x43, ...new Uint8Array(Float32Array.of(LEAST_SQUARE_ROOT).buffer)], OP.spread, OP.add, OP.div, OP.sub),
          code(OP.store, at(1, 5), ZERO, OP.store),
        ),
      ),
    ),
  ),
  kernel(
    'moveTo',
    [I, I, F, I],
    [I, V],
    code(
      code(get(2), OP.spread, set(5)),
      countUp(
        4,
        16,
        3,
        code(at(0, 4), loadAt(0, 4), get(5), loadAt(1, 4), loadAt(0, 4), OP.sub, OP.mul, OP.add, OP.store),
      ),
    ),
  ),
];
