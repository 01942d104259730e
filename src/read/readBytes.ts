import { looksLikeWarc, looksLikeZip } from './containers.ts';
import type { Reading } from './draft.ts';
import type { PageInput } from './page/readPage.ts';
import { readSingle } from './readSingle.ts';
import { startsGzip, unpackMember } from './unpack/gzipMember.ts';

/** What bytes of any kind hold; the adapter is chosen by what they look like, and loaded only where it is needed. */
export async function readBytes(input: PageInput, zone: string | null): Promise<Reading> {
  const { name, bytes } = input;
  if (looksLikeZip(bytes)) {
    const { readZip } = await import('./wacz/readZip.ts');
    return readZip(name, bytes, zone);
  }
  if (await opensWithWarc(bytes)) {
    const { readWarc } = await import('./warc/readWarc.ts');
    return readWarc(name, bytes, zone);
  }
  return readSingle(input, zone);
}

/** Enough of a gzip member to see what it opens with, at most. */
const MOST_LOOKED = 100_000_000;

async function opensWithWarc(bytes: Uint8Array): Promise<boolean> {
  if (!startsGzip(bytes)) return looksLikeWarc(bytes);
  const first = await unpackMember(bytes, 0, MOST_LOOKED).next();
  return first.done !== true && looksLikeWarc(first.value);
}
