import type { Origin, Outlet, Passage, Statement, Variant } from '../model/index.ts';
import type { Evidence } from './evidence.ts';

/** Who stands behind one variant. Lists are in id order, each thing once. */
export interface VariantSupport {
  readonly variant: Variant;
  /** More exact variants that stand behind this one. */
  readonly exacter: readonly Variant[];
  readonly statements: readonly Statement[];
  readonly outlets: readonly Outlet[];
  readonly outletIds: readonly string[];
  readonly origins: readonly Origin[];
  /** Known origins of different owners that did not come through one channel: one for each that is independent of the others. */
  readonly independent: readonly Origin[];
  /** Known origins of different owners, whatever they came through. */
  readonly known: readonly Origin[];
  /** Owners of the outlets; an outlet without a known owner is its own. */
  readonly owners: readonly string[];
  /** True where for some outlet nothing shows where it has it from. */
  readonly unknown: boolean;
}

/**
 * Gathers outlets and origins behind one variant; who says a more exact variant (`exacter`) stands behind the vaguer one too.
 * An unknown origin is listed but never among the independent ones.
 */
export function supportOf(variant: Variant, exacter: readonly Variant[], evidence: Evidence): VariantSupport {
  const statements = statementsOf([variant, ...exacter], evidence);
  const outletIds = sorted(statements.flatMap((one) => evidence.articles.get(one.articleId)?.outletId ?? []));
  const outlets = outletIds.flatMap((id) => evidence.outlets.get(id) ?? []);
  const resting = withoutRestatements(statements, evidence);
  const origins = new Map(resting.flatMap((one) => evidence.originsOf(one.id).map((origin) => [origin.id, origin])));
  const all = [...origins.values()].sort((a, b) => compare(a.id, b.id));
  return {
    variant,
    exacter,
    statements,
    outlets,
    outletIds,
    origins: all,
    independent: independentOf(resting, evidence),
    known: onePerOwner(all),
    owners: sorted(outletIds.map((id) => evidence.outlets.get(id)?.ownerId ?? id)),
    unknown: outletIds.some((id) => unknownFor(id, statements, evidence)),
  };
}

/**
 * What an article says in its own voice (a headline, an opening line) and credits to somebody elsewhere in the same words' sense
 * rests on that credit: it is no second origin.
 */
function withoutRestatements(statements: readonly Statement[], evidence: Evidence): Statement[] {
  const crediting = new Set(statements.filter((one) => evidence.isCredited(one.id)).map((one) => one.articleId));
  return statements.filter((one) => evidence.isCredited(one.id) || !crediting.has(one.articleId));
}

/** Statements of the variants, each once, by article and place. */
export function statementsOf(variants: readonly Variant[], evidence: Evidence): Statement[] {
  return [...new Set(variants.flatMap((one) => one.statementIds))]
    .flatMap((id) => evidence.statements.get(id) ?? [])
    .sort((a, b) => compare(a.articleId, b.articleId) || a.span.start - b.span.start || compare(a.id, b.id));
}

/** An outlet is of unknown independence where none of its statements leads to a known origin. */
function unknownFor(outletId: string, statements: readonly Statement[], evidence: Evidence): boolean {
  const own = statements.filter((one) => evidence.articles.get(one.articleId)?.outletId === outletId);
  return own.every((one) => evidence.originsOf(one.id).every((origin) => origin.kind === 'unknown'));
}

/** Statements with an owner of an origin or a channel in common hang together; one origin stands for each such set. */
function independentOf(statements: readonly Statement[], evidence: Evidence): Origin[] {
  const sets: { owners: Set<string>; origins: Origin[] }[] = [];
  for (const { id } of statements) {
    const known = evidence.originsOf(id).filter((origin) => origin.kind !== 'unknown');
    if (known.length === 0) continue;
    const owners = new Set([...known, ...evidence.channelsOf(id)].map(ownerOf));
    const joined = sets.filter((set) => [...owners].some((owner) => set.owners.has(owner)));
    const merged = {
      owners: new Set([...owners, ...joined.flatMap((set) => [...set.owners])]),
      origins: [...joined.flatMap((set) => set.origins), ...known],
    };
    sets.splice(0, sets.length, ...sets.filter((set) => !joined.includes(set)), merged);
  }
  return sets.map(({ origins }) => origins.reduce((a, b) => (b.id < a.id ? b : a))).sort((a, b) => compare(a.id, b.id));
}

function ownerOf(origin: Origin): string {
  return origin.ownerId ?? origin.id;
}

function onePerOwner(origins: readonly Origin[]): Origin[] {
  const byOwner = new Map<string, Origin>();
  for (const origin of origins) {
    const owner = ownerOf(origin);
    if (origin.kind !== 'unknown' && !byOwner.has(owner)) byOwner.set(owner, origin);
  }
  return [...byOwner.values()];
}

/** The words of the statements, one passage for each article, at most `most`. */
export function passagesOf(statements: readonly Statement[], most = 6): Passage[] {
  const seen = new Set<string>();
  return statements
    .filter((one) => !seen.has(one.articleId) && seen.add(one.articleId))
    .slice(0, most)
    .map((one) => ({ articleId: one.articleId, span: one.span }));
}

function sorted(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
