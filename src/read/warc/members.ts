import { startsGzip, unpackMember, type MemberEnd } from '../unpack/gzipMember.ts';

/** A stretch of an archive that is read as one run of bytes: a gzip member, or a whole archive that is not compressed. */
export interface Stretch {
  /** Byte offset in the archive. */
  readonly at: number;
  readonly packed: boolean;
  readonly chunks: AsyncGenerator<Uint8Array, MemberEnd, undefined>;
}

const HEAD = 300;
/** Bytes that look like a member by chance are one in half a billion; many more are made to waste time. */
const MOST_TRIES = 2_000;

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

/** Offset of the next gzip member after the offset that opens a record; null where there is none. For going on after a fault. */
export async function nextMember(archive: Uint8Array, after: number): Promise<number | null> {
  let tries = 0;
  for (let at = archive.indexOf(0x1f, after); at >= 0 && tries < MOST_TRIES; at = archive.indexOf(0x1f, at + 1)) {
    if (!startsGzip(archive, at)) continue;
    if (await opensWithRecord(archive.subarray(at, at + HEAD))) return at;
    tries++;
  }
  return null;
}

async function opensWithRecord(head: Uint8Array): Promise<boolean> {
  const first = await unpackMember(head, 0, 3_000_000).next();
  return first.done !== true && new TextDecoder('latin1').decode(first.value.subarray(0, 7)) === 'WARC/1.';
}
