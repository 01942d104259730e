import data from '../lang/en/tagger.model.json' with { type: 'json' };
import { decodeBase64 } from './base64.ts';

/** The tagger's tables, decoded: an open-addressing hash table of features over rows of (label, weight) bytes. */
export interface TaggerModel {
  readonly labels: readonly { readonly upos: string; readonly xpos: string }[];
  readonly fixed: ReadonlyMap<string, number>;
  readonly known: (wordHash: number) => number;
  /** Adds the weights of one feature to the scores of the labels. */
  readonly addWeights: (feature: number, scores: Int32Array) => void;
}

function readHash(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
}

/** Puts `value` (not 0) under `hash`; `slots` holds pairs of hash and value and its length is a power of two. */
function put(slots: Int32Array, hash: number, value: number): void {
  const mask = slots.length / 2 - 1;
  let slot = (hash ^ (hash >>> 16)) & mask;
  while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
  slots[slot * 2] = hash;
  slots[slot * 2 + 1] = value;
}

function get(slots: Int32Array, hash: number): number {
  const mask = slots.length / 2 - 1;
  let slot = (hash ^ (hash >>> 16)) & mask;
  for (;;) {
    const value = slots[slot * 2 + 1] ?? 0;
    if (value === 0 || slots[slot * 2] === hash) return value;
    slot = (slot + 1) & mask;
  }
}

function slotsFor(entries: number): Int32Array {
  return new Int32Array(2 ** Math.ceil(Math.log2(entries * 2 + 2)) * 2);
}

function indexWeights(bytes: Uint8Array): Int32Array {
  let entries = 0;
  for (let at = 0; at < bytes.length; at += 5 + (bytes[at + 4] ?? 0) * 2) entries++;
  const slots = slotsFor(entries);
  for (let at = 0; at < bytes.length; at += 5 + (bytes[at + 4] ?? 0) * 2) put(slots, readHash(bytes, at), at + 4);
  return slots;
}

function decode(): TaggerModel {
  const weights = decodeBase64(data.weights);
  const signed = new Int8Array(weights.buffer);
  const features = indexWeights(weights);
  const lexiconBytes = decodeBase64(data.lexicon);
  const lexicon = slotsFor(lexiconBytes.length / 5);
  for (let at = 0; at < lexiconBytes.length; at += 5)
    put(lexicon, readHash(lexiconBytes, at), lexiconBytes[at + 4] ?? 0);
  return {
    labels: data.labels.map((label) => {
      const bar = label.indexOf('|');
      return { upos: label.slice(0, bar), xpos: label.slice(bar + 1) };
    }),
    fixed: new Map(Object.entries(data.fixed).map(([word, label]) => [word, data.labels.indexOf(label)])),
    known: (hash) => get(lexicon, hash),
    addWeights: (feature, scores) => {
      const at = get(features, feature);
      if (at === 0) return;
      const end = at + (weights[at] ?? 0) * 2;
      for (let cell = at + 1; cell < end; cell += 2) {
        const label = weights[cell] ?? 0;
        scores[label] = (scores[label] ?? 0) + (signed[cell + 1] ?? 0);
      }
    },
  };
}

let decoded: TaggerModel | null = null;

/** The shipped model, decoded on first use. */
export function taggerModel(): TaggerModel {
  decoded ??= decode();
  return decoded;
}
