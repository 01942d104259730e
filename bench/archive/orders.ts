/** What the program that is measured is told to do; one argument, as JSON. It prints its answer as one line of JSON. */
export type ArchiveOrder =
  | { readonly do: 'add'; readonly folder: string; readonly pages: number; readonly threads: number }
  | { readonly do: 'build'; readonly folder: string; readonly articles: number; readonly rows: string | null }
  | { readonly do: 'measure' | 'openToWrite'; readonly folder: string };

/** How adding pages went. Times are of the pages after the first batch, which waits for the threads to start. */
export interface Added {
  readonly perSecond: number;
  /** CPU milliseconds an article, all threads together. */
  readonly cpuMs: number;
  /** The longest times between two turns of the main thread, longest first: by the clock, and by what that thread itself computed. */
  readonly blockedMs: readonly number[];
  readonly computedMs: readonly number[];
  readonly peakMb: number;
}

/** How an archive reads. */
export interface Measured {
  readonly articles: number;
  readonly stories: number;
  readonly openMs: number;
  readonly searchMs: readonly number[];
  readonly listMs: readonly number[];
  /** What was searched for, and took longest. */
  readonly slowest: readonly string[];
  readonly reportMs: readonly number[];
  readonly peakMb: number;
  readonly databaseBytes: number;
  readonly journalBytes: number;
}

/** How it opens to be written to. */
export interface OpenedToWrite {
  readonly openMs: number;
  readonly peakMb: number;
}
