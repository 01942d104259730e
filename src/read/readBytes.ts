import { refuseBinary } from './binary.ts';
import { looksLikeMhtml, looksLikeWarc, looksLikeZip } from './containers.ts';
import { notice, refuse, type Reading } from './draft.ts';
import type { PageInput } from './page/readPage.ts';
import { readText } from './readText.ts';
import { startsGzip } from './unpack/gzipMember.ts';

/** What bytes of any kind hold; the adapter is chosen by what they look like, and loaded only where it is needed. */
export async function readBytes(input: PageInput, zone: string | null): Promise<Reading> {
  const { name, bytes } = input;
  if (startsGzip(bytes)) return readGzip(input, zone);
  if (looksLikeZip(bytes)) {
    const { readZip } = await import('./wacz/readZip.ts');
    return readZip(name, bytes, zone);
  }
  if (looksLikeWarc(bytes)) return readWarcFile(input, zone);
  return readUnpacked(input, zone);
}

async function readUnpacked(input: PageInput, zone: string | null): Promise<Reading> {
  const { bytes } = input;
  if (bytes.length === 0) return refuse('input-empty', 'It holds no bytes.');
  const refused = refuseBinary(bytes);
  if (refused !== null) return refuse('input-binary', refused);
  if (!looksLikeMhtml(bytes)) return readText(input, zone);
  const { readMhtml } = await import('./mhtml/readMhtml.ts');
  return readMhtml(input, zone);
}

async function readWarcFile({ name, bytes }: PageInput, zone: string | null): Promise<Reading> {
  const { readWarc } = await import('./warc/readWarc.ts');
  return readWarc(name, bytes, zone);
}

/** A page is at most a few megabytes, packed rows may be many. */
const MOST_UNPACKED = 100_000_000;

async function readGzip(input: PageInput, zone: string | null): Promise<Reading> {
  const { gunzip, unpackMember } = await import('./unpack/gzipMember.ts');
  const first = await unpackMember(input.bytes, 0, MOST_UNPACKED).next();
  if (first.done !== true && looksLikeWarc(first.value)) return readWarcFile(input, zone);
  const { bytes, state } = await gunzip(input.bytes, MOST_UNPACKED);
  const notices = packedNotices(state);
  if (startsGzip(bytes) || looksLikeZip(bytes)) {
    return refuse('input-binary', 'It is an archive packed twice, which is not read. Unpack it once.');
  }
  if (bytes.length === 0 && notices.length > 0) return { drafts: [], notices };
  const reading = await readUnpacked({ ...input, bytes }, zone);
  return { drafts: reading.drafts, notices: [...notices, ...reading.notices] };
}

function packedNotices(state: 'whole' | 'cut' | 'damaged' | 'too-large') {
  if (state === 'whole') return [];
  if (state === 'too-large') {
    const says = `It unpacks to more than ${MOST_UNPACKED / 1_000_000} MB; the rest was left out.`;
    return [notice('input-unpacks-too-large', says)];
  }
  const why = state === 'cut' ? 'are cut off' : 'are damaged';
  return [notice('input-cut-off', `Its compressed bytes ${why}; what could be unpacked before that was read.`)];
}
