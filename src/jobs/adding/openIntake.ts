import {
  makeId,
  type CaptureEntry,
  type CaptureOutcome,
  type GroupingDecision,
  type JournalEntry,
} from '../../model/index.ts';
import { ArchiveFault, faultOf } from '../../store/archiveFault.ts';
import type { Journalled } from '../../store/journal.ts';
import { markSettled, openForWriting, type WritableArchive } from '../../store/openArchive.ts';
import type { Arrival, Intake, Taken } from './intake.ts';
import type { Prepared } from './prepareArrival.ts';
import { openReaders, type Readers } from './readers.ts';
import { settleCapture, settleDecision, settleSecondLook, type Settling } from './settle.ts';
import { openStories, type StoryKeeper } from './storyKeeper.ts';

/** How an archive is written to. */
export interface IntakeSettings {
  /** IANA zone for times that give none, or null. */
  readonly zone: string | null;
  /** Version of this program, kept with each capture. */
  readonly program: string;
  /** Threads that read; 0 reads in this one. */
  readonly threads: number;
  /** UTC milliseconds since 1970. */
  readonly wallClock: () => number;
}

/** An intake that can also do what only people decide, and that has an archive to read from. */
export interface OpenIntake extends Intake {
  readonly archive: WritableArchive;
  /** Captures of an earlier run that were kept but not read yet; they were taken up first. */
  readonly resumed: number;
  /** Sets down what a person decided about stories, and does it. */
  readonly decide: (decision: GroupingDecision) => Promise<Taken>;
  /** A second look at small stories; also taken after some articles, and at the end. */
  readonly lookAgain: () => Promise<Taken>;
}

/** A second look comes after so many captures, and at the end. */
const LOOK_EVERY = 64;
/** Captures whose bytes are read together when an archive is taken up again. */
const RESUMED_TOGETHER = 16;

/** Opens the archive in a folder to add to it, and takes up what an earlier run left. Throws an ArchiveFault. */
export async function openIntake(folder: string, settings: IntakeSettings): Promise<OpenIntake> {
  const archive = await openForWriting(folder);
  const readers = await openReaders(settings.threads);
  try {
    const writer: Writing = {
      archive,
      readers,
      settings,
      stories: await openStories(archive.store),
      sinceLook: 0,
      broken: false,
    };
    await resume(writer);
    return intakeOf(writer);
  } catch (error) {
    await readers.close();
    await archive.close();
    throw faultOf(error, folder);
  }
}

interface Writing {
  readonly archive: WritableArchive;
  readonly readers: Readers;
  readonly settings: IntakeSettings;
  readonly stories: StoryKeeper;
  sinceLook: number;
  broken: boolean;
}

/** One line of the journal with what was read for it; nothing for what people decided. */
interface ToSettle {
  readonly line: Journalled;
  readonly prepared: Prepared | null;
}

function intakeOf(writing: Writing): OpenIntake {
  const { archive, readers } = writing;
  return {
    archive,
    resumed: archive.pending.length,
    take: (arrivals) => take(arrivals, writing),
    decide: (decision) => append([decision], [null], writing),
    lookAgain: () => lookAgain(writing),
    close: async () => {
      try {
        if (writing.sinceLook > 0 && !writing.broken) await lookAgain(writing);
      } finally {
        await readers.close();
        await archive.close();
      }
    },
  };
}

async function take(arrivals: readonly Arrival[], writing: Writing): Promise<Taken> {
  const { archive, readers, settings } = writing;
  const prepared = await Promise.all(
    arrivals.map(({ name, bytes }) => readers.prepare({ name, bytes, zone: settings.zone, pack: true })),
  );
  await Promise.all(distinct(prepared).map(({ sha256, packed }) => archive.raw.put(sha256, packed!)));
  const entries = arrivals.map((arrival, i) => entryOf(arrival, prepared[i]!, settings));
  const taken = await append(entries, prepared, writing);
  writing.sinceLook += arrivals.length;
  if (writing.sinceLook < LOOK_EVERY) return taken;
  const { storyIds } = await lookAgain(writing);
  return { outcomes: taken.outcomes, storyIds: joined(taken.storyIds, storyIds) };
}

function lookAgain(writing: Writing): Promise<Taken> {
  writing.sinceLook = 0;
  return append([{ kind: 'second-look', at: isoNow(writing.settings) }], [null], writing);
}

/** Writes lines to the journal, then what they bring to the database. */
async function append(
  entries: readonly JournalEntry[],
  prepared: readonly (Prepared | null)[],
  writing: Writing,
): Promise<Taken> {
  if (writing.broken) throw new ArchiveFault('archive-not-writable', 'Writing to the archive failed before.');
  const lines = await writing.archive.journal.append(entries);
  return settle(
    lines.map((line, i) => ({ line, prepared: prepared[i] ?? null })),
    writing,
  );
}

/** Writes what some lines bring to the database, in one transaction. */
async function settle(lines: readonly ToSettle[], writing: Writing): Promise<Taken> {
  const { archive, stories } = writing;
  const outcomes: CaptureOutcome[] = [];
  const touched = new Map<string, string>();
  try {
    await archive.store.transaction(async (store) => {
      for (const one of lines) outcomes.push(...(await settleLine(one, { store, stories, touched })));
      for (const [id, at] of touched) await store.stories.refresh([id], at);
      await stories.save(store);
      await markSettled(store, lines.at(-1)!.line.mark);
    });
  } catch (error) {
    // Lines that the database lacks are taken up when the archive is opened the next time; nothing may pass them.
    writing.broken = true;
    throw faultOf(error, archive.folder);
  }
  return { outcomes, storyIds: joined([...touched.keys()]) };
}

async function settleLine({ line, prepared }: ToSettle, settling: Settling): Promise<CaptureOutcome[]> {
  const { seq, entry } = line;
  if (entry.kind === 'capture') return [await settleCapture(entry, seq, prepared!, settling)];
  if (entry.kind === 'second-look') await settleSecondLook(entry.at, settling);
  else await settleDecision(entry, settling);
  return [];
}

/** Takes up lines that the database does not hold: their bytes are read from what was kept. */
async function resume(writing: Writing): Promise<void> {
  const { pending } = writing.archive;
  for (let at = 0; at < pending.length; at += RESUMED_TOGETHER) {
    const lines = pending.slice(at, at + RESUMED_TOGETHER);
    const prepared = await Promise.all(lines.map(({ entry }) => prepareAgain(entry, writing)));
    await settle(
      lines.map((line, i) => ({ line, prepared: prepared[i]! })),
      writing,
    );
  }
}

/** Reads a capture from the bytes that were kept. Throws `archive-damaged` where they are gone. */
async function prepareAgain(entry: JournalEntry, { archive, readers }: Writing): Promise<Prepared | null> {
  if (entry.kind !== 'capture') return null;
  const bytes = await archive.raw.get(entry.sha256);
  if (bytes === null) {
    const says = `The bytes of “${entry.name}” are gone from the archive (raw/${entry.sha256.slice(0, 2)}/${entry.sha256}.gz). Put back a copy of them.`;
    throw new ArchiveFault('archive-damaged', says);
  }
  return readers.prepare({ name: entry.name, bytes, zone: entry.zone, pack: false });
}

function entryOf(arrival: Arrival, { sha256, size }: Prepared, { zone, program }: IntakeSettings): CaptureEntry {
  const { method, name, url, at } = arrival;
  return { kind: 'capture', id: makeId('cap', sha256, name, at), at, method, name, url, sha256, size, zone, program };
}

function distinct(prepared: readonly Prepared[]): Prepared[] {
  return [...new Map(prepared.map((one) => [one.sha256, one])).values()];
}

function joined(...lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())].sort();
}

function isoNow({ wallClock }: IntakeSettings): string {
  return new Date(wallClock()).toISOString();
}
