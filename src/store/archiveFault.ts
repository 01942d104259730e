/** Why an archive cannot do what was asked; the message is for the user. */
export type ArchiveFaultCode =
  | 'archive-not-there'
  | 'archive-not-writable'
  | 'archive-disk-full'
  | 'archive-in-use'
  | 'archive-damaged'
  | 'archive-newer'
  | 'archive-not-ours'
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
  const code = faultCode((error as { code?: unknown } | null)?.code);
  return code === null ? error : new ArchiveFault(code, `The archive ${folder}: ${SAYS[code] ?? ''}`, error);
}

function faultCode(given: unknown): ArchiveFaultCode | null {
  if (typeof given !== 'string') return null;
  // SQLite has finer codes below its main ones: SQLITE_IOERR_READ, SQLITE_BUSY_SNAPSHOT.
  const main = /^SQLITE_[A-Z]+/.exec(given)?.[0] ?? given;
  return CODES[main] ?? null;
}
