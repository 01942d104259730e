/** A list cut into parts of at most `size`: SQLite takes a bounded number of values in one statement. */
export function inParts<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}

/** Values in one statement, at most. */
export const MOST_VALUES = 500;

/** Bytes of a column: libsql gives them as an ArrayBuffer, other drivers as a Buffer. */
export function bytesOf(column: Uint8Array | ArrayBuffer): Uint8Array {
  return column instanceof Uint8Array ? column : new Uint8Array(column);
}
