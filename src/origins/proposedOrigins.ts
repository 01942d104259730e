import {
  makeId,
  type Article,
  type Origin,
  type ProvenanceLink,
  type Reason,
  type ReasonCode,
  type Span,
  type Statement,
} from '../model/index.ts';
import { plainName } from './sourceNames.ts';

/** An origin that somebody proposes, with the articles it names that were found; `key` names the proposal. */
export interface OriginProposal {
  readonly key: string;
  readonly kind: string;
  readonly name: string;
  readonly articles: readonly Article[];
  /** What was wrong with the articles it names. */
  readonly notes: readonly Reason[];
}

/** What became of a proposed origin; the first reason says why. */
export interface OriginFate {
  readonly outcome: 'kept' | 'changed' | 'refused';
  readonly originId: string | null;
  readonly reasons: readonly Reason[];
}

interface Traced {
  readonly origins: readonly Origin[];
  readonly provenance: readonly ProvenanceLink[];
}

/** Names of kinds as proposals give them. */
const KINDS: ReadonlyMap<string, Origin['kind']> = new Map([
  ['agency', 'agency'],
  ['statement', 'official'],
  ['official', 'official'],
  ['verbatim-reuse', 'shared-text'],
  ['shared-text', 'shared-text'],
]);

/**
 * Checks proposed origins: a credited name must stand in the words of each article where it credits somebody, and shared text must have
 * been found by the rules. What holds is joined with the origins traced; a link that rests on a proposal alone says that an article
 * quotes the origin, and never that it rests on it as a whole.
 */
export function checkOrigins(
  proposed: readonly OriginProposal[],
  traced: Traced,
  statements: readonly Statement[],
): Traced & { readonly fates: ReadonlyMap<string, OriginFate> } {
  const credited = creditsByArticle(statements);
  const origins = new Map(traced.origins.map((one) => [one.id, one]));
  const links = [...traced.provenance];
  const fates = new Map<string, OriginFate>();
  for (const one of proposed) {
    const kind = KINDS.get(one.kind);
    if (kind === undefined)
      fates.set(one.key, refused('proposal-origin-kind', `“${one.kind}” is no kind of origin that is known.`));
    else if (kind === 'shared-text') fates.set(one.key, checkShared(one, [...origins.values()], links, statements));
    else {
      const held = one.articles.map((article) => ({
        article,
        at: creditedAt(one.name, article, credited.get(article.id) ?? []),
      }));
      fates.set(one.key, enter(one, kind, held, origins, links, statements));
    }
  }
  for (const { key, notes } of proposed) if (notes.length > 0) fates.set(key, withNotes(fates.get(key)!, notes));
  return { origins: [...origins.values()].sort(byKindAndName), provenance: links, fates };
}

function withNotes(fate: OriginFate, notes: readonly Reason[]): OriginFate {
  return {
    ...fate,
    outcome: fate.outcome === 'kept' ? 'changed' : fate.outcome,
    reasons: [...fate.reasons, ...notes],
  };
}

function byKindAndName(a: Origin, b: Origin): number {
  const [x, y] = [a, b].map((one) => `${one.kind} ${one.name} ${one.id}`) as [string, string];
  return x < y ? -1 : x > y ? 1 : 0;
}

function refused(code: ReasonCode, says: string): OriginFate {
  return { outcome: 'refused', originId: null, reasons: [{ code, says, passages: [] }] };
}

type Held = readonly { readonly article: Article; readonly at: Span | null }[];

function enter(
  one: OriginProposal,
  kind: Origin['kind'],
  held: Held,
  origins: Map<string, Origin>,
  links: ProvenanceLink[],
  statements: readonly Statement[],
): OriginFate {
  const named = held.flatMap(({ article, at }) => (at ? [{ article, at }] : []));
  const missing = held.filter(({ at }) => at === null).map(({ article }) => notNamed(one.name, article));
  const [first] = named;
  if (!first)
    return { outcome: 'refused', originId: null, reasons: missing.length > 0 ? missing : [notNamed(one.name, null)] };
  const known = [...origins.values()].find((origin) => origin.kind === kind && namesFit(origin.name, one.name));
  const origin = known ?? madeOrigin(kind, first.article.text.slice(first.at.start, first.at.end));
  origins.set(origin.id, origin);
  const reached = articlesOf(origin.id, links, statements);
  for (const { article, at } of named) if (!reached.has(article.id)) links.push(linkTo(article, origin, at));
  const passages = named.slice(0, 6).map(({ article, at }) => ({ articleId: article.id, span: at }));
  const says = `${named.length === 1 ? 'The article credits' : `${named.length} articles credit`} it.`;
  return {
    outcome: missing.length > 0 ? 'changed' : 'kept',
    originId: origin.id,
    reasons: [{ code: 'proposal-origin-kept', says, passages }, ...missing],
  };
}

function madeOrigin(kind: Origin['kind'], name: string): Origin {
  return { id: makeId('ori', kind, name.toLowerCase(), ''), kind, name, ownerId: null };
}

function linkTo(article: Article, origin: Origin, at: Span): ProvenanceLink {
  const passages = [{ articleId: article.id, span: at }];
  const says = `Proposed, and the article credits ${origin.name}.`;
  return { from: article.id, to: origin.id, kind: 'quotes', reason: { code: 'proposal-origin-kept', says, passages } };
}

function notNamed(name: string, article: Article | null): Reason {
  const where = article ? `“${article.readFrom.name}”` : 'None of the articles';
  const says = article ? `${where} does not credit “${name}”.` : `${where} that were read credits “${name}”.`;
  return { code: 'proposal-origin-not-named', says, passages: [] };
}

/** One of two names, without case, marks and "the", equals or contains the other. */
function namesFit(a: string, b: string): boolean {
  const [x, y] = [` ${plainName(a)} `, ` ${plainName(b)} `];
  return x.trim() !== '' && y.trim() !== '' && (x.includes(y) || y.includes(x));
}

/** Spans of the sentences or words in which an article credits somebody. */
function creditsByArticle(statements: readonly Statement[]): Map<string, Span[]> {
  const credits = new Map<string, Span[]>();
  for (const { articleId, attribution } of statements)
    for (let next = attribution; next; next = next.through) {
      const span = next.source ?? next.cue;
      credits.set(articleId, [...(credits.get(articleId) ?? []), span]);
    }
  return credits;
}

/** How far from a credit's own words the name may stand: "said in a statement carried by Nordwire". */
const AROUND = 80;

/** Where an article credits a name, or null: at a credit of its words, in a credit line, or near somebody credited. */
function creditedAt(name: string, article: Article, credits: readonly Span[]): Span | null {
  const bare = name.replace(/^the /iu, '');
  const forms = [bare, ...(/ \(([^)]+)\)$/u.exec(bare)?.[1] ? [bare.replace(/ \([^)]+\)$/u, '')] : [])];
  for (const form of forms)
    for (const at of placesOf(form, article.text)) {
      const near = credits.some((span) => at.start < span.end + AROUND && at.end > span.start - AROUND);
      const inLine = article.credits.some(({ span }) => span && at.start < span.end && at.end > span.start);
      if (near || inLine) return at;
    }
  const line = article.credits.find((credit) => credit.of === 'text' && namesFit(credit.name, bare));
  return line ? (line.span ?? article.sentences[0] ?? null) : null;
}

/** Most places looked at. */
const MOST = 50;

function placesOf(name: string, text: string): Span[] {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${name.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&').replace(/\s+/gu, '\\s+')}(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return [...text.matchAll(pattern)]
    .slice(0, MOST)
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function checkShared(
  one: OriginProposal,
  origins: readonly Origin[],
  links: readonly ProvenanceLink[],
  statements: readonly Statement[],
): OriginFate {
  const named = new Set(one.articles.map((article) => article.id));
  for (const origin of origins.filter(({ kind }) => kind === 'shared-text')) {
    const shared = [...articlesOf(origin.id, links, statements)].filter((id) => named.has(id));
    if (shared.length < 2) continue;
    const passages = links
      .filter((link) => link.to === origin.id)
      .flatMap((link) => link.reason.passages)
      .slice(0, 4);
    const says = `${shared.length} of the articles share running text.`;
    return {
      outcome: shared.length < named.size ? 'changed' : 'kept',
      originId: origin.id,
      reasons: [{ code: 'proposal-origin-kept', says, passages }],
    };
  }
  return refused(
    'proposal-origin-no-shared-text',
    'The articles named have no running text in common that goes beyond chance.',
  );
}

/** Articles from which, or from a statement of which, a link leads to an origin. */
function articlesOf(originId: string, links: readonly ProvenanceLink[], statements: readonly Statement[]): Set<string> {
  const from = new Set(links.filter((link) => link.to === originId).map((link) => link.from));
  return new Set([...from, ...statements.filter((one) => from.has(one.id)).map((one) => one.articleId)]);
}
