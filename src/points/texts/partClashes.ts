import { compareValues } from '../../compare/compareValues.ts';
import type { Part, RelationKind } from '../../model/index.ts';

const LIKENESS: Record<RelationKind, number> = { same: 3, vaguer: 2, unclear: 1, conflicts: 0 };

/** A time or deed that fits none of those the other text gives, with one that rules it out; null where there is none. */
export function clashingParts(
  given: readonly Part[],
  asked: readonly Part[],
): { readonly given: Part; readonly asked: Part } | null {
  for (const part of asked) {
    if (part.value.kind !== 'time' && part.value.kind !== 'action') continue;
    const best = closestTo(part, given);
    if (best?.kind === 'conflicts') return { given: best.other, asked: part };
  }
  return null;
}

/** The part that the value of another is most like. */
function closestTo(part: Part, others: readonly Part[]): { readonly other: Part; readonly kind: RelationKind } | null {
  let best: { other: Part; kind: RelationKind } | null = null;
  for (const other of others) {
    const kind = compareValues(other.value, part.value)?.kind;
    if (kind !== undefined && (best === null || LIKENESS[kind] > LIKENESS[best.kind])) best = { other, kind };
  }
  return best;
}
