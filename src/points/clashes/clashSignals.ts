import type { Quantity } from '../../model/index.ts';
import { isEverydayCount } from '../pairs/slots.ts';
import type { ValueSlot } from './valueSlots.ts';

/** Names of the signals, in the order of the vector that `clashSignalsOf` gives. */
export const CLASH_SIGNALS = [
  'surroundings alike',
  'statements lined up',
  'the lower of both',
  'figures differ',
  'outside a bound or a vague count',
  'bounds of a running count',
  'given elsewhere',
  'both given elsewhere',
  'given elsewhere, better',
  'given in the other sentence',
  'one given exactly',
  'both given exactly',
  'nearest to each other',
  'a rival as near',
  'gap',
  'small gap',
  'tells of which one',
  'an age',
  'measured',
  'small figures',
  'other stages',
  'one of a list',
  'other names',
  'other names beside',
  'a period within the other',
] as const;

/** What else the two articles say of two figures that differ. Likenesses are probabilities that two values answer one question. */
export interface ClashSetting {
  /** Of what stands around the two values, and of the statements that hold them as they were lined up. */
  readonly alike: number;
  readonly lined: number;
  readonly code: string;
  /** The likeness to a value of the other article that agrees with it, of each side, the greater first. */
  readonly elsewhere: readonly [number, number];
  /** Whether the other's very sentence gives the value too, and how many of the two the other article gives exactly. */
  readonly inOtherSentence: boolean;
  readonly givenExactly: 0 | 1 | 2;
  /** Whether no other differing value of the other's article is more alike, for both; and likeness of the next best. */
  readonly nearest: boolean;
  readonly rival: number;
  /** Figures of its sentence that count the same as one of the two. */
  readonly listed: number;
  /** Whether the time that one clause tells of is only a part of the other's. */
  readonly periodWithin: boolean;
}

/** Signals from which the probability is learned that two differing figures are two answers to one question. */
export function clashSignalsOf(left: ValueSlot, right: ValueSlot, setting: ClashSetting): number[] {
  const [a, b] = [left.part.value as Quantity, right.part.value as Quantity];
  const [alike, lined] = [logit(setting.alike), logit(setting.lined)];
  const likeness = Math.max(setting.alike, setting.lined);
  const gap = gapBetween(a, b);
  return [
    alike,
    lined,
    Math.min(alike, lined),
    flag(setting.code === 'compare-quantity-figures-differ'),
    flag(/outside-(?:bound|vague)$/.test(setting.code)),
    flag(setting.code === 'compare-quantity-bound-at-its-time'),
    setting.elsewhere[0],
    setting.elsewhere[1],
    setting.elsewhere[0] - likeness,
    flag(setting.inOtherSentence),
    flag(setting.givenExactly > 0),
    flag(setting.givenExactly > 1),
    flag(setting.nearest),
    setting.rival - likeness,
    gap,
    flag(gap < SMALL_GAP),
    flag(tellsWhich(left) || tellsWhich(right)),
    flag(isAge(left, a) || isAge(right, b)),
    flag(a.unit !== null),
    flag(a.unit === null && isEverydayCount(a) && isEverydayCount(b)),
    flag(!sameStages(left.stages, right.stages)),
    flag(setting.listed >= LIST),
    flag(namesDiffer(left.clause.names, right.clause.names)),
    flag(namesDiffer(namesBeside(left), namesBeside(right))),
    flag(setting.periodWithin),
  ];
}

const SMALL_GAP = 0.25;
const LIST = 3;

function flag(is: boolean): number {
  return is ? 1 : 0;
}

function logit(probability: number): number {
  const kept = Math.min(0.999, Math.max(0.001, probability));
  return Math.log(kept / (1 - kept));
}

/** 0 for equal figures, towards 1 the more times one holds the other. */
function gapBetween(a: Quantity, b: Quantity): number {
  const [x, y] = [Math.abs(a.low ?? a.high ?? 0), Math.abs(b.low ?? b.high ?? 0)];
  return 1 - Math.min(x, y) / Math.max(1e-9, x, y);
}

/** "a 36-yard field goal": the figure names one of several, and the next sentence may tell of another. */
function tellsWhich({ words }: ValueSlot): boolean {
  return /-\p{L}/u.test(words);
}

function isAge({ words }: ValueSlot, { counts }: Quantity): boolean {
  return /year-old/.test(words) || counts.includes('year');
}

function sameStages(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((word) => b.has(word));
}

function namesDiffer(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((name) => b.has(name));
}

function namesBeside({ beside, clause }: ValueSlot): Set<string> {
  return new Set([...beside].filter((word) => clause.names.has(word)));
}
