import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Name up to the first dot and path of each `<pack>.*.jsonl.gz` in a folder, sorted. */
export function listPacks(folder: string): { readonly pack: string; readonly path: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl.gz'))
    .sort()
    .map((name) => ({ pack: name.slice(0, name.indexOf('.')), path: join(folder, name) }));
}

/** The rows of a JSONL file, gzipped or not. */
export function readRows(path: string): unknown[] {
  const bytes = readFileSync(path);
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line));
}

/** Rows as JSONL text. */
export function toJsonl(rows: readonly unknown[]): string {
  return rows.map((row) => JSON.stringify(row) + '\n').join('');
}
