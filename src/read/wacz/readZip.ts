import { EPUB_REFUSED } from '../binary.ts';
import { notice, refuse, type Notice, type Reading } from '../draft.ts';
import { nextMember } from '../warc/members.ts';
import { ALL_PAGES, ArchiveReader } from '../warc/readArchive.ts';
import { isUnsafeName } from './openEntry.ts';
import { readWacz } from './readWacz.ts';
import { listEntries, type ZipEntry } from './zipEntries.ts';

/** Places that only look like a record, past which no further is looked for. */
const MOST_TRIES = 2_000;

/** What a ZIP archive holds where it is a WACZ; every other kind is refused, saying which it is. */
export async function readZip(name: string, bytes: Uint8Array, zone: string | null): Promise<Reading> {
  const entries = await listEntries(bytes);
  if (entries === null) return readWithoutDirectory(name, bytes, zone);
  if (await isEpub(entries)) return refuse('input-binary', EPUB_REFUSED);
  const { files, notices } = safeFiles(entries);
  if (![...files.keys()].some((path) => /^archive\/.+\.warc(?:\.gz)?$/i.test(path))) {
    const says = 'It is a ZIP archive or office document, which is not read. Unpack it, and name the pages in it.';
    return { drafts: [], notices: [...notices, notice('input-binary', says)] };
  }
  const reading = await readWacz({ name, size: bytes.length, files, zone });
  return { drafts: reading.drafts, notices: [...notices, ...reading.notices] };
}

async function isEpub(entries: readonly ZipEntry[]): Promise<boolean> {
  const mark = entries.find((entry) => entry.name === 'mimetype' && entry.method === 0 && entry.size < 100);
  const bytes = (await mark?.read()) ?? new Uint8Array(0);
  return new TextDecoder().decode(bytes).trim() === 'application/epub+zip';
}

function safeFiles(entries: readonly ZipEntry[]): { files: ReadonlyMap<string, ZipEntry>; notices: Notice[] } {
  const files = new Map<string, ZipEntry>();
  const refused: string[] = [];
  for (const entry of entries) {
    if (isUnsafeName(entry.name) || files.has(entry.name)) refused.push(entry.name);
    else files.set(entry.name, entry);
  }
  if (refused.length === 0) return { files, notices: [] };
  const shown = refused.slice(0, 5).map((each) => JSON.stringify(each.slice(0, 100)));
  const says = `${refused.length} files in it were left out, since their names lead out of it or are given twice: ${shown.join(', ')}${refused.length > 5 ? ', …' : ''}.`;
  return { files, notices: [notice('archive-unsafe-name', says)] };
}

// The directory stands at the end of a ZIP archive: one that was cut off has none, but its records may still be whole.
async function readWithoutDirectory(name: string, bytes: Uint8Array, zone: string | null): Promise<Reading> {
  let tries = 0;
  const start = await nextMember(bytes, 0, () => ++tries < MOST_TRIES);
  if (start === null) {
    return refuse('input-binary', 'It is a ZIP archive that is damaged or cut off, and no web archive is found in it.');
  }
  const says = `Its directory is missing: it is cut off at byte ${bytes.length}. The records in it were read as far as they go.`;
  const reader = new ArchiveReader({ name, format: 'wacz', zone, pages: ALL_PAGES });
  await reader.read(bytes, '', start);
  return { drafts: reader.drafts, notices: [notice('archive-truncated', says), ...reader.notices()] };
}
