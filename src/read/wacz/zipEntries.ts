import { fromRandomAccessReaderPromise, RandomAccessReader, type Entry, type ZipFile } from 'yauzl';

/** A file within a ZIP archive, by the archive's directory. */
export interface ZipEntry {
  readonly name: string;
  readonly packed: number;
  readonly size: number;
  /** 0 as it is, 8 deflate. */
  readonly method: number;
  readonly encrypted: boolean;
  /** Its bytes as they stand in the archive; null where its own header is missing or they lie past the end. */
  readonly read: () => Promise<Uint8Array | null>;
}

const MOST_ENTRIES = 20_000;

/** The files of a ZIP archive in the order of its directory, at most 20,000; null where it has no directory that can be read. */
export async function listEntries(bytes: Uint8Array): Promise<readonly ZipEntry[] | null> {
  const entries: ZipEntry[] = [];
  try {
    // Names are checked one by one by the caller, so that a bad one costs its file alone.
    const options = { lazyEntries: true, autoClose: false, decodeStrings: false };
    const zip = await fromRandomAccessReaderPromise(new BytesReader(bytes), bytes.length, options);
    for await (const entry of zip.eachEntry()) {
      entries.push(asEntry(zip, entry, bytes));
      if (entries.length >= MOST_ENTRIES) break;
    }
  } catch {
    // A directory that breaks off still gives what stands before.
    return entries.length === 0 ? null : entries;
  }
  return entries;
}

function asEntry(zip: ZipFile, entry: Entry, bytes: Uint8Array): ZipEntry {
  return {
    name: new TextDecoder().decode(entry.fileNameRaw),
    packed: entry.compressedSize,
    size: entry.uncompressedSize,
    method: entry.compressionMethod,
    encrypted: entry.isEncrypted(),
    read: async () => {
      try {
        const { fileDataStart: start } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
        const end = start + entry.compressedSize;
        return end > bytes.length ? null : bytes.subarray(start, end);
      } catch {
        return null;
      }
    },
  };
}

class BytesReader extends RandomAccessReader {
  constructor(private readonly bytes: Uint8Array) {
    super();
  }

  override read(
    into: Uint8Array,
    offset: number,
    length: number,
    position: number,
    done: (error: Error | null) => void,
  ): void {
    const part = this.bytes.subarray(position, position + length);
    into.set(part, offset);
    done(part.length < length ? new Error('The archive ends early.') : null);
  }
}
