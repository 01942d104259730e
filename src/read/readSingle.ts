import { refuseBinary } from './binary.ts';
import { looksLikeMhtml, looksLikeWarc, looksLikeZip } from './containers.ts';
import { notice, refuse, type Reading } from './draft.ts';
import type { PageInput } from './page/readPage.ts';
import { readText } from './readText.ts';
import { startsGzip } from './unpack/gzipMember.ts';

/** A page is at most a few megabytes, packed rows may be many. */
const MOST_UNPACKED = 100_000_000;

/** What bytes that are no archive hold: a page, a feed or rows, packed with gzip or not. An archive is refused. */
export async function readSingle(input: PageInput, zone: string | null): Promise<Reading> {
  return startsGzip(input.bytes) ? readPacked(input, zone) : readUnpacked(input, zone);
}

async function readUnpacked(input: PageInput, zone: string | null): Promise<Reading> {
  const { bytes } = input;
  if (bytes.length === 0) return refuse('input-empty', 'It holds no bytes.');
  if (looksLikeZip(bytes) || looksLikeWarc(bytes)) {
    return refuse('input-binary', 'It is an archive inside another, which is not read. Give it as a file of its own.');
  }
  const refused = refuseBinary(bytes);
  if (refused !== null) return refuse('input-binary', refused);
  if (!looksLikeMhtml(bytes)) return readText(input, zone);
  const { readMhtml } = await import('./mhtml/readMhtml.ts');
  return readMhtml(input, zone);
}

async function readPacked(input: PageInput, zone: string | null): Promise<Reading> {
  const { gunzip } = await import('./unpack/gzipMember.ts');
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
