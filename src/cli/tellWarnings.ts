import type { Article, Warning } from '../model/index.ts';
import { printable } from '../report/printable.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Writes each warning to standard error with its code: "warning input-empty: page.html: It holds no bytes." What was read from an
 * archive is named by its address too, since the number of a record tells a person nothing.
 */
export function tellWarnings(
  warnings: readonly Warning[],
  { err }: Surroundings,
  quiet: boolean,
  articles: readonly Article[] = [],
): void {
  if (quiet) return;
  const named = new Map(articles.filter(isArchived).map(({ readFrom, url }) => [readFrom.name, url]));
  for (const { code, input, says } of warnings) {
    const url = input === null ? null : (named.get(input) ?? null);
    const what = input === null ? '' : `${url === null ? input : `${url} (${input})`}: `;
    err.write(`warning ${code}: ${printable(`${what}${says}`)}\n`);
  }
}

function isArchived({ readFrom: { format } }: Article): boolean {
  return format === 'warc' || format === 'wacz';
}
