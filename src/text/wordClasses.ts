import data from '../lang/en/word-classes.json' with { type: 'json' };
import { decodeBase64 } from './base64.ts';
import { findUnder, makeTable, putUnder, readInt32, type HashTable } from './hashTable.ts';

const ROW = 8;

function decode(): HashTable {
  const bytes = decodeBase64(data.table);
  const table = makeTable(bytes.length / ROW);
  for (let at = 0; at < bytes.length; at += ROW) putUnder(table, readInt32(bytes, at), readInt32(bytes, at + 4));
  return table;
}

let decoded: HashTable | null = null;

/**
 * Classes of a common word by the hash of its normal form, 0 where it is not common: three bytes say where its meaning lies,
 * coarse to fine, and the highest which parts of speech a dictionary gives it.
 */
export function classesOfWord(hash: number): number {
  decoded ??= decode();
  return findUnder(decoded, hash);
}
