/** What can be wrong with an archive; docs/archive.md lists them with what to do. */
export type FaultCode =
  | 'raw-missing'
  | 'raw-damaged'
  | 'journal-missing'
  | 'journal-broken-line'
  | 'journal-shorter'
  | 'journal-changed'
  | 'database-missing'
  | 'database-damaged'
  | 'database-older'
  | 'database-not-readable'
  | 'line-not-settled'
  | 'row-not-in-journal';

/** Something wrong, and what the user can do about it. */
export interface ArchiveCheckFault {
  readonly code: FaultCode;
  readonly says: string;
  readonly remedy: string;
}

/** What is not as it was left, and does no harm. */
export interface ArchiveCheckNote {
  readonly code:
    'journal-cut-off' | 'lines-pending' | 'raw-leftover' | 'part-leftover' | 'rebuild-leftover' | 'not-deep';
  readonly says: string;
}

/** How an archive was found. */
export interface ArchiveCheck {
  readonly folder: string;
  /** Lines of the journal, captures among them, and files of raw bytes. */
  readonly lines: number;
  readonly captures: number;
  readonly rawFiles: number;
  readonly faults: readonly ArchiveCheckFault[];
  readonly notes: readonly ArchiveCheckNote[];
}

/** Where what is found is put down. */
export interface Findings {
  readonly faults: ArchiveCheckFault[];
  readonly notes: ArchiveCheckNote[];
}

export const REBUILD = 'Run “twosource rebuild”.';
