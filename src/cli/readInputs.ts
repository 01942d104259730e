import type { Article, Outlet, Warning } from '../model/index.ts';
import type { ReadResult } from '../read/readInput.ts';
import type { Named } from './fetchNamed.ts';
import { listInputs, loadInput } from './loadInputs.ts';
import { isOwnPage } from './ownPage.ts';
import type { Progress } from './progress.ts';
import type { Surroundings } from './surroundings.ts';
import { realName } from './writeOutput.ts';

export interface ReadInputs {
  readonly articles: readonly Article[];
  readonly outlets: readonly Outlet[];
  readonly warnings: readonly Warning[];
  /** Paths of the files that were looked at. */
  readonly names: readonly string[];
}

/**
 * Reads all that the user named, one file at a time, but for files that are `noArticles`, which may lie in a folder that is read.
 * Never fails: what could not be read is a warning.
 */
export async function readInputs(
  { named, warnings: fetching }: Named,
  zone: string | null,
  surroundings: Surroundings,
  progress: Progress,
  noArticles: readonly string[] = [],
): Promise<ReadInputs> {
  const { readInput } = await import('../read/readInput.ts');
  const { names: listed, warnings: listing } = await listInputs(named);
  const names = await withoutFiles(listed, noArticles);
  const results: ReadResult[] = [];
  for (const [at, name] of names.entries()) {
    progress.show(`Reading ${at + 1} of ${names.length}: ${name}`);
    const loaded = await loadInput(name, surroundings);
    if ('warning' in loaded) results.push(nothing(loaded.warning));
    else if (isOwnPage(loaded.bytes)) results.push(nothing(ownReport(name)));
    else {
      results.push(await readInput({ name: name === '-' ? 'standard input' : name, bytes: loaded.bytes }, { zone }));
    }
  }
  return {
    articles: results.flatMap(({ articles }) => articles),
    outlets: results.flatMap(({ outlets }) => outlets),
    warnings: [...fetching, ...listing, ...results.flatMap(({ warnings }) => warnings)],
    names,
  };
}

async function withoutFiles(names: readonly string[], files: readonly string[]): Promise<string[]> {
  if (files.length === 0) return [...names];
  const real = new Set(await Promise.all(files.map(realName)));
  const kept = await Promise.all(names.map(async (name) => (real.has(await realName(name)) ? [] : [name])));
  return kept.flat();
}

function nothing(warning: Warning): ReadResult {
  return { articles: [], outlets: [], warnings: [warning] };
}

function ownReport(name: string): Warning {
  return { code: 'input-own-report', says: 'It is a report of this program.', input: name, articleId: null };
}

const UNREAD: readonly Warning['code'][] = [
  'input-empty',
  'input-binary',
  'input-not-found',
  'input-not-readable',
  'input-no-article',
  'input-broken-row',
  'input-too-large',
  'input-too-many',
  'input-unpacks-too-large',
  'input-cut-off',
  'archive-truncated',
  'archive-broken-record',
  'archive-unsafe-name',
  'archive-no-page',
  'feed-no-content',
  'fetch-not-web',
  'fetch-credentials',
  'fetch-refused-private',
  'fetch-robots',
  'fetch-dns',
  'fetch-connection',
  'fetch-tls',
  'fetch-timeout',
  'fetch-too-large',
  'fetch-status',
  'fetch-redirects',
  'fetch-broken',
  'decisions-broken-line',
  'decisions-too-many',
];

/** True where something the user named gave no article, or not all of its articles. Of a crawl it is no fault that some pages hold none. */
export function someUnread(warnings: readonly Warning[]): boolean {
  return warnings.some(({ code }) => UNREAD.includes(code));
}
