/** One figure of a benchmark, as printed, frozen in baseline.json and shown in docs/accuracy.md. */
export interface Figure {
  /** Stable key, such as "claims.alignF1". */
  readonly id: string;
  /** What it is, for a reader of docs/accuracy.md. */
  readonly says: string;
  /** null where it could not be measured (no data). */
  readonly value: number | null;
  readonly better: 'higher' | 'lower';
  /** The aim set for it, or null. */
  readonly target: number | null;
  /** Best published or best that could be run, in words, or null. */
  readonly best: string | null;
}

/** What a task may be asked to do beside its usual run. */
export interface TaskOptions {
  /** Folder with proposals for the events of the pack, by the name of their files. */
  readonly proposals?: string;
}

/** A benchmark task. `run` reads the packs in `data`, predicts with the product's own functions, writes to `out` and scores. */
export interface BenchTask {
  readonly name: string;
  /** Where its packs lie, if not in the shared folder of the task's name. */
  readonly data?: string;
  readonly run: (data: string, out: string, options?: TaskOptions) => Promise<readonly Figure[]>;
}
