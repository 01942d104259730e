import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Warning } from '../model/index.ts';

const READ =
  /\.(?:html?|xhtml|xht|shtml|mht|mhtml|txt|text|md|markdown|jsonl|ndjson|json|rss|atom|rdf|xml|warc|wacz)(?:\.gz)?$/iu;

/** Answers of a model that this program kept. */
const ANSWER = /^[0-9a-f]{64}\.answer$/u;

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
    if (entry.name.startsWith('.') || ANSWER.test(entry.name)) continue;
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
    'It was left out: its name does not end like that of a page (.html, .mhtml, .txt, .md), of rows (.jsonl, .json), of a feed (.rss, ' +
    '.atom, .xml) or of a web archive (.warc, .wacz). Name the file itself to have it read.';
  return { code: 'input-unknown-suffix', says, input: path, articleId: null };
}
