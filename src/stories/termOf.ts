/** The number that stands for a word stem: 32 bits of a hash (FNV-1a, mixed as in MurmurHash3, both public domain), never 0. */
export function termOf(stem: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < stem.length; i++) hash = Math.imul(hash ^ stem.charCodeAt(i), 0x01000193);
  return mixBits(hash) || 1;
}

/** Spreads every bit of a whole number over all 32 (the last step of MurmurHash3). */
export function mixBits(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
