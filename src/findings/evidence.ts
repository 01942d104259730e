import type { Article, Origin, Outlet, OutletDecision, ProvenanceLink, Settings, Statement } from '../model/index.ts';

/** What findings rest on, indexed once for a whole report. */
export interface Evidence {
  readonly statements: ReadonlyMap<string, Statement>;
  readonly articles: ReadonlyMap<string, Article>;
  readonly outlets: ReadonlyMap<string, Outlet>;
  readonly origins: ReadonlyMap<string, Origin>;
  readonly settings: Settings;
  /** Origins a statement rests on: its own links, else the basis of its article. */
  readonly originsOf: (statementId: string) => readonly Origin[];
  /** Whether a statement is linked to an origin of its own, so that it does not rest on the basis of its article. */
  readonly isCredited: (statementId: string) => boolean;
  /** Agencies and shared texts that a statement came through: two statements with one of them in common are not independent. */
  readonly channelsOf: (statementId: string) => readonly Origin[];
  /** What a person decided about outlets. */
  readonly decided: readonly OutletDecision[];
  /** The origin that stands for an outlet of which nothing else is known; null where there is none. */
  readonly ownOriginOf: (outletId: string) => Origin | null;
}

const OWN: ReadonlySet<Origin['kind']> = new Set(['own-reporting', 'unknown']);

/** Indexes statements, articles, origins and their links; `articles` are those of the story alone. */
export function indexEvidence(input: {
  readonly articles: readonly Article[];
  readonly outlets: readonly Outlet[];
  readonly statements: readonly Statement[];
  readonly origins: readonly Origin[];
  readonly provenance: readonly ProvenanceLink[];
  readonly settings: Settings;
  readonly decided?: readonly OutletDecision[];
}): Evidence {
  const origins = byId(input.origins);
  const statements = byId(input.statements);
  const outlets = byId(input.outlets);
  const ownOrigins = new Map(input.origins.flatMap((one) => (OWN.has(one.kind) ? [[one.name, one] as const] : [])));
  const links = new Map<string, ProvenanceLink[]>();
  for (const link of input.provenance) {
    const from = links.get(link.from);
    if (from) from.push(link);
    else links.set(link.from, [link]);
  }
  const credited = creditedTwins(input, links);
  const linked = (id: string | undefined): Origin[] => {
    const own = nearest(links.get(id ?? '') ?? [], origins);
    return own.length > 0 || id === undefined ? own : nearest(links.get(credited.get(id) ?? '') ?? [], origins);
  };
  return {
    statements,
    articles: byId(input.articles),
    outlets,
    origins,
    settings: input.settings,
    originsOf(statementId) {
      const own = linked(statementId);
      return own.length > 0 ? own : linked(statements.get(statementId)?.articleId);
    },
    decided: input.decided ?? [],
    ownOriginOf: (outletId) => ownOrigins.get(outlets.get(outletId)?.name ?? '') ?? null,
    isCredited: (statementId) => linked(statementId).length > 0,
    channelsOf(statementId) {
      const quoted = (links.get(statementId) ?? []).flatMap((link) => origins.get(link.to) ?? []);
      const basis = linked(statements.get(statementId)?.articleId);
      return [...new Set([...quoted, ...basis])].filter(({ kind }) => kind === 'agency' || kind === 'shared-text');
    },
  };
}

/**
 * For a statement without a link of its own, one of the same article and the same words that has one: an opening line that the text
 * repeats with its source rests on that source.
 */
function creditedTwins(
  { articles, statements }: { readonly articles: readonly Article[]; readonly statements: readonly Statement[] },
  links: ReadonlyMap<string, readonly ProvenanceLink[]>,
): Map<string, string> {
  const texts = new Map(articles.map((article) => [article.id, article.text]));
  const wordsOf = ({ articleId, span }: Statement): string =>
    `${articleId} ${(texts.get(articleId) ?? '').slice(span.start, span.end).toLowerCase().replace(/\s+/gu, ' ')}`;
  const credits = (id: string): boolean => (links.get(id) ?? []).some((link) => link.kind === 'credits');
  const first = new Map<string, string>();
  for (const one of statements) if (credits(one.id) && !first.has(wordsOf(one))) first.set(wordsOf(one), one.id);
  return new Map(
    statements.flatMap((one) => {
      const twin = credits(one.id) ? undefined : first.get(wordsOf(one));
      return twin === undefined ? [] : [[one.id, twin] as const];
    }),
  );
}

/** A credit says more than shared words do; `quotes` names a channel or a part and says nothing of the whole. */
function nearest(links: readonly ProvenanceLink[], origins: ReadonlyMap<string, Origin>): Origin[] {
  for (const kind of ['credits', 'copies'] as const) {
    const found = new Set(links.flatMap((link) => (link.kind === kind ? (origins.get(link.to) ?? []) : [])));
    if (found.size > 0) return [...found].sort((a, b) => (a.id < b.id ? -1 : 1));
  }
  return [];
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
