import type { Article, Outlet, Warning } from '../model/index.ts';
import type { Named } from './fetchNamed.ts';
import { listInputs, loadInput } from './loadInputs.ts';
import { isOwnPage } from './ownPage.ts';
import type { Progress } from './progress.ts';
import type { Surroundings } from './surroundings.ts';

export interface ReadInputs {
  readonly articles: readonly Article[];
  readonly outlets: readonly Outlet[];
  readonly warnings: readonly Warning[];
  /** Paths of the files that were looked at. */
  readonly names: readonly string[];
}

/** Reads all that the user named, one file at a time. Never fails: what could not be read is a warning. */
export async function readInputs(
  { named, warnings: fetching }: Named,
  zone: string | null,
  surroundings: Surroundings,
  progress: Progress,
): Promise<ReadInputs> {
  const { readInput } = await import('../read/readInput.ts');
  const { names, warnings: listing } = await listInputs(named);
  const articles: Article[] = [];
  const outlets: Outlet[] = [];
  const warnings: Warning[] = [...fetching, ...listing];
  for (const [at, name] of names.entries()) {
    progress.show(`Reading ${at + 1} of ${names.length}: ${name}`);
    const loaded = await loadInput(name, surroundings);
    if ('warning' in loaded) {
      warnings.push(loaded.warning);
      continue;
    }
    if (isOwnPage(loaded.bytes)) {
      warnings.push({
        code: 'input-own-report',
        says: 'It is a report of this program.',
        input: name,
        articleId: null,
      });
      continue;
    }
    const read = await readInput({ name: name === '-' ? 'standard input' : name, bytes: loaded.bytes }, { zone });
    articles.push(...read.articles);
    outlets.push(...read.outlets);
    warnings.push(...read.warnings);
  }
  return { articles, outlets, warnings, names };
}

const UNREAD: readonly Warning['code'][] = [
  'input-empty',
  'input-binary',
  'input-not-found',
  'input-not-readable',
  'input-no-article',
  'input-broken-row',
  'input-too-large',
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
];

/** True where something the user named gave no article, or not all of its articles. */
export function someUnread(warnings: readonly Warning[]): boolean {
  return warnings.some((warning) => UNREAD.includes(warning.code));
}
