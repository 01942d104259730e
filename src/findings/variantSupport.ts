import type { Origin, Outlet, OutletDecision, Passage, Statement, Variant } from '../model/index.ts';
import { countOrigins, ownerOf } from './countedOrigins.ts';
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
  /** Origins of different owners that did not come through one channel, or that a person decided on: one for each that is independent of the others. */
  readonly independent: readonly Origin[];
  /** Known origins of different owners, whatever they came through. */
  readonly known: readonly Origin[];
  /** Owners of the outlets; an outlet without a known owner is its own. */
  readonly owners: readonly string[];
  /** True where for some outlet nothing shows where it has it from, and nobody decided on it. */
  readonly unknown: boolean;
  /** Decisions of a person without which another number of origins would count. */
  readonly decidedBy: readonly OutletDecision[];
  /** Outlets that count as independent by such a decision alone. */
  readonly liftedOutlets: readonly string[];
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
  const counted = countOrigins(resting, evidence, evidence.decided);
  const all = [...new Map([...origins, ...counted.origins.map((one) => [one.id, one] as const)]).values()];
  return {
    variant,
    exacter,
    statements,
    outlets,
    outletIds,
    origins: all.sort((a, b) => compare(a.id, b.id)),
    independent: counted.origins,
    known: onePerOwner(all),
    owners: sorted(outletIds.map((id) => evidence.outlets.get(id)?.ownerId ?? id)),
    unknown: outletIds.some((id) => !counted.liftedOutlets.includes(id) && unknownFor(id, statements, evidence)),
    decidedBy: evidence.decided.filter((one) => counts(resting, one, evidence) !== counted.origins.length),
    liftedOutlets: counted.liftedOutlets,
  };
}

/** How many origins would count without a decision. */
function counts(statements: readonly Statement[], without: OutletDecision, evidence: Evidence): number {
  const others = evidence.decided.filter((one) => one !== without);
  return countOrigins(statements, evidence, others).origins.length;
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
