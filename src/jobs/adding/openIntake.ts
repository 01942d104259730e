import { makeId, type CaptureEntry, type GroupingDecision, type JournalEntry } from '../../model/index.ts';
import { ArchiveFault, faultOf } from '../../store/archiveFault.ts';
import { openForWriting, type WritableArchive } from '../../store/openArchive.ts';
import type { Arrival, Intake, Taken } from './intake.ts';
import type { Prepared } from './prepareArrival.ts';
import { readAgain } from './readAgain.ts';
import { openReaders, type Readers } from './readers.ts';
import { groupLines, settleLines, type ToSettle } from './settleLines.ts';
import { openStories, type StoryKeeper } from './storyKeeper.ts';
import { isWholeLookDue } from './wholeLook.ts';

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
  /** Takes lines of another archive as they stand there; what is held already is left out by the caller. */
  readonly bring: (lines: readonly Brought[]) => Promise<Taken>;
}

/** A line of another archive, a capture with its bytes. */
export type Brought =
  | { readonly entry: CaptureEntry; readonly bytes: Uint8Array }
  | { readonly entry: Exclude<JournalEntry, CaptureEntry> };

/** A second look comes after so many captures, and at the end. */
const LOOK_EVERY = 32;

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

function intakeOf(writing: Writing): OpenIntake {
  const { archive, readers } = writing;
  return {
    archive,
    resumed: archive.pending.length,
    take: (arrivals) => take(arrivals, writing),
    decide: (decision) => append([decision], [null], writing),
    lookAgain: () => lookAgain(writing, true),
    bring: (lines) => bring(lines, writing),
    close: async () => {
      try {
        if (writing.sinceLook > 0 && !writing.broken) await lookAgain(writing, true);
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
  await keepRaw(prepared, archive);
  const entries = arrivals.map((arrival, i) => entryOf(arrival, prepared[i]!, settings));
  const taken = await append(entries, prepared, writing);
  writing.sinceLook += arrivals.length;
  if (writing.sinceLook < LOOK_EVERY) return taken;
  const { storyIds } = await lookAgain(writing, false);
  return { outcomes: taken.outcomes, storyIds: joined(taken.storyIds, storyIds) };
}

async function bring(lines: readonly Brought[], writing: Writing): Promise<Taken> {
  const { archive, readers } = writing;
  const prepared = await Promise.all(
    lines.map(async (line) => {
      if (!('bytes' in line)) return null;
      const { name, zone } = line.entry;
      return readers.prepare({ name, bytes: line.bytes, zone, pack: true });
    }),
  );
  await keepRaw(
    prepared.filter((one) => one !== null),
    archive,
  );
  // Second looks come with the other lines; one of this archive's own follows only where they end without.
  for (const { entry } of lines) writing.sinceLook = entry.kind === 'second-look' ? 0 : writing.sinceLook + 1;
  return append(
    lines.map(({ entry }) => entry),
    prepared,
    writing,
  );
}

/** A second look; `atEnd` where nothing more comes in this run. */
async function lookAgain(writing: Writing, atEnd: boolean): Promise<Taken> {
  writing.sinceLook = 0;
  const at = isoNow(writing.settings);
  const whole = await isWholeLookDue(at, atEnd, writing.archive.store);
  return append([{ kind: 'second-look', at, whole }], [null], writing);
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

async function settle(lines: readonly ToSettle[], writing: Writing): Promise<Taken> {
  const { archive, stories } = writing;
  try {
    return await settleLines(lines, archive.store, stories);
  } catch (error) {
    // Lines that the database lacks are taken up when the archive is opened the next time; nothing may pass them.
    writing.broken = true;
    throw faultOf(error, archive.folder);
  }
}

/** Takes up lines that the database does not hold: their bytes are read from what was kept. */
async function resume(writing: Writing): Promise<void> {
  const { archive, readers } = writing;
  for (const lines of groupLines(archive.pending)) {
    const prepared = await Promise.all(lines.map(({ entry }) => readAgain(entry, archive.raw, readers)));
    await settle(
      lines.map((line, i) => ({ line, prepared: prepared[i]! })),
      writing,
    );
  }
}

function entryOf(arrival: Arrival, { sha256, size }: Prepared, { zone, program }: IntakeSettings): CaptureEntry {
  const { method, name, url, at } = arrival;
  return { kind: 'capture', id: makeId('cap', sha256, name, at), at, method, name, url, sha256, size, zone, program };
}

async function keepRaw(prepared: readonly Prepared[], { raw }: WritableArchive): Promise<void> {
  const distinct = new Map(prepared.map((one) => [one.sha256, one]));
  await Promise.all([...distinct.values()].map(({ sha256, packed }) => raw.put(sha256, packed!)));
}

function joined(...lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())].sort();
}

function isoNow({ wallClock }: IntakeSettings): string {
  return new Date(wallClock()).toISOString();
}
