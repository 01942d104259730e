import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Report, Settings } from '../../src/model/index.ts';
import { compareArticles, type Contributions } from '../../src/pipeline.ts';
import { readInput } from '../../src/read/readInput.ts';

const ROOT = join(import.meta.dirname, '../..');
const PAGES = /\.(html|txt|md|jsonl)$/;
const SETTINGS: Settings = { minOrigins: 2, zone: null };

/** The pages of a folder, sorted; notes such as why.md are no pages. Names are relative to the repository, so that reports are the same anywhere. */
export function pagesOf(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => PAGES.test(name) && name !== 'why.md')
    .sort()
    .map((name) => join(folder, name));
}

/** The report on some files, through the whole journey, read in the order given. */
export async function compareFiles(paths: readonly string[], contributions: Contributions = {}): Promise<Report> {
  const read = [];
  for (const path of paths)
    read.push(await readInput({ name: relative(ROOT, path), bytes: readFileSync(path) }, SETTINGS));
  return compareArticles(
    {
      articles: read.flatMap((one) => one.articles),
      outlets: read.flatMap((one) => one.outlets),
      warnings: read.flatMap((one) => one.warnings),
    },
    SETTINGS,
    contributions,
  );
}

/** The folder itself, or the one that a file of this name points to. */
export function followFolder(path: string): string {
  return statSync(path).isDirectory() ? path : join(path, '..', readFileSync(path, 'utf8').trim());
}
