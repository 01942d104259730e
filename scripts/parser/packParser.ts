import type { ParserData } from '../../src/text/parserModel.ts';
import type { NetWeights } from './joinNets.ts';

/** What was learnt. */
export interface LearntParser extends NetWeights {
  readonly labels: readonly string[];
  readonly tags: readonly string[];
  /** Hashes of the words in the order of their rows. */
  readonly words: Int32Array;
}

/** One weight in ten thousand is cut to the greatest number that eight bits hold. */
const CUT = 0.9999;

/** The parser in 8-bit numbers. */
export function packParser(learnt: LearntParser): ParserData {
  const { hidden, table } = learnt;
  const sorted = table.map(Math.abs).sort();
  const scale = 127 / sorted[Math.floor((sorted.length - 1) * CUT)]!;
  return {
    hidden,
    labels: learnt.labels,
    tags: learnt.tags,
    words: toBase64(new Uint8Array(learnt.words.buffer)),
    rows: toBase64(new Uint8Array(round(table, scale).buffer)),
    transitions: packHead(learnt.actions, hidden, scale),
    names: packHead(learnt.names, hidden, scale),
  };
}

function round(values: Float32Array, scale: number): Int8Array {
  return Int8Array.from(values, (value) => Math.max(-127, Math.min(127, Math.round(value * scale))));
}

function packHead(head: Float32Array, hidden: number, below: number): string {
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
  return toBase64(bytes);
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
