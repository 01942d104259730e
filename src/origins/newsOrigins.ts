import {
  makeId,
  type Article,
  type Attribution,
  type Origin,
  type Outlet,
  type Source,
  type Statement,
} from '../model/index.ts';
import type { NewsCredit } from './newsCredits.ts';
import { namesOutlet, newsKey, readNewsName } from './newsNames.ts';
import type { OriginLedger } from './originLedger.ts';

/** What the search for credited agencies and outlets works on. */
export interface NewsInput {
  readonly articles: readonly Article[];
  readonly outlets: ReadonlyMap<string, Outlet>;
  readonly statements: readonly Statement[];
  readonly sources: readonly Source[];
  readonly credits: ReadonlyMap<string, readonly NewsCredit[]>;
  /** Statements that rest on an official source. */
  readonly official: ReadonlySet<string>;
}

/** Gives the origin of a credit; the same one for every way to write its name. */
export type NewsOrigins = (name: string) => Origin;

/** Enters every credited agency and outlet as an origin, with links from articles and from the statements that carry the credit. */
export function linkNews(input: NewsInput, ledger: OriginLedger): NewsOrigins {
  const originFor = namer(input, ledger);
  const sources = new Map(input.sources.map((source) => [source.id, source]));
  const elsewhere = new Set([...input.credits.values()].flat().flatMap((one) => (one.own ? [] : [newsKey(one.name)])));
  // What others credit to an outlet is the same matter where the outlet says that somebody told it.
  const counts = (credit: NewsCredit): boolean =>
    !credit.own || (credit.span !== null && !credit.whole && elsewhere.has(newsKey(credit.name)));
  for (const article of input.articles)
    for (const credit of input.credits.get(article.id) ?? [])
      if (counts(credit)) linkCredit(credit, article, originFor, ledger);

  const articles = new Map(input.articles.map((article) => [article.id, article]));
  for (const statement of input.statements) {
    const article = articles.get(statement.articleId);
    if (!article) continue;
    for (const { name, attribution } of channels(statement.attribution, sources)) {
      if (namesOutlet(name, input.outlets.get(article.outletId))) continue;
      const origin = originFor(name);
      const passage = { articleId: article.id, span: attribution.source ?? attribution.cue };
      const reason = {
        code: 'origin-through',
        says: `It is credited to ${origin.name}.`,
        passages: [passage],
      } as const;
      ledger.link(statement.id, origin.id, input.official.has(statement.id) ? 'quotes' : 'credits', reason);
      ledger.link(article.id, origin.id, 'quotes', reason);
    }
    for (const credit of input.credits.get(article.id) ?? []) {
      if (!counts(credit) || credit.whole || !credit.span || !holds(article, statement, credit.span.start)) continue;
      ledger.link(statement.id, originFor(credit.name).id, input.official.has(statement.id) ? 'quotes' : 'credits', {
        code: credit.code,
        says: `Its sentence credits ${credit.name}.`,
        passages: [{ articleId: article.id, span: credit.span }],
      });
    }
  }
  return originFor;
}

function linkCredit(credit: NewsCredit, article: Article, originFor: NewsOrigins, ledger: OriginLedger): void {
  const span = credit.span ?? firstWords(article);
  ledger.link(article.id, originFor(credit.name).id, credit.whole && !credit.unnamed ? 'credits' : 'quotes', {
    code: credit.code,
    says: `The article credits ${credit.name} (“${credit.words}”).`,
    passages: [{ articleId: article.id, span }],
  });
}

/** One origin for all forms of a name; "the Post" goes to the only credited name that ends so. */
function namer(input: NewsInput, ledger: OriginLedger): NewsOrigins {
  const credited = [...input.credits.values()].flat().filter((credit) => !credit.own);
  const keys = [...new Set(credited.map((credit) => newsKey(credit.name)))].sort();
  const usual = new Map<string, string>();
  for (const { name } of [...credited].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const key = newsKey(name);
    if (!usual.has(key)) usual.set(key, name.replace(/^the /, ''));
  }
  return (name) => {
    const key = newsKey(name);
    const longer = keys.filter((other) => other.endsWith(` ${key}`));
    const chosen = longer.length === 1 ? longer[0]! : key;
    const shown = usual.get(chosen) ?? name;
    const outlet = [...input.outlets.values()].find((one) => namesOutlet(shown, one));
    return ledger.origin('agency', shown, outlet ? (outlet.ownerId ?? outlet.id) : makeId('out', chosen));
  };
}

/** Agencies and outlets credited in an attribution: its channel, or the source itself. */
function channels(
  attribution: Attribution | null,
  sources: ReadonlyMap<string, Source>,
): { name: string; attribution: Attribution }[] {
  const found: { name: string; attribution: Attribution }[] = [];
  for (let next = attribution, depth = 0; next && depth < 4; next = next.through, depth++) {
    const source = next.sourceId === null ? undefined : sources.get(next.sourceId);
    if (!source) continue;
    const news = readNewsName(source.name);
    if (source.kind === 'agency' || (news?.sure ?? false))
      found.push({ name: news?.name ?? source.name, attribution: next });
  }
  return found;
}

function holds(article: Article, statement: Statement, at: number): boolean {
  const sentence = article.sentences[statement.sentence] ?? statement.span;
  return sentence.start <= at && at < sentence.end;
}

/** The first sentence or line: what a reason about a whole article points at where its words stand outside the text. */
export function firstWords(article: Article): { start: number; end: number } {
  const [first] = article.sentences;
  if (first && first.end > first.start) return first;
  const start = Math.max(0, article.text.search(/\S/));
  const end = article.text.indexOf('\n', start + 1);
  return { start, end: Math.max(start + 1, Math.min(end < 0 ? article.text.length : end, start + 200)) };
}
