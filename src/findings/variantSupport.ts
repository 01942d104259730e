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
  /** Known origins of different owners, one name for each; two are needed to be independent of each other. */
  readonly independent: readonly Origin[];
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
  const origins = new Map(statements.flatMap((one) => evidence.originsOf(one.id).map((origin) => [origin.id, origin])));
  const all = [...origins.values()].sort((a, b) => compare(a.id, b.id));
  return {
    variant,
    exacter,
    statements,
    outlets,
    outletIds,
    origins: all,
    independent: onePerOwner(all),
    owners: sorted(outletIds.map((id) => evidence.outlets.get(id)?.ownerId ?? id)),
    unknown: outletIds.some((id) => unknownFor(id, statements, evidence)),
  };
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

function onePerOwner(origins: readonly Origin[]): Origin[] {
  const byOwner = new Map<string, Origin>();
  for (const origin of origins) {
    const owner = origin.ownerId ?? origin.id;
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
