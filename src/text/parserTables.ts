import { decodeBase64 } from './base64.ts';
import { FoldedRows } from './parserFold.ts';
import type { RowLayout } from './parserRows.ts';

/** One net as it is kept. */
export interface NetData {
  readonly hidden: number;
  /** Whether it reads from the last word to the first. */
  readonly reversed: boolean;
  /** How much more the score of a transition or of a label is for odds of e to 1. */
  readonly transitionUnit: number;
  readonly labelUnit: number;
  /** Rows of the first layer: six bits a weight, from -32 on, to be multiplied by the row's step. */
  readonly rows: string;
  /** A step for each row (uint8), 0 where it is not kept and all zeros. */
  readonly steps: string;
  /** Weights of the three transitions, then of the labels of left and right arcs: a row and its bias (int8, then int32). */
  readonly transitions: string;
  readonly names: string;
}

/**
 * A net with whole numbers: a table of rows, one hidden layer, a head for transitions and one for labels. Rows are kept as
 * lanes: unit i in the lower 16 bits of a number and unit i + hidden / 2 above, so that one addition does for two units.
 */
export interface ParserNetTables {
  readonly layout: RowLayout;
  readonly hidden: number;
  readonly reversed: boolean;
  readonly transitionUnit: number;
  readonly labelUnit: number;
  readonly folded: FoldedRows;
  readonly transitions: Head;
  readonly leftLabels: Head;
  readonly rightLabels: Head;
}

/** The last layer: for each hidden unit a weight for each of `count` answers. */
export interface Head {
  readonly count: number;
  readonly weights: Int8Array;
  readonly biases: Int32Array;
}

/** A net's tables ready for use. */
export function decodeNet(net: NetData, layout: RowLayout): ParserNetTables {
  const { hidden, rows, steps, transitions, names, ...rest } = net;
  const { labels } = layout;
  const nameBytes = decodeBase64(names);
  return {
    ...rest,
    layout,
    hidden,
    folded: new FoldedRows(layout, toLanes(decodeBase64(rows), decodeBase64(steps), hidden), hidden / 2),
    transitions: decodeHead(decodeBase64(transitions), hidden, 0, 3),
    leftLabels: decodeHead(nameBytes, hidden, 0, labels),
    rightLabels: decodeHead(nameBytes, hidden, labels, labels),
  };
}

/** All rows as lanes. */
function toLanes(packed: Uint8Array, steps: Uint8Array, hidden: number): Int32Array {
  const half = hidden / 2;
  const lanes = new Int32Array(steps.length * half);
  let from = 0;
  steps.forEach((step, row) => {
    if (step === 0) return;
    for (let i = 0; i < half; i++)
      lanes[row * half + i] = step * (sixBits(packed, from + i) + (sixBits(packed, from + half + i) << 16));
    from += hidden;
  });
  return lanes;
}

/** The weight number `at` of those packed in six bits each. */
function sixBits(packed: Uint8Array, at: number): number {
  const bit = at * 6;
  const two = (packed[bit >> 3]! << 8) | packed[(bit >> 3) + 1]!;
  return ((two >> (10 - (bit & 7))) & 63) - 32;
}

/** The answers from `from` on of a head that is kept answer by answer. */
function decodeHead(bytes: Uint8Array, hidden: number, from: number, count: number): Head {
  const all = bytes.length / (hidden + 4);
  const signed = new Int8Array(bytes.buffer);
  const view = new DataView(bytes.buffer);
  const weights = new Int8Array(hidden * count);
  for (let answer = 0; answer < count; answer++)
    for (let h = 0; h < hidden; h++) weights[h * count + answer] = signed[(from + answer) * hidden + h]!;
  const biasAt = (answer: number): number => view.getInt32(all * hidden + (from + answer) * 4, true);
  return { count, weights, biases: Int32Array.from({ length: count }, (_, answer) => biasAt(answer)) };
}
