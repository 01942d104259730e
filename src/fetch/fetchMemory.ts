import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { FetchedPage, Validators } from './fetchPage.ts';
import { warcDate } from './writeWarc.ts';

interface Remembered {
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Of the page after decompression, in hex. */
  readonly sha256: string;
  readonly capturedAt: string;
  /** Capture file in the same folder. */
  readonly file: string;
}

/** What a folder of captures remembers of the pages in it, by address. */
export interface FetchMemory {
  /** What is known of a page whose capture is still there, or null. */
  readonly validators: (url: URL) => Validators | null;
  /** True where the capture held has the same bytes. */
  readonly holds: (page: FetchedPage) => boolean;
  readonly remember: (page: FetchedPage, file: string) => void;
  readonly save: () => Promise<void>;
}

// Hidden, so that reading the folder passes it over.
const FILE = '.twosource-fetch.json';

/** The memory of a folder; empty where there is none, or where it is broken. */
export async function openMemory(folder: string): Promise<FetchMemory> {
  const pages = await load(join(folder, FILE));
  const held = (url: URL): Remembered | null => {
    const known = pages.get(url.href);
    return known !== undefined && existsSync(join(folder, known.file)) ? known : null;
  };
  return {
    validators: (url) => {
      const known = held(url);
      return known === null ? null : { headers: headersFor(known), capturedAt: known.capturedAt };
    },
    holds: (page) => held(page.url)?.sha256 === sha256(page.bytes),
    remember: (page, file) => {
      const last = page.exchanges.at(-1)!;
      pages.set(page.url.href, {
        etag: plain(last.header('etag')),
        lastModified: plain(last.header('last-modified')),
        sha256: sha256(page.bytes),
        capturedAt: warcDate(last.at),
        file: basename(file),
      });
    },
    save: async () => {
      const beside = join(folder, `${FILE}.part`);
      await writeFile(beside, `${JSON.stringify({ version: 1, pages: Object.fromEntries(pages) }, null, 2)}\n`);
      await rename(beside, join(folder, FILE));
    },
  };
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

// A server could put anything into these, and they are sent back to it later.
const plain = (value: string | null): string | null =>
  value !== null && /^[\x20-\x7e]{1,300}$/.test(value) ? value : null;

function headersFor({ etag, lastModified }: Remembered): Record<string, string> {
  const headers: Record<string, string> = {};
  if (etag !== null) headers['if-none-match'] = etag;
  if (lastModified !== null) headers['if-modified-since'] = lastModified;
  return headers;
}

async function load(path: string): Promise<Map<string, Remembered>> {
  try {
    const { pages } = JSON.parse(await readFile(path, 'utf8')) as { pages: Record<string, unknown> };
    return new Map(
      Object.entries(pages).flatMap(([url, value]) => {
        const known = asRemembered(value);
        return known === null ? [] : [[url, known] as const];
      }),
    );
  } catch {
    return new Map();
  }
}

function asRemembered(value: unknown): Remembered | null {
  const { etag, lastModified, sha256: hash, capturedAt, file } = (value ?? {}) as Record<string, unknown>;
  if (typeof hash !== 'string' || typeof capturedAt !== 'string' || typeof file !== 'string') return null;
  const text = (of: unknown) => (typeof of === 'string' ? plain(of) : null);
  return { etag: text(etag), lastModified: text(lastModified), sha256: hash, capturedAt, file: basename(file) };
}
