import { createHash, type Hash } from 'node:crypto';

const ALGORITHMS = new Set(['md5', 'sha1', 'sha256', 'sha384', 'sha512']);
const BYTES: Readonly<Record<string, number>> = { md5: 16, sha1: 20, sha256: 32, sha384: 48, sha512: 64 };
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A digest as an archive states it: "sha1:" in base 32, "sha256:" in hexadecimal, or either in base 64. */
export interface Digest {
  readonly algorithm: string;
  readonly hex: string;
}

/** Reads a stated digest; null where there is none, or of a kind that is not known. */
export function readDigest(words: string | null): Digest | null {
  const match = /^([a-z]{2,4}-?\d{1,3}):([\w+/=-]{16,140})$/i.exec(words?.trim() ?? '');
  const algorithm = match?.[1]?.toLowerCase().replace('-', '') ?? '';
  if (!ALGORITHMS.has(algorithm)) return null;
  const value = match![2]!.replace(/=+$/, '');
  const size = BYTES[algorithm]!;
  if (value.length === size * 2 && /^[\da-f]+$/i.test(value)) return { algorithm, hex: value.toLowerCase() };
  if (value.length === Math.ceil((size * 8) / 5)) return made(algorithm, decode(value.toLowerCase(), BASE32, 5), size);
  const plain = value.replaceAll('-', '+').replaceAll('_', '/');
  return value.length === Math.ceil((size * 8) / 6) ? made(algorithm, decode(plain, BASE64, 6), size) : null;
}

function made(algorithm: string, bytes: readonly number[] | null, size: number): Digest | null {
  if (bytes === null) return null;
  const hex = bytes.slice(0, size).map((byte) => byte.toString(16).padStart(2, '0'));
  return { algorithm, hex: hex.join('') };
}

function decode(value: string, alphabet: string, width: number): number[] | null {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const letter of value) {
    const digit = alphabet.indexOf(letter);
    if (digit < 0) return null;
    held = (held << width) | digit;
    bits += width;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 255);
    }
    held &= 255;
  }
  return bytes;
}

/** A running hash for the digest, to be given to `agrees`. */
export function startHash(digest: Digest): Hash {
  return createHash(digest.algorithm);
}

/** True where the bytes have the digest. */
export function agrees(bytes: Uint8Array, digest: Digest): boolean {
  return startHash(digest).update(bytes).digest('hex') === digest.hex;
}
