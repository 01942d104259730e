import type { Comparison } from '../../compare/comparison.ts';
import { compareQuantities } from '../../compare/quantities.ts';
import { countsRelation, type CountsRelation } from '../../compare/counts.ts';
import { sameMeaning } from '../../compare/words.ts';
import type { Quantity } from '../../model/index.ts';
import { lemmatise } from '../../text/lemmas.ts';
import type { Frame } from './frames.ts';

/** Two quantities that may answer one question, and how they stand if they count the same thing. */
export interface Slot {
  readonly left: Quantity;
  readonly right: Quantity;
  readonly counts: CountsRelation;
  readonly ifSame: Comparison;
}

const FIT: Record<CountsRelation, number> = { same: 6, overlap: 4, open: 2, differ: 0 };
const LIKENESS: Record<Comparison['kind'], number> = { same: 1.5, vaguer: 1, conflicts: 0, unclear: 0 };

/** The two quantities of two statements that fit each other best by what they count, then by value; null where none has the unit of another. */
export function fittingSlot(left: readonly Quantity[], right: readonly Quantity[]): Slot | null {
  let best: Slot | null = null;
  let bestFit = -1;
  for (const a of left)
    for (const b of right) {
      if (a.unit !== b.unit) continue;
      const counts = countsRelation(a.counts, b.counts);
      const ifSame = compareAsOneThing(a, b);
      const fit = FIT[counts] + LIKENESS[ifSame.kind];
      if (fit > bestFit) [best, bestFit] = [{ left: a, right: b, counts, ifSame }, fit];
    }
  return best;
}

/** Compares two quantities as if both counted what the first says that it counts, or else what the second does. */
function compareAsOneThing(a: Quantity, b: Quantity): Comparison {
  const counts = a.counts || b.counts || UNSAID;
  const compared = compareQuantities({ ...a, counts }, { ...b, counts });
  // The words of the articles are shown in place of converted values.
  return { ...compared, says: compared.says.replace(/:.*$/su, '') };
}

/** Stands for what is counted where neither says it. */
const UNSAID = 'thing';

/** How the best fitting quantities of two statements stand to each other; null where they have none of one unit. */
export function compareSlot(left: Frame, right: Frame): Comparison | null {
  const slot = fittingSlot(left.values.quantities, right.values.quantities);
  if (!slot) return null;
  if (countsOtherThing(slot.left, slot.right))
    return {
      kind: 'conflicts',
      vaguer: null,
      code: 'point-counted-thing-differs',
      says: 'One figure of one happening is given for two things',
    };
  return slot.counts === 'differ' ? compareQuantities(slot.left, slot.right) : slot.ifSame;
}

/** Figures up to here turn up everywhere: that two of them are equal says nothing. */
const EVERYDAY = 12;

/** Whether a figure is one that turns up everywhere. */
export function isEverydayCount({ low, high }: Quantity): boolean {
  return (low ?? high ?? 0) <= EVERYDAY;
}

/** Whether one telling figure is given for two things that the same kind of act was done to: forty rounds fired, and shot forty times. */
export function countsOtherThing(a: Quantity, b: Quantity): boolean {
  const oneFigure = a.low !== null && a.low > EVERYDAY && a.low === b.low && a.high === b.high;
  if (!oneFigure || a.unit !== null || b.unit !== null || countsRelation(a.counts, b.counts) !== 'differ') return false;
  return sameMeaning(actOf(a), actOf(b));
}

/** Lemma of the participle that ends what is counted ("round fired"), or a word that means nothing to the table of senses. */
function actOf({ counts }: Quantity): string {
  const last = counts.split(' ').at(-1)!;
  const lemma = lemmatise(last, 'VBN');
  return lemma === last ? `${last} (no act)` : lemma;
}
