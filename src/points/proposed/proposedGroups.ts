import { countsRelation } from '../../compare/counts.ts';
import { compareQuantities } from '../../compare/quantities.ts';
import type { Part, ProposedRelation, Quantity, Statement } from '../../model/index.ts';
import { focusOn, type Frame } from '../pairs/frames.ts';

/** Statements that somebody proposes as answers to one question; `key` names the proposal. */
export interface ProposedGroup {
  readonly key: string;
  readonly relation: ProposedRelation | null;
  readonly statements: readonly Statement[];
}

/** A part that is a figure. */
export type QuantityPart = Part & { readonly value: Quantity };

/**
 * The frames of a proposed point. Where each of them gives a figure and the figures count one thing, each stands for its figure:
 * of several the one that fits the others best.
 */
export function focusOnFigures(frames: readonly Frame[]): Frame[] {
  const figures = frames.map(figuresOf);
  const chosen = figures.map((own, i) =>
    bestFitting(own, figures.filter((_, j) => frames[j]!.article !== frames[i]!.article).flat()),
  );
  return chosen.every((one) => one !== null) ? frames.map((frame, i) => focusOn(frame, chosen[i]!)) : [...frames];
}

/** The figures that a statement gives. */
export function figuresOf({ statement }: Frame): QuantityPart[] {
  return statement.parts.filter((part): part is QuantityPart => part.value.kind === 'quantity');
}

/** The figure that fits most others; null where none fits any. */
function bestFitting(own: readonly QuantityPart[], others: readonly QuantityPart[]): QuantityPart | null {
  let best: QuantityPart | null = null;
  let most = 0;
  for (const part of own) {
    const fit = others.reduce((sum, other) => sum + fitOf(part.value, other.value), 0);
    if (fit > most) [best, most] = [part, fit];
  }
  return best;
}

const FIT = { same: 3, overlap: 2, open: 1, differ: 0 } as const;

function fitOf(a: Quantity, b: Quantity): number {
  if (a.unit !== b.unit) return 0;
  const counts = FIT[countsRelation(a.counts, b.counts)];
  const kind = compareQuantities({ ...a, counts: 'thing' }, { ...b, counts: 'thing' }).kind;
  return counts === 0 ? 0 : counts + (kind === 'same' || kind === 'vaguer' ? 0.5 : 0);
}
