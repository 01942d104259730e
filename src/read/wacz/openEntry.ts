import { joinParts } from '../unpack/gzipMember.ts';
import { inflateChunks } from '../unpack/inflateChunks.ts';
import type { ZipEntry } from './zipEntries.ts';

/** The bytes of a file in an archive without its compression, or a sentence saying why there are none. */
export async function openEntry(entry: ZipEntry, most: number): Promise<Uint8Array | string> {
  if (entry.encrypted) return 'it is encrypted';
  if (entry.size > most) return `it unpacks to more than ${most / 1_000_000} MB`;
  const packed = await entry.read();
  if (packed === null) return 'it lies past the end of the archive or has no header of its own';
  if (entry.method === 0) return packed.length === entry.size ? packed : 'its size contradicts the directory';
  return entry.method === 8 ? inflate(packed, entry.size) : `its compression (method ${entry.method}) is not known`;
}

async function inflate(packed: Uint8Array, size: number): Promise<Uint8Array | string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  // Whatever the directory says, no more than it says is unpacked.
  for await (const part of inflateChunks(packed)) {
    length += part.length;
    if (length > size) return 'it unpacks to more than the directory says';
    parts.push(part);
  }
  return length === size ? joinParts(parts, length) : 'its compressed bytes are damaged';
}

/** True for a name that leads out of the archive: an absolute one, one with a drive or a backslash, one that climbs with "..". */
export function isUnsafeName(name: string): boolean {
  return /^\/|^[a-z]:|\\|[\u0000-\u001f]/i.test(name) || name.split('/').includes('..');
}
