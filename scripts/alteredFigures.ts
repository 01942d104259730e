import type { Part, Quantity, Span, Value } from '../src/model/index.ts';
import type { PairModels } from '../src/points/alignPoints.ts';
import type { SentencePair } from '../src/points/pairs/candidates.ts';
import { signalsOf } from '../src/points/pairs/features.ts';
import type { Frame, StoryWords } from '../src/points/pairs/frames.ts';
import { scorePair } from '../src/points/pairs/pairModel.ts';
import { compareAnswers, type SlotPair } from '../src/points/clashes/slotPairs.ts';
import type { ValueSlot } from '../src/points/clashes/valueSlots.ts';

/** How far apart the figures of two reports of one thing lie, one as a multiple of the other or so many more. */
const TIMES = [0.4, 0.6, 0.75, 0.85, 0.9, 1.1, 1.2, 1.4, 1.8, 2.5];
const MORE = [-3, -2, -1, 1, 2, 4];
const FEW = 12;

/** Another figure for the same thing, by `turn` in turn; null where none of them would clash with `other`. */
export function alterFigure(value: Quantity, other: Quantity, turn: number): Quantity | null {
  const figure = value.low ?? value.high;
  const isRange = value.low !== null && value.high !== null && value.low !== value.high;
  if (figure === null || isRange || value.unit === 'score') return null;
  const steps = value.unit === null && figure <= FEW ? MORE : TIMES;
  for (let at = 0; at < steps.length; at++) {
    const step = steps[(turn + at) % steps.length]!;
    const told = steps === MORE ? figure + step : round(figure * step);
    const altered = tellOtherwise(value, told, turn % BOUNDED === 0 && told > figure);
    if (told > 0 && compareAnswers(altered, other)?.kind === 'conflicts') return altered;
  }
  return null;
}

/** One in so many figures that are higher is told as a lower bound. */
const BOUNDED = 4;

function tellOtherwise(value: Quantity, told: number, bounded: boolean): Quantity {
  if (bounded && value.bound === null) return { ...value, low: told, high: null, bound: 'more-than' };
  return { ...value, low: value.low === null ? null : told, high: value.high === null ? null : told };
}

/** To two digits more than a thousandth, as figures are told. */
function round(value: number): number {
  return Number(value.toPrecision(value < 100 ? 2 : 3));
}

/** A slot that gives another figure. */
function alteredSlot(slot: ValueSlot, value: Quantity): ValueSlot {
  const figure = value.low ?? value.high ?? 0;
  return { ...slot, part: { ...slot.part, value }, words: `${figure}`, own: new Set([`#${figure}`]) };
}

/** What lining up needs to score a pair anew. */
export interface LinedUp {
  readonly story: StoryWords;
  readonly models: PairModels;
  readonly sentencesOf: (left: number, right: number) => SentencePair;
}

/**
 * The pairs of a story as they would be if the second figure of one of them were another one, throughout its article; the pair comes
 * first. Null where no other figure would do.
 */
export function alterPair(pair: SlotPair, pairs: readonly SlotPair[], lined: LinedUp, turn: number): SlotPair[] | null {
  const [a, b] = [pair.left.part.value, pair.right.part.value];
  if (a.kind !== 'quantity' || b.kind !== 'quantity') return null;
  const value = alterFigure(b, a, turn);
  if (!value) return null;
  const change = (slot: ValueSlot): ValueSlot =>
    slot.article === pair.right.article && isFigure(slot.part.value, b) ? alteredSlot(slot, value) : slot;
  const others = pairs
    .filter((one) => one !== pair)
    .flatMap((one) => changed(one, change(one.left), change(one.right)));
  const itself = changed({ ...pair, lined: lineUpAltered(pair, value, lined) }, pair.left, change(pair.right));
  return [...itself, ...others];
}

function isFigure(value: Value, other: Quantity): boolean {
  return value.kind === 'quantity' && value.unit === other.unit && value.low === other.low && value.high === other.high;
}

function changed(pair: SlotPair, left: ValueSlot, right: ValueSlot): SlotPair[] {
  if (left === pair.left && right === pair.right) return [pair];
  const comparison = compareAnswers(left.part.value, right.part.value);
  return comparison ? [{ ...pair, left, right, comparison }] : [];
}

function lineUpAltered(pair: SlotPair, value: Quantity, { story, models, sentencesOf }: LinedUp): SlotPair['lined'] {
  if (!pair.lined) return null;
  const { left } = pair.lined;
  const right = alteredFrame(pair.lined.right, pair.right.part, value);
  const net = left.focus && right.focus ? models.figures : models.any;
  const signals = signalsOf(left, right, sentencesOf(left.sentence, right.sentence), story);
  return { left, right, score: scorePair(signals, net), fit: 1 };
}

function alteredFrame(frame: Frame, part: Part, value: Quantity): Frame {
  const isPart = (one: Span): boolean => one.start >= part.span.start && one.end <= part.span.end;
  const key = `#${value.low ?? value.high ?? 0}`;
  const concepts = frame.concepts.map((one) => (isPart(one) && one.key.startsWith('#') ? { ...one, key } : one));
  const quantities = frame.values.quantities.map((one) => (one === part.value ? value : one));
  return {
    ...frame,
    focus: frame.focus && { ...frame.focus, value },
    concepts,
    keys: new Set(concepts.map((one) => one.key)),
    wordPairs: new Set(concepts.slice(1).map((one, i) => `${concepts[i]!.key} ${one.key}`)),
    values: { ...frame.values, quantities },
  };
}
