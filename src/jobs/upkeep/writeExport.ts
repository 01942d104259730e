import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile, type Options } from 'yazl';
import type { JournalEntry } from '../../model/index.ts';
import { journalLine } from '../../store/journal.ts';
import type { RawStore } from '../../store/rawStore.ts';
import { exportReadme } from './exportReadme.ts';
import { JOURNAL_NAME, rawName, README_NAME } from './exportNames.ts';
import type { Following } from './rebuildArchive.ts';

/** The earliest time a ZIP can hold, in every zone, so that the same archive gives the same bytes. */
const AS_FILE = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100644 } as const;
/** Raw bytes are packed already. */
const AS_IT_IS: Partial<Options> = { ...AS_FILE, compress: false };

/** Faults by SHA-256 of what could not be taken in. */
export type RawFaults = ReadonlyMap<string, 'missing' | 'damaged'>;

/** Writes lines with the bytes they name into a ZIP file that is on disk when it settles. Null where it was stopped. */
export async function writeExport(
  path: string,
  entries: readonly JournalEntry[],
  raw: RawStore,
  rawFolder: string,
  storyId: string | null,
  following: Following,
): Promise<RawFaults | null> {
  const zip = new ZipFile();
  const handle = await open(path, 'w');
  const ended = new AbortController();
  const written = pipeline(zip.outputStream, handle.createWriteStream({ flush: true }), { signal: ended.signal });
  // Told where it is awaited below.
  written.catch(() => undefined);
  try {
    const hashes = hashesOf(entries);
    const captures = entries.filter(({ kind }) => kind === 'capture').length;
    zip.addReadStreamLazy(README_NAME, AS_FILE, (give) => {
      give(null, Readable.from([exportReadme(captures, storyId)]));
    });
    zip.addReadStreamLazy(JOURNAL_NAME, AS_FILE, (give) => {
      give(null, Readable.from(linesOf(entries)));
    });
    const failed = new Promise<never>((_, reject) => {
      zip.on('error', reject);
    });
    const faults = await Promise.race([addRaw(zip, hashes, raw, rawFolder, following), failed]);
    if (faults === null) {
      ended.abort();
      await written.catch(() => undefined);
      return null;
    }
    zip.end();
    await Promise.race([written, failed]);
    return faults;
  } catch (error) {
    ended.abort();
    throw error;
  }
}

function hashesOf(entries: readonly JournalEntry[]): string[] {
  return [...new Set(entries.flatMap((entry) => (entry.kind === 'capture' ? [entry.sha256] : [])))].sort();
}

function* linesOf(entries: readonly JournalEntry[]): Generator<string> {
  for (const entry of entries) yield journalLine(entry);
}

async function addRaw(
  zip: ZipFile,
  hashes: readonly string[],
  raw: RawStore,
  folder: string,
  { onStep, stopped }: Following,
): Promise<RawFaults | null> {
  const faults = new Map<string, 'missing' | 'damaged'>();
  for (const [at, sha256] of hashes.entries()) {
    if (stopped()) return null;
    const fault = await raw.fault(sha256);
    if (fault !== null) faults.set(sha256, fault);
    else {
      zip.addReadStreamLazy(rawName(sha256), AS_IT_IS, (give) => {
        give(null, createReadStream(join(folder, sha256.slice(0, 2), `${sha256}.gz`)));
      });
    }
    onStep(at + 1, hashes.length, rawName(sha256));
  }
  return faults;
}
