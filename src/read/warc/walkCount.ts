/** What was met in an archive so far and what it cost; it runs on over the files of one archive. */
export interface WalkCount {
  /** Number of the record that was opened last. */
  records: number;
  /** Header lines, of records and of the HTTP responses in them. */
  lines: number;
  /** Faults, gzip members without a record, and places that only look like a member. */
  wasted: number;
  /** Bytes unpacked that belong to no record. */
  sought: number;
  unpacked: number;
}

/** Most bytes that an archive unpacks to. */
export const MOST_UNPACKED = 1_000_000_000;
/** Most bytes unpacked that belong to no record. */
export const MOST_SOUGHT = 200_000_000;
const MOST_RECORDS = 120_000;
const MOST_LINES = 3_000_000;
const MOST_WASTED = 5_000;

/** Nothing met yet. */
export function startCount(): WalkCount {
  return { records: 0, lines: 0, wasted: 0, sought: 0, unpacked: 0 };
}

/** The words for what there is too much of to go on, or null. An archive of 100,000 sound records stays far below each bound. */
export function whatIsSpent({ records, lines, wasted, sought }: WalkCount): string | null {
  if (records >= MOST_RECORDS) return 'no more are read of one archive';
  if (lines >= MOST_LINES) return `it has more than ${MOST_LINES} header lines`;
  if (wasted >= MOST_WASTED) return `it has more than ${MOST_WASTED} faults`;
  return sought >= MOST_SOUGHT ? `${MOST_SOUGHT / 1_000_000} MB in it belong to no record` : null;
}
