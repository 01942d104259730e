import { open, stat, type FileHandle } from 'node:fs/promises';
import type { Warning } from '../model/index.ts';
import { findFiles } from './findFiles.ts';
import type { Surroundings } from './surroundings.ts';

/** Most bytes of one file that are taken into memory; an archive of a few pages with their films is larger than any page. */
const MOST_BYTES = 60_000_000;
const MOST_ARCHIVE_BYTES = 400_000_000;
const ARCHIVE = /\.(?:warc(?:\.gz)?|wacz)$/iu;

/** Where one input is to come from; its bytes are read only when asked for. */
export interface Listed {
  readonly names: readonly string[];
  readonly warnings: readonly Warning[];
}

export type Loaded = { readonly bytes: Uint8Array } | { readonly warning: Warning };

const warn = (code: Warning['code'], input: string, says: string): Warning => ({ code, says, input, articleId: null });

function unreadable(name: string, error: unknown): Warning {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
  if (code === 'EISDIR') return warn('input-not-readable', name, 'It is a folder; a file is wanted here.');
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? warn('input-not-found', name, `There is no such file or folder.${hintOf(name)}`)
    : warn('input-not-readable', name, `It could not be read (${code}).`);
}

// "example.org/page" can be a path or an address.
function hintOf(name: string): string {
  const address = /^(?:www\.[^/]+$|[a-z0-9-]+(?:\.[a-z0-9-]+)+\/)/iu.test(name);
  return address ? ' For a page of the web write https:// before it.' : '';
}

async function listOne(name: string): Promise<Listed> {
  if (name === '-') return { names: [name], warnings: [] };
  try {
    if (!(await stat(name)).isDirectory()) return { names: [name], warnings: [] };
    const { files, warnings } = await findFiles(name);
    const empty = files.length === 0 ? [warn('input-empty', name, 'The folder holds no file that can be read.')] : [];
    return { names: files, warnings: [...warnings, ...empty] };
  } catch (error) {
    return { names: [], warnings: [unreadable(name, error)] };
  }
}

/** The files behind what the user named: folders opened, each file once, in the order given. "-" is standard input. */
export async function listInputs(named: readonly string[]): Promise<Listed> {
  const lists: Listed[] = [];
  for (const name of named) lists.push(await listOne(name));
  return {
    names: [...new Set(lists.flatMap((list) => list.names))],
    warnings: lists.flatMap((list) => list.warnings),
  };
}

async function readUpTo(handle: FileHandle, limit: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // A pipe has no size to look at beforehand, so the limit is held while reading.
  for await (const chunk of handle.createReadStream() as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function readFileUpTo(name: string, limit: number): Promise<Uint8Array | null> {
  const handle = await open(name, 'r');
  try {
    const { size, isFile } = await sizeOf(handle);
    if (size > limit) return null;
    return isFile ? await handle.readFile() : await readUpTo(handle, limit);
  } finally {
    await handle.close();
  }
}

async function sizeOf(handle: FileHandle) {
  const found = await handle.stat();
  return { size: found.size, isFile: found.isFile() && found.size > 0 };
}

/** The bytes of one input, or why there are none. */
export async function loadInput(name: string, from: Pick<Surroundings, 'readStandardInput'>): Promise<Loaded> {
  const most = ARCHIVE.test(name) ? MOST_ARCHIVE_BYTES : MOST_BYTES;
  try {
    const bytes = await (name === '-' ? from.readStandardInput(most) : readFileUpTo(name, most));
    if (bytes !== null) return { bytes };
    return { warning: warn('input-too-large', name, `It is larger than ${most / 1_000_000} MB and was not read.`) };
  } catch (error) {
    return { warning: unreadable(name, error) };
  }
}
