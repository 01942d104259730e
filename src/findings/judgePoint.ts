import { makeId, type Finding, type Point, type Reason, type Relation, type Variant } from '../model/index.ts';
import { tellUpdate } from './clash.ts';
import type { Evidence } from './evidence.ts';
import { decisionReasons, scopeReason, supportReason } from './findingReasons.ts';
import { passagesOf, supportOf, type VariantSupport } from './variantSupport.ts';

export { indexEvidence } from './evidence.ts';

/** A point with what aligning it found. `clash` is null where nothing conflicts or where it is for the finding to tell. */
export interface JudgedPoint {
  readonly point: Point;
  readonly relations: readonly Relation[];
  readonly certainty: Finding['certainty'];
  readonly likelihood: Finding['likelihood'];
  readonly clash: Finding['clash'];
}

/**
 * How a point stands, by its variants and where they come from: conflicting before all else, then by the variant that stands
 * best. Corroborated needs as many known origins of different owners behind one variant as the settings ask for, and two at
 * least. Every finding has a reason with passages.
 */
export function judgePoint(aligned: JudgedPoint, evidence: Evidence): Finding {
  return judgeDecided(aligned, evidence).finding;
}

/** The same, with the ids of the decisions about outlets that change how its origins count. */
export function judgeDecided(aligned: JudgedPoint, evidence: Evidence): { finding: Finding; decisionIds: string[] } {
  const { point, certainty, likelihood } = aligned;
  const relations = [...aligned.relations].sort(byEnds);
  const supports = point.variants.map((variant) =>
    supportOf(variant, exacterThan(variant, point.variants, relations), evidence),
  );
  const clashing = relations.filter((relation) => relation.kind === 'conflicts');
  const best = [...supports].sort(byStanding)[0];
  const told = clashing.length > 0 ? clashReasons(aligned, clashing, evidence) : null;
  const status = told ? 'conflicting' : best ? statusOf(best, evidence) : 'one-outlet';
  const finding: Finding = {
    id: makeId('fin', point.id),
    pointId: point.id,
    status,
    clash: told?.clash ?? null,
    support: supports.map((support) => ({
      variantId: support.variant.id,
      outletIds: support.outletIds,
      originIds: support.origins.map((origin) => origin.id),
      independentIds: support.independent.map((origin) => origin.id),
    })),
    relations,
    reasons: [
      ...decisionReasons(supports, evidence),
      ...(told?.reasons ?? []),
      ...supports.map((support) => supportReason(support, evidence)),
      ...vaguerReasons(relations),
      ...(certainty === 'possible' ? [possibleReason(supports)] : []),
      scopeReason(supports, evidence),
    ],
    certainty,
    likelihood,
    foundBy: 'rules',
  };
  const decided = supports.flatMap((support) => support.decidedBy.map((one) => one.decisionId));
  return { finding, decisionIds: [...new Set(decided)] };
}

/** Variants that say the same as this one or say it more exactly. */
function exacterThan(variant: Variant, variants: readonly Variant[], relations: readonly Relation[]): Variant[] {
  const ids = new Set(
    relations.flatMap(({ left, right, kind }) => {
      if (left === variant.id && (kind === 'vaguer' || kind === 'same')) return [right];
      return right === variant.id && kind === 'same' ? [left] : [];
    }),
  );
  return variants.filter((one) => ids.has(one.id)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function statusOf(best: VariantSupport, evidence: Evidence): Finding['status'] {
  if (best.outletIds.length < 2) return 'one-outlet';
  return best.independent.length >= Math.max(2, evidence.settings.minOrigins) ? 'corroborated' : 'one-origin';
}

/** Several outlets before one, more independent origins first, then more outlets, then by id so that input order does not matter. */
function byStanding(a: VariantSupport, b: VariantSupport): number {
  return (
    Number(b.outletIds.length > 1) - Number(a.outletIds.length > 1) ||
    b.independent.length - a.independent.length ||
    b.outletIds.length - a.outletIds.length ||
    (a.variant.id < b.variant.id ? -1 : 1)
  );
}

function clashReasons(
  aligned: JudgedPoint,
  clashing: readonly Relation[],
  evidence: Evidence,
): { clash: NonNullable<Finding['clash']>; reasons: Reason[] } {
  const variants = new Map(aligned.point.variants.map((variant) => [variant.id, variant]));
  const told = clashing.flatMap(({ left, right }) => {
    const [a, b] = [variants.get(left), variants.get(right)];
    return a && b ? [tellUpdate(a, b, evidence)] : [];
  });
  // One real clash among several updates makes the point a real one.
  const clash = aligned.clash ?? (told.some((one) => one.clash === 'real') || told.length === 0 ? 'real' : 'update');
  const fitting = told.filter((one) => one.clash === clash).map((one) => one.reason);
  const passages = clashing.flatMap((relation) => relation.reason.passages).slice(0, 6);
  const says = clashing.map((relation) => relation.reason.says).filter((text, i, all) => all.indexOf(text) === i);
  const code = clash === 'update' ? 'finding-update' : 'finding-conflict';
  return { clash, reasons: [{ code, says: says.slice(0, 3).join(' '), passages }, ...fitting.slice(0, 2)] };
}

function vaguerReasons(relations: readonly Relation[]): Reason[] {
  return relations
    .filter((relation) => relation.kind === 'vaguer')
    .map(({ reason }) => ({ code: 'finding-vaguer', says: reason.says, passages: reason.passages }));
}

function possibleReason(supports: readonly VariantSupport[]): Reason {
  return {
    code: 'finding-possible',
    says: 'That these statements answer one question is likely, not certain: read the words before relying on it.',
    passages: passagesOf(supports.flatMap((support) => support.statements)),
  };
}

function byEnds(a: Relation, b: Relation): number {
  const [x, y] = [`${a.left} ${a.right} ${a.kind}`, `${b.left} ${b.right} ${b.kind}`];
  return x < y ? -1 : x > y ? 1 : 0;
}
