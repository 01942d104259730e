/** Pairs of hash and value in open addressing; a value of 0 means that nothing is there. */
export type HashTable = Int32Array;

/** An empty table for so many entries; it is never more than half full. */
export function makeTable(entries: number): HashTable {
  return new Int32Array(2 ** Math.ceil(Math.log2(entries * 2 + 2)) * 2);
}

/** Puts `value` (not 0) under `hash`. */
export function putUnder(table: HashTable, hash: number, value: number): void {
  const mask = table.length / 2 - 1;
  let slot = (hash ^ (hash >>> 16)) & mask;
  while (table[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
  table[slot * 2] = hash;
  table[slot * 2 + 1] = value;
}

/** What stands under `hash`, 0 where nothing does. */
export function findUnder(table: HashTable, hash: number): number {
  const mask = table.length / 2 - 1;
  let slot = (hash ^ (hash >>> 16)) & mask;
  for (;;) {
    const value = table[slot * 2 + 1] ?? 0;
    if (value === 0 || table[slot * 2] === hash) return value;
    slot = (slot + 1) & mask;
  }
}

/** A little-endian 32-bit number at `at`. */
export function readInt32(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
}
