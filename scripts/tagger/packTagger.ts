import type { TaggerData } from '../../src/text/tagger-model.ts';

/** Everything learnt, before it is made small. `average` gives the weight of row * labels + label. */
export interface Learnt {
  readonly labels: readonly string[];
  readonly fixed: Readonly<Record<string, string>>;
  readonly lexicon: ReadonlyMap<number, number>;
  readonly rows: ReadonlyMap<number, number>;
  readonly average: (cell: number) => number;
}

/** Rows as bytes: hash (4), number of weights (1), then label and weight (1 + 1) each. */
function packWeights(learnt: Learnt, scale: number, least: number): Uint8Array {
  const L = learnt.labels.length;
  const bytes: number[] = [];
  for (const [hash, row] of [...learnt.rows].sort(([a], [b]) => a - b)) {
    const kept: number[] = [];
    for (let label = 0; label < L; label++) {
      const weight = Math.max(-127, Math.min(127, Math.round(learnt.average(row * L + label) * scale)));
      if (Math.abs(weight) >= least) kept.push(label, weight & 255);
    }
    if (kept.length === 0) continue;
    bytes.push(hash & 255, (hash >> 8) & 255, (hash >> 16) & 255, (hash >> 24) & 255, kept.length / 2);
    for (const byte of kept) bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

function packLexicon(lexicon: ReadonlyMap<number, number>): Uint8Array {
  const bytes: number[] = [];
  for (const [hash, index] of [...lexicon].sort(([a], [b]) => a - b)) {
    bytes.push(hash & 255, (hash >> 8) & 255, (hash >> 16) & 255, (hash >> 24) & 255, index);
  }
  return Uint8Array.from(bytes);
}

/** The model as JSON: int8 weights, the smallest of them left out until it fits. */
export function packTagger(learnt: Learnt, maxBytes: number): TaggerData {
  const scale = 8;
  let least = 4;
  let packed = packWeights(learnt, scale, least);
  while (packed.length > maxBytes) packed = packWeights(learnt, scale, ++least);
  return {
    labels: learnt.labels,
    fixed: learnt.fixed,
    lexicon: Buffer.from(packLexicon(learnt.lexicon)).toString('base64'),
    weights: Buffer.from(packed).toString('base64'),
  };
}
