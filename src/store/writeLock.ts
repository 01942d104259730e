import Database from 'libsql';
import { ArchiveFault } from './archiveFault.ts';

/**
 * Takes the one place of whoever writes to an archive, and gives what lets it go. The system itself frees it where the process dies,
 * however that comes about. Throws `archive-in-use` at once where another process has it.
 */
export function takeWriteLock(path: string): () => void {
  const lock = new Database(path, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!/^SQLITE_BUSY/.test(String((error as { code?: unknown }).code))) throw error;
    const says = 'Another twosource process is writing to this archive. Wait until it has ended, or stop it.';
    throw new ArchiveFault('archive-in-use', says, error);
  }
  return () => {
    lock.close();
  };
}
