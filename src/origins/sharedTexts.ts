import type { Article } from '../model/index.ts';
import { findSharedRuns, type SharedPair, type SharedRun } from './sharedRuns.ts';

/** Two articles one of which has running text of the other, or both of a third. */
export interface Reuse {
  readonly pair: SharedPair;
  /** Longest first, those alone that show it. */
  readonly runs: readonly SharedRun[];
  /** Shared words, and their part of the shorter article. */
  readonly words: number;
  readonly share: number;
}

/** Articles joined by reuse, in id order. */
export interface SharedText {
  readonly articles: readonly Article[];
  readonly reuses: readonly Reuse[];
}

/**
 * One run as long as this cannot be chance where a little more is shared beside it; below it many runs must cover a part of
 * the article. Both measured on reports known to share an agency's text and on reports of one event that do not.
 */
const LONG_RUN = 11;
const WORDS_WITH_LONG_RUN = 20;
const WORDS_IN_ALL = 36;
const SHARE_IN_ALL = 0.1;
/** So many words in one order are no chance even where single words between them were changed. */
const LONG_IN_ORDER = 16;
const SPEAKER = new Set(['i', 'my', 'me', 'im', 'mine']);

/** Groups of articles that share running text outside quotation marks. Articles of one outlet are not compared with each other. */
export function findSharedTexts(articles: readonly Article[]): SharedText[] {
  const reuses = findSharedRuns(articles)
    .filter(
      ({ left, right }) =>
        left.outletId !== right.outletId && left.revisionOf !== right.id && right.revisionOf !== left.id,
    )
    .map(measure)
    .filter(isReuse);
  return groups(reuses);
}

function measure(pair: SharedPair): Reuse {
  const runs = pair.runs.filter((run) => !isSpoken(pair.left.text.slice(run.left.start, run.left.end)));
  const words = runs.reduce((sum, run) => sum + run.words, 0);
  return {
    pair,
    runs: [...runs].sort((a, b) => b.words - a.words || a.left.start - b.left.start),
    words,
    share: words / Math.max(1, Math.min(pair.leftWords, pair.rightWords)),
  };
}

/** Reports do not say "I" outside quotation marks: such words are a speaker's whose marks were lost. */
function isSpoken(words: string): boolean {
  return words
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => SPEAKER.has(word));
}

function isReuse({ runs, words, share }: Reuse): boolean {
  if ((runs[0]?.words ?? 0) >= LONG_RUN && words >= WORDS_WITH_LONG_RUN) return true;
  if (runs.some((run) => run.inOrder >= LONG_IN_ORDER)) return true;
  return words >= WORDS_IN_ALL && share >= SHARE_IN_ALL;
}

function groups(reuses: readonly Reuse[]): SharedText[] {
  const of = new Map<string, { articles: Map<string, Article>; reuses: Reuse[] }>();
  for (const reuse of reuses) {
    const { left, right } = reuse.pair;
    const into = of.get(left.id) ?? { articles: new Map<string, Article>(), reuses: [] };
    const other = of.get(right.id) ?? { articles: new Map<string, Article>(), reuses: [] };
    if (other !== into) into.reuses.push(...other.reuses);
    into.reuses.push(reuse);
    for (const article of [left, right, ...other.articles.values()]) {
      into.articles.set(article.id, article);
      of.set(article.id, into);
    }
    for (const id of into.articles.keys()) of.set(id, into);
  }
  return [...new Set(of.values())].map((group) => ({
    articles: [...group.articles.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    reuses: group.reuses,
  }));
}
