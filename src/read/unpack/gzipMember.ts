import { crc32 } from 'node:zlib';
import { inflateChunks } from './inflateChunks.ts';

/** How a gzip member ended, and the offset of the first byte after it (of the first byte not used, where it is not whole). */
export interface MemberEnd {
  readonly state: 'whole' | 'cut' | 'damaged' | 'too-large';
  readonly end: number;
}

/** True where a gzip member may start at the offset. */
export function startsGzip(bytes: Uint8Array, at = 0): boolean {
  return bytes[at] === 0x1f && bytes[at + 1] === 0x8b && bytes[at + 2] === 8 && (bytes[at + 3] ?? 0xff) < 0x20;
}

/** Unpacks the gzip member (RFC 1952) at the offset, at most `most` bytes of it, and checks its length and CRC. */
export async function* unpackMember(
  bytes: Uint8Array,
  at: number,
  most: number,
): AsyncGenerator<Uint8Array, MemberEnd, undefined> {
  const start = startsGzip(bytes, at) ? dataStart(bytes, at) : null;
  if (start === null) return { state: 'damaged', end: at };
  const chunks = inflateChunks(bytes.subarray(start));
  let size = 0;
  let sum = 0;
  for (;;) {
    const next = await chunks.next();
    if (next.done === true) {
      const end = start + next.value.used;
      if (next.value.state !== 'whole') return { state: next.value.state, end };
      if (end + 8 > bytes.length) return { state: 'cut', end: bytes.length };
      const sound = number32(bytes, end) === sum && number32(bytes, end + 4) === size % 2 ** 32;
      return { state: sound ? 'whole' : 'damaged', end: end + 8 };
    }
    size += next.value.length;
    if (size > most) {
      await chunks.return({ state: 'cut', used: 0 });
      return { state: 'too-large', end: at };
    }
    sum = crc32(next.value, sum);
    yield next.value;
  }
}

/** All bytes of a gzip file of one or more members, at most `most` of them; what comes before a fault is kept. */
export async function gunzip(
  bytes: Uint8Array,
  most: number,
): Promise<{ readonly bytes: Uint8Array; readonly state: MemberEnd['state'] }> {
  const parts: Uint8Array[] = [];
  let size = 0;
  let end: MemberEnd = { state: 'whole', end: 0 };
  do {
    const member = unpackMember(bytes, end.end, most - size);
    let next = await member.next();
    for (; next.done !== true; next = await member.next()) {
      parts.push(next.value);
      size += next.value.length;
    }
    end = next.value;
  } while (end.state === 'whole' && startsGzip(bytes, end.end));
  return { bytes: joinParts(parts, size), state: end.state };
}

/** One array of the parts, in order; the only part itself where there is one. */
export function joinParts(parts: readonly Uint8Array[], size: number): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function number32(bytes: Uint8Array, at: number): number {
  return (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0;
}

// The header's optional fields, in the order of their flags: extra, name, comment, checksum.
function dataStart(bytes: Uint8Array, at: number): number | null {
  const flags = bytes[at + 3]!;
  let next = at + 10;
  if (flags & 4) next += 2 + (bytes[next] ?? 0) + (bytes[next + 1] ?? 0) * 256;
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue;
    const zero = bytes.indexOf(0, next);
    if (zero < 0) return null;
    next = zero + 1;
  }
  if (flags & 2) next += 2;
  return next < bytes.length ? next : null;
}
