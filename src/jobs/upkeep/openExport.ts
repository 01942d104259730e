import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import type { CaptureEntry } from '../../model/index.ts';
import { ArchiveFault } from '../../store/archiveFault.ts';
import { sha256Of } from '../../store/rawStore.ts';
import { JOURNAL_NAME, RAW_NAME, rawName, README_NAME } from './exportNames.ts';

/** Files in one export, at most. */
const MOST_FILES = 2_000_000;
/** Bytes of its journal, of one line, and of one packed capture, at most. */
const MOST_JOURNAL = 2_000_000_000;
const MOST_LINE = 8_000_000;
const MOST_PACKED = 420_000_000;

/** An exported archive that is read. */
export interface ExportFile {
  /** Lines of its journal, in order. Throws `archive-broken-file`. */
  readonly lines: () => AsyncGenerator<string>;
  /** The bytes of a capture, or what is wrong with them. */
  readonly bytesOf: (entry: CaptureEntry) => Promise<Uint8Array | 'missing' | 'damaged'>;
  readonly close: () => void;
}

/**
 * Opens a ZIP file that `exportArchive` wrote. Throws `archive-broken-file` where it is none, or holds a file by any other name, and
 * `archive-too-large`.
 */
export async function openExport(path: string): Promise<ExportFile> {
  let zip: ZipFile;
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true });
  } catch (error) {
    throw broken(`${path} cannot be read as a ZIP file`, error);
  }
  try {
    const files = await listFiles(zip, path);
    const journal = files.get(JOURNAL_NAME);
    if (journal === undefined) throw broken(`${path} holds no ${JOURNAL_NAME}`);
    return {
      lines: () => linesOf(zip, journal, path),
      bytesOf: (entry) => bytesOf(zip, files.get(rawName(entry.sha256)), entry),
      close: () => {
        zip.close();
      },
    };
  } catch (error) {
    zip.close();
    throw error instanceof ArchiveFault ? error : broken(`${path} cannot be read`, error);
  }
}

function broken(says: string, cause?: unknown): ArchiveFault {
  const why = cause instanceof Error ? ` (${cause.message})` : '';
  return new ArchiveFault('archive-broken-file', `${says}${why}. Give a file that “twosource export” wrote.`, cause);
}

async function listFiles(zip: ZipFile, path: string): Promise<Map<string, Entry>> {
  if (zip.entryCount > MOST_FILES) throw tooLarge(`${path} holds ${zip.entryCount} files`);
  const files = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName;
    if (name !== README_NAME && name !== JOURNAL_NAME && !RAW_NAME.test(name))
      throw broken(`${path} holds a file that no export has, “${name}”`);
    if (files.has(name)) throw broken(`${path} holds “${name}” twice`);
    files.set(name, entry);
  }
  return files;
}

function tooLarge(says: string): ArchiveFault {
  return new ArchiveFault('archive-too-large', `${says}, which is more than is read.`);
}

async function* linesOf(zip: ZipFile, entry: Entry, path: string): AsyncGenerator<string> {
  if (entry.uncompressedSize > MOST_JOURNAL) throw tooLarge(`The journal in ${path} is too long`);
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    const lines = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n');
    rest = lines.pop()!;
    if (rest.length > MOST_LINE) throw tooLarge(`A line of the journal in ${path} is too long`);
    yield* lines;
  }
  if (rest !== '') yield rest;
}

async function bytesOf(
  zip: ZipFile,
  file: Entry | undefined,
  { sha256, size }: CaptureEntry,
): Promise<Uint8Array | 'missing' | 'damaged'> {
  if (file === undefined) return 'missing';
  if (file.uncompressedSize > MOST_PACKED) return 'damaged';
  try {
    const packed = await buffer(await zip.openReadStreamPromise(file));
    // More than the journal says is not unpacked: a small file can hold any number of bytes.
    const bytes = new Uint8Array(gunzipSync(packed, { maxOutputLength: Math.max(1, size) }));
    return bytes.length === size && sha256Of(bytes) === sha256 ? bytes : 'damaged';
  } catch {
    return 'damaged';
  }
}
