/** Why an archive cannot do what was asked; the message is for the user. */
export type ArchiveFaultCode =
  | 'archive-not-there'
  | 'archive-not-writable'
  | 'archive-disk-full'
  | 'archive-in-use'
  | 'archive-damaged'
  | 'archive-newer'
  | 'archive-older'
  | 'archive-not-ours'
  | 'archive-file-there'
  | 'archive-too-large'
  | 'archive-broken-file';

/** Thrown where an archive cannot be opened, read or written; nothing that was acknowledged is lost by it. */
export class ArchiveFault extends Error {
  readonly code: ArchiveFaultCode;

  constructor(code: ArchiveFaultCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

const CODES: Readonly<Record<string, ArchiveFaultCode>> = {
  ENOSPC: 'archive-disk-full',
  EDQUOT: 'archive-disk-full',
  EFBIG: 'archive-disk-full',
  SQLITE_FULL: 'archive-disk-full',
  EROFS: 'archive-not-writable',
  EACCES: 'archive-not-writable',
  EPERM: 'archive-not-writable',
  SQLITE_READONLY: 'archive-not-writable',
  SQLITE_CANTOPEN: 'archive-not-writable',
  SQLITE_BUSY: 'archive-in-use',
  SQLITE_LOCKED: 'archive-in-use',
  SQLITE_CORRUPT: 'archive-damaged',
  SQLITE_NOTADB: 'archive-damaged',
  SQLITE_IOERR: 'archive-damaged',
};

/** SQLite's codes by number (sqlite.org/rescode.html): the main ones, which are the low byte, and finer ones that mean something else. */
const NUMBERS: ReadonlyMap<number, ArchiveFaultCode> = new Map([
  [5, 'archive-in-use'],
  [6, 'archive-in-use'],
  [8, 'archive-not-writable'],
  [10, 'archive-damaged'],
  [11, 'archive-damaged'],
  [13, 'archive-disk-full'],
  [14, 'archive-not-writable'],
  [26, 'archive-damaged'],
  // A write, a sync and a cut that the system refused, such as past the most that one file may take.
  [778, 'archive-not-writable'],
  [1034, 'archive-not-writable'],
  [1290, 'archive-not-writable'],
  [1546, 'archive-not-writable'],
  // No room for the memory that readers and writer share.
  [4874, 'archive-disk-full'],
]);
const LOW_BYTE = 0xff;

const SAYS: Readonly<Partial<Record<ArchiveFaultCode, string>>> = {
  'archive-disk-full':
    'The disk that holds it is full. What was acknowledged is kept; make room and run the same command again.',
  'archive-not-writable': 'It cannot be written to. Check the rights of the folder, or name another with --archive.',
  'archive-in-use': 'Another twosource process is writing to it. Wait until that has ended, or stop it.',
  'archive-damaged':
    'Its database is damaged. What was captured lies beside it, whole: “twosource check” tells what is wrong, and “twosource rebuild” makes the database anew.',
};

/** A fault in the user's words for what the system or the database says; anything else comes back as it is. */
export function faultOf(error: unknown, folder: string): unknown {
  if (error instanceof ArchiveFault) return error;
  const { code: named, rawCode } = (error ?? {}) as { code?: unknown; rawCode?: unknown };
  const code = numberedCode(rawCode) ?? faultCode(named);
  return code === null ? error : new ArchiveFault(code, `The archive ${folder}: ${SAYS[code] ?? ''}`, error);
}

/** libsql has no name for many of the finer codes. */
function numberedCode(given: unknown): ArchiveFaultCode | null {
  return typeof given !== 'number' ? null : (NUMBERS.get(given) ?? NUMBERS.get(given & LOW_BYTE) ?? null);
}

function faultCode(given: unknown): ArchiveFaultCode | null {
  if (typeof given !== 'string') return null;
  // SQLite has finer codes below its main ones: SQLITE_IOERR_READ, SQLITE_BUSY_SNAPSHOT.
  const main = /^SQLITE_[A-Z]+/.exec(given)?.[0] ?? given;
  return CODES[main] ?? null;
}
