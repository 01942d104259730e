import data from '../lang/en/names.model.json' with { type: 'json' };
import { decodeBase64 } from './base64.ts';
import { findUnder, makeTable, putUnder, readInt32, type HashTable } from './hashTable.ts';
import type { NameKind } from './nameKinds.ts';
import { hashText } from './tagger-features.ts';

interface NameModel {
  readonly kinds: readonly NameKind[];
  /** Where the weights of a feature stand in `weights`, one for each kind. */
  readonly rows: HashTable;
  readonly weights: Int8Array;
}

function decode(): NameModel {
  const bytes = decodeBase64(data.table);
  const kinds = data.kinds as readonly NameKind[];
  const width = 4 + kinds.length;
  const rows = makeTable(bytes.length / width);
  for (let at = 0; at < bytes.length; at += width) putUnder(rows, readInt32(bytes, at), at + 4);
  return { kinds, rows, weights: new Int8Array(bytes.buffer) };
}

let decoded: NameModel | null = null;

/** By how much "other" must lead before it outweighs a kind that the words beside a name suggest; chosen on the dev part of GUM. */
const LEAD_OF_OTHER = 120;

/**
 * The kind of a name by what is looked at (nameFeatures.ts): a perceptron learned from the entities of UD English GUM. Where it is
 * not sure that the name is of no kind, `suggested` stands.
 */
export function likeliestKind(features: readonly string[], suggested: NameKind): NameKind {
  decoded ??= decode();
  const { kinds, rows, weights } = decoded;
  const scores = new Int32Array(kinds.length);
  for (const feature of features) {
    const at = findUnder(rows, hashText(feature));
    if (at > 0) for (let kind = 0; kind < scores.length; kind++) scores[kind]! += weights[at + kind] ?? 0;
  }
  const best = scores.indexOf(Math.max(...scores));
  if (kinds[best] !== 'other') return kinds[best] ?? 'other';
  return scores[best]! - scores[kinds.indexOf(suggested)]! < LEAD_OF_OTHER ? suggested : 'other';
}
