import type { Article, Origin, Outlet, Passage, Span, Statement } from '../model/index.ts';
import { copyDirection } from './copyDirection.ts';
import type { NewsCredit } from './newsCredits.ts';
import { namesOutlet } from './newsNames.ts';
import type { NewsOrigins } from './newsOrigins.ts';
import type { OriginLedger } from './originLedger.ts';
import type { Reuse, SharedText } from './sharedTexts.ts';

/** What the links of shared texts are made from. */
export interface SharedInput {
  readonly groups: readonly SharedText[];
  readonly outlets: ReadonlyMap<string, Outlet>;
  readonly statements: readonly Statement[];
  readonly credits: ReadonlyMap<string, readonly NewsCredit[]>;
  readonly news: NewsOrigins;
  readonly official: ReadonlySet<string>;
}

/** Part of an article's words that must be shared for its matter as a whole to count as copied. */
const MOST_OF_IT = 0.5;
/** Part of a statement that must lie in shared runs. */
const MOST_OF_STATEMENT = 0.6;

/** Enters each shared text as an origin, with links from its articles and statements and from copy to copied; gives the articles taken from it as a whole. */
export function linkSharedTexts(input: SharedInput, ledger: OriginLedger): ReadonlyMap<string, Origin> {
  const whole = new Map<string, Origin>();
  const byArticle = groupByArticle(input.statements);
  for (const group of input.groups) {
    const origin = ledger.origin('shared-text', nameOf(group, input.outlets), ownerOf(group, input));
    for (const article of group.articles) {
      const reuses = group.reuses.filter(({ pair }) => pair.left === article || pair.right === article);
      const best = bestReuse(group, article);
      if (best.share >= MOST_OF_IT) whole.set(article.id, origin);
      ledger.link(article.id, origin.id, best.share >= MOST_OF_IT ? 'copies' : 'quotes', reasonOf(best, input.outlets));
      linkStatements({ article, statements: byArticle.get(article.id) ?? [], reuses, origin }, input.official, ledger);
      linkCopy(article, reuses, input, ledger);
    }
  }
  return whole;
}

/** For every article that is taken from a shared text as a whole, one name for that text. */
export function takenFrom(groups: readonly SharedText[]): Map<string, string> {
  return new Map(
    groups.flatMap((group) =>
      group.articles
        .filter((article) => bestReuse(group, article).share >= MOST_OF_IT)
        .map((article) => [article.id, group.articles[0]?.id ?? article.id] as const),
    ),
  );
}

function bestReuse(group: SharedText, article: Article): Reuse {
  return group.reuses
    .filter(({ pair }) => pair.left === article || pair.right === article)
    .reduce((a, b) => (b.words > a.words ? b : a));
}

function reasonOf(reuse: Reuse, outlets: ReadonlyMap<string, Outlet>): Parameters<OriginLedger['link']>[3] {
  const { left, right } = reuse.pair;
  const [a, b] = [left, right].map((article) => outlets.get(article.outletId)?.name ?? article.outletId);
  return {
    code: 'origin-shared-text',
    says: `${a ?? ''} and ${b ?? ''} have ${reuse.words} words of running text in common, ${reuse.runs[0]?.words ?? 0} of them in one run.`,
    passages: passagesOf(reuse),
  };
}

function passagesOf(reuse: Reuse): Passage[] {
  return reuse.runs.slice(0, 2).flatMap((run) => [
    { articleId: reuse.pair.left.id, span: run.left },
    { articleId: reuse.pair.right.id, span: run.right },
  ]);
}

function linkStatements(
  {
    article,
    statements,
    reuses,
    origin,
  }: { article: Article; statements: readonly Statement[]; reuses: readonly Reuse[]; origin: Origin },
  official: ReadonlySet<string>,
  ledger: OriginLedger,
): void {
  const spans = reuses.flatMap(({ pair, runs }) => runs.map((run) => (pair.left === article ? run.left : run.right)));
  const merged = mergeSpans(spans);
  for (const statement of statements) {
    const { start, end } = statement.span;
    const shared = merged.filter((span) => span.start < end && start < span.end);
    const covered = shared.reduce((sum, span) => sum + Math.min(end, span.end) - Math.max(start, span.start), 0);
    if (covered < MOST_OF_STATEMENT * (end - start)) continue;
    ledger.link(statement.id, origin.id, official.has(statement.id) ? 'quotes' : 'copies', {
      code: 'origin-shared-text',
      says: 'Its words stand in another article as well.',
      passages: shared.slice(0, 2).map((span) => ({ articleId: article.id, span })),
    });
  }
}

function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

/** One link for each article that copies: to the article it has most words in common with among those it can have them from. */
function linkCopy(article: Article, reuses: readonly Reuse[], input: SharedInput, ledger: OriginLedger): void {
  const directed = reuses.map((reuse) => ({
    reuse,
    direction: copyDirection(reuse, input.credits, (credit, other) =>
      namesOutlet(credit.name, input.outlets.get(other.outletId)),
    ),
  }));
  const own = directed.filter(({ direction }) => direction.from === article);
  if (own.length === 0) return;
  const { reuse, direction } = own.reduce((a, b) => (b.reuse.words > a.reuse.words ? b : a));
  ledger.link(article.id, direction.to.id, 'copies', {
    code: direction.code,
    says: `The articles share ${reuse.words} words of running text; ${direction.why}.`,
    passages: passagesOf(reuse),
  });
}

function nameOf(group: SharedText, outlets: ReadonlyMap<string, Outlet>): string {
  const names = [
    ...new Set(group.articles.map((article) => outlets.get(article.outletId)?.name ?? article.outletId)),
  ].sort();
  const shown = names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} others`] : names;
  return `text shared by ${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}

/**
 * A shared text belongs to the one agency that its articles credit, else to the outlet that one of them credits or that had it
 * alone first; so the text and that agency or outlet are counted once. Null where none of these is known.
 */
function ownerOf(group: SharedText, input: SharedInput): string | null {
  const credits = group.articles
    .flatMap((article) => input.credits.get(article.id) ?? [])
    .filter((credit) => !credit.own && !credit.unnamed);
  for (const some of [credits.filter((credit) => credit.whole), credits.filter((credit) => credit.kind === 'agency')]) {
    const owners = new Set(some.map((credit) => input.news(credit.name).ownerId));
    if (owners.size === 1) return [...owners][0] ?? null;
  }
  const copies = new Set<Article>();
  for (const reuse of group.reuses) {
    const direction = copyDirection(reuse, input.credits, (credit, other) =>
      namesOutlet(credit.name, input.outlets.get(other.outletId)),
    );
    if (direction.code === 'origin-copies-undated') return null;
    copies.add(direction.from);
  }
  const first = group.articles.filter((article) => !copies.has(article));
  const outlet = first.length === 1 ? input.outlets.get(first[0]!.outletId) : undefined;
  return outlet ? (outlet.ownerId ?? outlet.id) : null;
}

function groupByArticle(statements: readonly Statement[]): Map<string, Statement[]> {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const group = groups.get(statement.articleId);
    if (group) group.push(statement);
    else groups.set(statement.articleId, [statement]);
  }
  return groups;
}
