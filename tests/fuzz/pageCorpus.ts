import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

const FOLDERS = [
  resolve(import.meta.dirname, '../../examples/ferry-grounding'),
  resolve(import.meta.dirname, '../../../shared/bench/extraction/html'),
];

/** Paths of whole pages to be changed: the example's, and the pack's where it is present. The pages stay where they are. */
export function listPages(folders: readonly string[] = FOLDERS): readonly string[] {
  return folders.flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => /\.html(?:\.gz)?$/.test(name))
          .sort()
          .map((name) => join(folder, name))
      : [],
  );
}

export function openPage(path: string): Uint8Array {
  const bytes = readFileSync(path);
  return new Uint8Array(path.endsWith('.gz') ? gunzipSync(bytes) : bytes);
}
