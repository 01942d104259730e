import { compareValues, type Comparison } from '../compare/compareValues.ts';
import type { Part, Value } from '../model/index.ts';
import type { Frame } from './pairs/frames.ts';

/** What is compared first where statements have several kinds of values: the kind that leaves least room comes first. */
export const VALUE_KINDS = ['quantity', 'time', 'quote', 'place', 'party', 'action'] as const;

/** Two parts of two statements and how their values stand to each other. */
export interface ComparedParts {
  readonly left: Part;
  readonly right: Part;
  readonly comparison: Comparison;
}

const LIKENESS: Record<Comparison['kind'], number> = { same: 3, vaguer: 2, conflicts: 1, unclear: 0 };

/**
 * The two parts of a kind that agree best: what a statement says beside the point must not make a clash. Null where one side
 * has no part of the kind.
 */
export function compareParts(left: Frame, right: Frame, kind: Value['kind']): ComparedParts | null {
  let best: ComparedParts | null = null;
  for (const a of partsOf(left, kind))
    for (const b of partsOf(right, kind)) {
      const comparison = compareValues(a.value, b.value);
      if (comparison && (!best || LIKENESS[comparison.kind] > LIKENESS[best.comparison.kind]))
        best = { left: a, right: b, comparison };
    }
  return best;
}

/** Parts of a kind that belong to the statement itself; a role such as its own speaker is left out. */
export function partsOf(frame: Frame, kind: Value['kind']): Part[] {
  if (frame.focus && kind === 'quantity') return [frame.focus];
  return frame.statement.parts.filter((part) => part.value.kind === kind);
}
