import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, open, stat, truncate, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import type { JournalEntry } from '../model/index.ts';
import { ArchiveFault } from './archiveFault.ts';
import { syncFolder } from './durable.ts';

/** One line of the journal. */
export interface Journalled {
  /** Its place, from 1. */
  readonly seq: number;
  readonly entry: JournalEntry;
  /** The journal up to its end. */
  readonly mark: JournalMark;
}

/** A place in a journal up to which it is known: lines, and the bytes they take. */
export interface JournalMark {
  readonly lines: number;
  readonly bytes: number;
}

/** The journal of an archive while it is written to: what was captured and decided, a line each, in order. */
export interface Journal {
  /** Adds lines; they are on disk when it settles. */
  readonly append: (entries: readonly JournalEntry[]) => Promise<readonly Journalled[]>;
  readonly close: () => Promise<void>;
}

/** What stands in a journal file. */
export interface JournalRead {
  readonly entries: readonly Journalled[];
  /** Bytes of whole lines; what follows was cut off while it was written, and never acknowledged. */
  readonly wholeBytes: number;
  /** Places of lines that are not what was written. */
  readonly broken: readonly number[];
}

const utf8 = new TextEncoder();
const SUM = /^(.*),"sum":"([0-9a-f]{16})"\}$/s;

/** The line of one entry: its JSON with a sum over it as last field. */
export function journalLine(entry: JournalEntry): string {
  const open = JSON.stringify(entry).slice(0, -1);
  return `${open},"sum":"${sumOf(open)}"}\n`;
}

/** The entry of a line, or null where the line is not what was written. */
export function readJournalLine(line: string): JournalEntry | null {
  const [, open = '', sum] = SUM.exec(line) ?? [];
  return sum !== undefined && sumOf(open) === sum ? (JSON.parse(`${open}}`) as JournalEntry) : null;
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

const BEGINNING: JournalMark = { lines: 0, bytes: 0 };

/** Reads a journal from a place on; one that is not there is empty. Throws `archive-damaged` where it is shorter than that place. */
export async function readJournal(path: string, from = BEGINNING): Promise<JournalRead> {
  const size = await sizeOf(path);
  if (size < from.bytes)
    throw new ArchiveFault('archive-damaged', `${path} is shorter than it was. Put back a copy of the file.`);
  const entries: Journalled[] = [];
  const broken: number[] = [];
  let seq = from.lines;
  let { bytes } = from;
  let wholeBytes = bytes;
  if (size === bytes) return { entries, wholeBytes, broken };
  const input = createReadStream(path, { start: bytes });
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    seq++;
    bytes += utf8.encode(line).length + 1;
    // The last line lacks its end where writing was cut off.
    if (bytes > size) break;
    wholeBytes = bytes;
    const entry = readJournalLine(line);
    if (entry === null) broken.push(seq);
    else entries.push({ seq, entry, mark: { lines: seq, bytes } });
  }
  return { entries, wholeBytes, broken };
}

/**
 * Opens a journal to write to it. A last line that was cut off is taken away, after a copy. Throws `archive-damaged` where an
 * earlier line is broken, since what follows would then be lost from view.
 */
export async function openJournal(path: string, from = BEGINNING): Promise<{ journal: Journal; read: JournalRead }> {
  const read = await readJournal(path, from);
  if (read.broken.length > 0) {
    const says = `Line ${read.broken[0]} of ${path} is not what was written. Put back a copy of the file, or run “twosource rebuild”, which passes over the line.`;
    throw new ArchiveFault('archive-damaged', says);
  }
  if ((await sizeOf(path)) > read.wholeBytes) {
    await copyFile(path, `${path}.cut-off`);
    await truncate(path, read.wholeBytes);
  }
  const handle = await open(path, 'a');
  // Its name must outlast a power cut as its lines do.
  await syncFolder(dirname(path));
  const known = { lines: from.lines + read.entries.length, bytes: read.wholeBytes };
  return { journal: writeTo(handle, known), read };
}

function writeTo(handle: FileHandle, known: JournalMark): Journal {
  let end = known;
  return {
    append: async (entries) => {
      const added: Journalled[] = [];
      const lines = entries.map((entry) => utf8.encode(journalLine(entry)));
      let { lines: seq, bytes } = end;
      entries.forEach((entry, i) => {
        bytes += lines[i]!.length;
        added.push({ seq: ++seq, entry, mark: { lines: seq, bytes } });
      });
      await writeLines(handle, lines, end.bytes);
      end = { lines: seq, bytes };
      return added;
    },
    close: () => handle.close(),
  };
}

async function writeLines(handle: FileHandle, lines: readonly Uint8Array[], from: number): Promise<void> {
  try {
    for (const line of lines) await handle.appendFile(line);
    await handle.sync();
  } catch (error) {
    // Half a line would run into the next one.
    await handle.truncate(from).catch(() => undefined);
    throw error;
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}
