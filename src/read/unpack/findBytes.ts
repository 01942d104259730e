/** A run of bytes that is looked for, with how far the search may go on after each last byte it meets (Horspool 1980). */
export interface Mark {
  readonly bytes: Uint8Array;
  readonly steps: Uint8Array;
}

/** The mark of the letters, of at most 255 Latin-1 characters. */
export function makeMark(letters: string): Mark {
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  const steps = new Uint8Array(256).fill(bytes.length);
  for (const [at, byte] of bytes.subarray(0, -1).entries()) steps[byte] = bytes.length - 1 - at;
  return { bytes, steps };
}

/** Offset of the first place from `from` on where the mark stands whole, or -1. */
export function findBytes(within: Uint8Array, { bytes, steps }: Mark, from = 0): number {
  const last = bytes.length - 1;
  for (let at = from + last; at < within.length; at += steps[within[at]!]!) {
    let same = 0;
    while (same <= last && within[at - same] === bytes[last - same]) same++;
    if (same > last) return at - last;
  }
  return -1;
}

/** How many bytes at the end begin the mark, without being all of it. */
export function startAtEnd(within: Uint8Array, { bytes }: Mark): number {
  for (let size = Math.min(bytes.length - 1, within.length); size > 0; size--) {
    const end = within.subarray(within.length - size);
    if (end.every((byte, i) => byte === bytes[i])) return size;
  }
  return 0;
}
