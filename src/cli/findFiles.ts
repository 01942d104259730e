import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Warning } from '../model/index.ts';

const READ = /\.(?:html?|xhtml|xht|shtml|txt|text|md|markdown|jsonl|ndjson)$/iu;

export interface FoundFiles {
  /** Paths under the folder as given, sorted by name at each level. */
  readonly files: readonly string[];
  readonly warnings: readonly Warning[];
}

const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** Every file of a folder and the folders in it that can hold an article; hidden ones are passed over, others warned about. */
export async function findFiles(folder: string): Promise<FoundFiles> {
  const files: string[] = [];
  const warnings: Warning[] = [];
  // A link to a folder is not followed: it could lead round in a circle.
  for (const entry of (await readdir(folder, { withFileTypes: true })).sort(byName)) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) {
      const inside = await findFiles(path);
      files.push(...inside.files);
      warnings.push(...inside.warnings);
    } else if ((entry.isFile() || entry.isSymbolicLink()) && READ.test(entry.name)) files.push(path);
    else warnings.push(leftOut(path));
  }
  return { files, warnings };
}

function leftOut(path: string): Warning {
  const says =
    'It was left out: its name does not end in .html, .txt, .md or .jsonl. Name the file itself to have it read.';
  return { code: 'input-unknown-suffix', says, input: path, articleId: null };
}
