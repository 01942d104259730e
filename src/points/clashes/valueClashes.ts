import type { Comparison } from '../../compare/comparison.ts';
import { isRunningCount } from '../../compare/counts.ts';
import changes from '../../lang/en/change-verbs.json' with { type: 'json' };
import type { Quantity } from '../../model/index.ts';
import { reckonBetween } from './clashReckoning.ts';
import { clashSignalsOf } from './clashSignals.ts';
import { settleSlots, type Differing } from './clashSettings.ts';
import { isOfPicture, mayBeOneTime, timesClash } from './clashTimes.ts';
import { scorePair, type PairModel } from '../pairs/pairModel.ts';
import type { SlotPair } from './slotPairs.ts';
import { isEverydayCount } from '../pairs/slots.ts';
import type { ValueSlot } from './valueSlots.ts';

/** `slots`: whether two values answer one question, whatever they are; `clashes`: whether two figures that differ are a conflict. */
export interface ClashModels {
  readonly slots: PairModel;
  readonly clashes: PairModel;
}

/** Two values that answer one question differently, with the probability that they do. */
export interface ValueClash {
  readonly left: ValueSlot;
  readonly right: ValueSlot;
  readonly comparison: Comparison;
  readonly probability: number;
  readonly lined: SlotPair['lined'];
}

/** Probability of a conflict below which a difference is not told. */
const TOLD = 0.45;

/** The conflicts among the pairs of values of a story, likeliest first; what is less likely than TOLD is left out. */
export function findClashes(
  slots: readonly ValueSlot[],
  pairs: readonly SlotPair[],
  models: ClashModels,
): ValueClash[] {
  const figures = figuresBySentence(slots);
  return settleSlots(pairs, (signals) => scorePair(signals, models.slots))
    .filter(({ pair }) => !isExplained(pair, figures))
    .map(({ pair, setting }) => ({ ...pair, probability: probabilityOf({ pair, setting }, models) }))
    .filter(({ probability }) => probability >= TOLD)
    .sort((a, b) => b.probability - a.probability || compareSlots(a.left, b.left) || compareSlots(a.right, b.right));
}

function probabilityOf({ pair, setting }: Differing, models: ClashModels): number {
  const { left, right } = pair;
  if (left.part.value.kind === 'time') return timesClash(left.part.value, right.part.value, setting);
  return scorePair(clashSignalsOf(left, right, setting), models.clashes);
}

/**
 * Whether a difference needs no conflict to explain it: the same words, a figure that the other's sentence gives for something else, a
 * bound at the very figure, a figure that comes from others or that took the place of another.
 */
export function isExplained({ left, right, comparison }: SlotPair, figures: ReadonlyMap<number, Quantity[]>): boolean {
  if (left.words === right.words) return true;
  const [a, b] = [left.part.value, right.part.value];
  if (a.kind === 'time' && b.kind === 'time') return mayBeOneTime(left, right) || isOfPicture(left, right);
  if (a.kind !== 'quantity' || b.kind !== 'quantity') return false;
  if (givesFigure(left, right) || givesFigure(right, left)) return true;
  if (isNewState(left) !== isNewState(right) && !isRunningCount(a.counts)) return true;
  const oneFigure = (a.low ?? a.high) === (b.low ?? b.high);
  if (oneFigure && comparison.code === 'compare-quantity-outside-bound') return true;
  return reckonBetween(a, b, figures.get(left.sentence) ?? [], figures.get(right.sentence) ?? []) !== null;
}

/** Whether a telling figure stands in the other's sentence, as 58 does in "58-3". */
function givesFigure({ own, part: { value } }: ValueSlot, { inSentence }: ValueSlot): boolean {
  if (value.kind !== 'quantity' || isEverydayCount(value)) return false;
  return [...own].some((key) => key.startsWith('#') && inSentence.has(key));
}

const CHANGES = new Set(changes.verbs);

/** "raised its bid to 20 million": a figure that took the place of another. A toll that rose is the newer answer to one question. */
function isNewState({ lead, clause }: ValueSlot): boolean {
  return lead[0] === 'to' && clause.values.actions.some(({ verb }) => CHANGES.has(verb));
}

/** The figures that each sentence of a story gives. */
export function figuresBySentence(slots: readonly ValueSlot[]): Map<number, Quantity[]> {
  const figures = new Map<number, Quantity[]>();
  for (const { sentence, part } of slots)
    if (part.value.kind === 'quantity') figures.set(sentence, [...(figures.get(sentence) ?? []), part.value]);
  return figures;
}

function compareSlots(a: ValueSlot, b: ValueSlot): number {
  return a.sentence - b.sentence || a.part.span.start - b.part.span.start;
}
