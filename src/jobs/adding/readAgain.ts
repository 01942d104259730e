import type { CaptureEntry, JournalEntry } from '../../model/index.ts';
import { ArchiveFault } from '../../store/archiveFault.ts';
import type { RawStore } from '../../store/rawStore.ts';
import type { Prepared } from './prepareArrival.ts';
import type { Readers } from './readers.ts';

/** Why a capture cannot be read again: its bytes are gone, are not what was captured, or end the thread that reads them. */
export type Unread = 'missing' | 'damaged' | 'unreadable';

/** Reads a capture from the bytes that were kept. Never throws for what they are. */
export async function readKept(entry: CaptureEntry, raw: RawStore, readers: Readers): Promise<Prepared | Unread> {
  let bytes;
  try {
    bytes = await raw.get(entry.sha256);
  } catch {
    return 'damaged';
  }
  if (bytes === null) return 'missing';
  try {
    const prepared = await readers.prepare({ name: entry.name, bytes, zone: entry.zone, pack: false });
    return prepared.sha256 === entry.sha256 ? prepared : 'damaged';
  } catch {
    return 'unreadable';
  }
}

/** Reads what a line of the journal names; null for what is no capture. Throws `archive-damaged` where it cannot be read. */
export async function readAgain(entry: JournalEntry, raw: RawStore, readers: Readers): Promise<Prepared | null> {
  if (entry.kind !== 'capture') return null;
  const read = await readKept(entry, raw, readers);
  if (typeof read !== 'string') return read;
  const says = `The bytes of “${entry.name}” are ${read} in the archive (raw/${entry.sha256.slice(0, 2)}/${entry.sha256}.gz). Put back a copy of them, or run “twosource rebuild”, which leaves them out.`;
  throw new ArchiveFault('archive-damaged', says);
}
