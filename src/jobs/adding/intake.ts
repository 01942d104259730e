import type { CaptureMethod, CaptureOutcome } from '../../model/index.ts';

/** Bytes that came in, from a file or the network. */
export interface Arrival {
  readonly method: CaptureMethod;
  /** File name or address, as given. */
  readonly name: string;
  /** Address the bytes came from, or null for a file. */
  readonly url: string | null;
  /** As captured: of a fetched page the WARC records of its exchanges. */
  readonly bytes: Uint8Array;
  /** UTC instant of the capture, ISO 8601 with "Z". */
  readonly at: string;
}

/** The way into an archive: what is taken is kept as it came, read, compared with earlier states and put into stories. */
export interface Intake {
  /**
   * Takes bytes in the order given. When it settles they and all that was made of them are on disk, once and whole, whatever happens
   * afterwards; bytes that give no article are kept too, with a warning. Throws an ArchiveFault where the disk does not take them.
   */
  readonly take: (arrivals: readonly Arrival[]) => Promise<Taken>;
  readonly close: () => Promise<void>;
}

/** What became of some arrivals. */
export interface Taken {
  /** In the order given. */
  readonly outcomes: readonly CaptureOutcome[];
  /** Stories that gained or lost an article, or a state of one, sorted. */
  readonly storyIds: readonly string[];
}
