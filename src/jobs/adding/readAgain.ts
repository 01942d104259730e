import type { JournalEntry } from '../../model/index.ts';
import { ArchiveFault } from '../../store/archiveFault.ts';
import type { RawStore } from '../../store/rawStore.ts';
import type { Prepared } from './prepareArrival.ts';
import type { Readers } from './readers.ts';

/** Reads a capture from the bytes that were kept; null for what is no capture. Throws `archive-damaged` where they are gone. */
export async function readAgain(entry: JournalEntry, raw: RawStore, readers: Readers): Promise<Prepared | null> {
  if (entry.kind !== 'capture') return null;
  const bytes = await raw.get(entry.sha256);
  if (bytes === null) {
    const says = `The bytes of “${entry.name}” are gone from the archive (raw/${entry.sha256.slice(0, 2)}/${entry.sha256}.gz). Put back a copy of them, or run “twosource rebuild”, which leaves them out.`;
    throw new ArchiveFault('archive-damaged', says);
  }
  return readers.prepare({ name: entry.name, bytes, zone: entry.zone, pack: false });
}
