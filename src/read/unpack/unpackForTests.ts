import { gzipSync } from 'node:zlib';

/** Bytes of a text in UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A gzip member of the bytes or the text. */
export function gzip(bytes: Uint8Array | string): Uint8Array {
  return Uint8Array.from(gzipSync(bytes));
}

/** The parts one after another. */
export function join(...parts: readonly (Uint8Array | string)[]): Uint8Array {
  const all = parts.map((part) => (typeof part === 'string' ? utf8(part) : part));
  const whole = new Uint8Array(all.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of all) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
