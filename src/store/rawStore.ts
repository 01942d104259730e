import { createHash } from 'node:crypto';
import { open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { makeFolder, syncFolder } from './durable.ts';

/** The captured bytes of an archive, each under its SHA-256, packed with gzip; nothing in it is ever changed. */
export interface RawStore {
  /** Keeps bytes that are packed already; on disk when it settles. False where they are held. */
  readonly put: (sha256: string, packed: Uint8Array) => Promise<boolean>;
  /** The bytes as captured, or null where they are not held. Throws where they are damaged. */
  readonly get: (sha256: string) => Promise<Uint8Array | null>;
  /** What is wrong with the bytes of one capture, or null. */
  readonly fault: (sha256: string) => Promise<'missing' | 'damaged' | null>;
  /** SHA-256 of everything held, sorted. */
  readonly list: () => Promise<readonly string[]>;
}

const HASH = /^[0-9a-f]{64}$/;

/** SHA-256 in hex. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The raw bytes under a folder: `ab/abcd….gz`. */
export function openRaw(folder: string): RawStore {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), `${sha256}.gz`);
  const get = async (sha256: string) => {
    const packed = await readFile(pathOf(sha256)).catch(nullIfMissing);
    return packed === null ? null : new Uint8Array(gunzipSync(packed));
  };
  return {
    get,
    put: (sha256, packed) => putNew(pathOf(sha256), packed),
    fault: async (sha256) => {
      try {
        const bytes = await get(sha256);
        if (bytes === null) return 'missing';
        return sha256Of(bytes) === sha256 ? null : 'damaged';
      } catch {
        return 'damaged';
      }
    },
    list: () => listHashes(folder),
  };
}

async function putNew(path: string, packed: Uint8Array): Promise<boolean> {
  const held = await open(path, 'r').catch(nullIfMissing);
  if (held !== null) {
    await held.close();
    return false;
  }
  await makeFolder(dirname(path));
  // Written whole under another name first: a name in the store means that the bytes are there.
  const beside = `${path}.part`;
  try {
    const handle = await open(beside, 'w');
    try {
      await handle.writeFile(packed);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
  return true;
}

async function listHashes(folder: string): Promise<string[]> {
  const parts = (await readdir(folder).catch(nullIfMissing)) ?? [];
  const names = await Promise.all(parts.map((part) => readdir(join(folder, part)).catch(() => [])));
  return names
    .flat()
    .map((name) => name.replace(/\.gz$/, ''))
    .filter((name) => HASH.test(name))
    .sort();
}

function nullIfMissing(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
  throw error;
}
