import type { Article } from '../model/index.ts';

/** The article that a user names, or why there is none. */
export type NamedArticle = Article | 'unknown' | 'ambiguous';

/**
 * Finds articles by what a user may call them: the name of the input, with or without folder, row number and suffix, the address,
 * or the id. Exact names go before those that differ in case.
 */
export function indexNames(articles: readonly Article[]): (name: string) => NamedArticle {
  const exact = new Map<string, Set<Article>>();
  const folded = new Map<string, Set<Article>>();
  for (const article of articles)
    for (const name of namesOf(article)) {
      enter(exact, name, article);
      enter(folded, name.toLowerCase(), article);
    }
  return (name) => {
    const found = exact.get(name) ?? folded.get(name.toLowerCase());
    if (!found) return 'unknown';
    return found.size === 1 ? [...found][0]! : 'ambiguous';
  };
}

function enter(index: Map<string, Set<Article>>, name: string, article: Article): void {
  const known = index.get(name);
  if (known) known.add(article);
  else index.set(name, new Set([article]));
}

/** "saved/a.jsonl#2" is also "a.jsonl#2"; a file with one article also goes by "a.jsonl" and "a". */
function namesOf({ id, url, readFrom }: Article): string[] {
  const { name } = readFrom;
  const base = name.replace(/^.*[\\/]/u, '');
  const plain = [name, base].map((one) => one.replace(/#\d+(?:#\d+)?$/u, ''));
  const bare = plain.map((one) => one.replace(/\.[A-Za-z][A-Za-z0-9]{1,7}$/u, ''));
  return [id, ...(url === null ? [] : [url]), name, base, ...plain, ...bare];
}
