import { findBytes, makeMark } from '../unpack/findBytes.ts';
import { startsGzip, unpackMember, type MemberEnd } from '../unpack/gzipMember.ts';

/** A stretch of an archive that is read as one run of bytes: a gzip member, or a whole archive that is not compressed. */
export interface Stretch {
  /** Byte offset in the archive. */
  readonly at: number;
  readonly packed: boolean;
  readonly chunks: AsyncGenerator<Uint8Array, MemberEnd, undefined>;
}

const HEAD = 300;
const GZIP = makeMark('\u001f\u008b\u0008');

/** The stretch at the offset, of which at most `most` bytes are unpacked. */
export function openStretch(archive: Uint8Array, at: number, most: number): Stretch {
  const packed = startsGzip(archive, at);
  return { at, packed, chunks: packed ? unpackMember(archive, at, most) : asIs(archive, at) };
}

// eslint-disable-next-line @typescript-eslint/require-await
async function* asIs(archive: Uint8Array, at: number): AsyncGenerator<Uint8Array, MemberEnd, undefined> {
  yield archive.subarray(at);
  return { state: 'whole', end: archive.length };
}

/**
 * Offset of the next gzip member from the offset on that opens a record, or where looking ended because no more may be tried; null where
 * there is none. For going on after a fault.
 */
export async function nextMember(archive: Uint8Array, from: number, mayTry: () => boolean): Promise<number | null> {
  for (let at = findBytes(archive, GZIP, from); at >= 0; at = findBytes(archive, GZIP, at + 1)) {
    // Bytes that look like a member by chance are one in 16 million; many more are made to waste time.
    if (!mayTry() || (await opensWithRecord(archive.subarray(at, at + HEAD)))) return at;
  }
  return null;
}

async function opensWithRecord(head: Uint8Array): Promise<boolean> {
  const first = await unpackMember(head, 0, 3_000_000).next();
  return first.done !== true && new TextDecoder('latin1').decode(first.value.subarray(0, 7)) === 'WARC/1.';
}
