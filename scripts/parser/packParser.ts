import type { NetData } from '../../src/text/parserTables.ts';

/** The weights of one net; rows and heads hold `hidden` numbers a row, heads a bias after each. */
export interface NetWeights {
  readonly hidden: number;
  /** Whether it reads sentences from the last word to the first. */
  readonly reversed: boolean;
  readonly table: Float32Array;
  /** 1 for rows that are left out. */
  readonly dropped: Uint8Array;
  readonly actions: Float32Array;
  readonly names: Float32Array;
}

/** One weight in ten thousand is cut to the greatest number that eight bits hold. */
const CUT = 0.9999;

/** A net in 8-bit numbers. */
export function packNet({ hidden, reversed, table, dropped, actions, names }: NetWeights): NetData {
  const sorted = table.map(Math.abs).sort();
  const scale = 127 / sorted[Math.floor((sorted.length - 1) * CUT)]!;
  const transitions = packHead(actions, hidden, scale);
  const relations = packHead(names, hidden, scale);
  return {
    hidden,
    reversed,
    transitionUnit: transitions.unit,
    labelUnit: relations.unit,
    ...packRows(table, dropped, hidden, scale),
    transitions: transitions.text,
    names: relations.text,
  };
}

/** The rows in six bits a weight: whole multiples of a step of the row's own that leaves its greatest weight in reach. */
function packRows(
  table: Float32Array,
  dropped: Uint8Array,
  hidden: number,
  scale: number,
): { readonly rows: string; readonly steps: string } {
  const steps = new Uint8Array(dropped.length);
  const sixes: number[] = [];
  dropped.forEach((is, row) => {
    if (is === 1) return;
    const weights = table.subarray(row * hidden, (row + 1) * hidden).map((weight) => weight * scale);
    const most = weights.reduce((top, weight) => Math.max(top, Math.abs(weight)), 0);
    const step = (steps[row] = Math.max(1, Math.min(5, Math.ceil(most / 31.5))));
    for (const weight of weights) sixes.push(32 + Math.max(-32, Math.min(31, Math.round(weight / step))));
  });
  return { rows: toBase64(packSixes(sixes)), steps: toBase64(steps) };
}

function packSixes(sixes: readonly number[]): Uint8Array {
  // One byte more, so that two can be read at once everywhere.
  const bytes = new Uint8Array(Math.ceil((sixes.length * 6) / 8) + 1);
  sixes.forEach((six, at) => {
    const bit = at * 6;
    const two = six << (10 - (bit & 7));
    bytes[bit >> 3]! |= two >> 8;
    bytes[(bit >> 3) + 1]! |= two & 255;
  });
  return bytes;
}

function round(values: Float32Array, scale: number): Int8Array {
  return Int8Array.from(values, (value) => Math.max(-127, Math.min(127, Math.round(value * scale))));
}

/** A head in 8-bit numbers, and what one of its scores is worth. */
function packHead(head: Float32Array, hidden: number, below: number): { readonly text: string; readonly unit: number } {
  const count = head.length / (hidden + 1);
  const weights = new Float32Array(count * hidden);
  for (let row = 0; row < count; row++) {
    const from = row * (hidden + 1);
    weights.set(head.subarray(from, from + hidden), row * hidden);
  }
  const scale = 127 / weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const bytes = Buffer.alloc(count * (hidden + 4));
  bytes.set(new Uint8Array(round(weights, scale).buffer));
  for (let row = 0; row < count; row++)
    bytes.writeInt32LE(Math.round(head[row * (hidden + 1) + hidden]! * scale * below), count * hidden + row * 4);
  return { text: toBase64(bytes), unit: scale * below };
}

/** Bytes as the models keep them. */
export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
