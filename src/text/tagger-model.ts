import data from '../lang/en/tagger.model.json' with { type: 'json' };
import { decodeBase64 } from './base64.ts';
import { findUnder, makeTable, putUnder, readInt32, type HashTable } from './hashTable.ts';

/** The tagger as it is kept: tables of bytes in base64. */
export interface TaggerData {
  readonly labels: readonly string[];
  readonly fixed: Readonly<Record<string, string>>;
  readonly lexicon: string;
  readonly weights: string;
}

/** The tagger's tables, decoded: an open-addressing hash table of features over rows of (label, weight) bytes. */
export interface TaggerModel {
  readonly labels: readonly { readonly upos: string; readonly xpos: string }[];
  readonly fixed: ReadonlyMap<string, number>;
  readonly known: (wordHash: number) => number;
  /** Adds the weights of one feature to the scores of the labels. */
  readonly addWeights: (feature: number, scores: Int32Array) => void;
}

function indexWeights(bytes: Uint8Array): HashTable {
  let entries = 0;
  for (let at = 0; at < bytes.length; at += 5 + (bytes[at + 4] ?? 0) * 2) entries++;
  const slots = makeTable(entries);
  for (let at = 0; at < bytes.length; at += 5 + (bytes[at + 4] ?? 0) * 2) putUnder(slots, readInt32(bytes, at), at + 4);
  return slots;
}

/** Tables ready for use. */
export function decodeTagger(data: TaggerData): TaggerModel {
  const weights = decodeBase64(data.weights);
  const signed = new Int8Array(weights.buffer);
  const features = indexWeights(weights);
  const lexiconBytes = decodeBase64(data.lexicon);
  const lexicon = makeTable(lexiconBytes.length / 5);
  for (let at = 0; at < lexiconBytes.length; at += 5)
    putUnder(lexicon, readInt32(lexiconBytes, at), lexiconBytes[at + 4] ?? 0);
  return {
    labels: data.labels.map((label) => {
      const bar = label.indexOf('|');
      return { upos: label.slice(0, bar), xpos: label.slice(bar + 1) };
    }),
    fixed: new Map(Object.entries(data.fixed).map(([word, label]) => [word, data.labels.indexOf(label)])),
    known: (hash) => findUnder(lexicon, hash),
    addWeights: (feature, scores) => {
      const at = findUnder(features, feature);
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

/** The shipped model that statements are read with, decoded on first use. */
export function taggerModel(): TaggerModel {
  decoded ??= decodeTagger(data);
  return decoded;
}
