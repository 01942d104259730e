import { compareTimes } from '../../compare/times.ts';
import type { ClashSetting } from './clashSignals.ts';
import type { SlotPair } from './slotPairs.ts';
import { isEverydayCount } from '../pairs/slots.ts';
import type { ValueSlot } from './valueSlots.ts';

/** Two values that differ, and what else their articles say of them. */
export interface Differing {
  readonly pair: SlotPair;
  readonly setting: ClashSetting;
}

/** A pair less alike than this is no answer to one question, whatever else is told. */
const HOPELESS = 0.08;

interface Weighed {
  readonly pair: SlotPair;
  readonly alike: number;
  readonly likeness: number;
}

/** The differing pairs of a story that may answer one question, each with its rivals and with where its values agree with others. */
export function settleSlots(pairs: readonly SlotPair[], alikeOf: (signals: readonly number[]) => number): Differing[] {
  const weighed = pairs
    .filter(({ comparison }) => comparison.kind !== 'unclear')
    .map((pair): Weighed => {
      const alike = alikeOf(pair.signals);
      return { pair, alike, likeness: Math.max(alike, pair.lined?.score ?? 0) };
    });
  const told = gatherTold(weighed);
  return weighed
    .filter(({ pair, likeness }) => pair.comparison.kind === 'conflicts' && likeness >= HOPELESS)
    .map((one) => ({ pair: one.pair, setting: settingOf(one, told) }));
}

/** What the pairs of a story tell of each value and each other article. */
interface Told {
  readonly agreeing: Map<string, number>;
  readonly exact: Set<string>;
  readonly sentences: Set<string>;
  readonly differing: Map<string, number[]>;
  readonly lists: Map<string, Set<number>>;
}

function gatherTold(weighed: readonly Weighed[]): Told {
  const told: Told = {
    agreeing: new Map(),
    exact: new Set(),
    sentences: new Set(),
    differing: new Map(),
    lists: new Map(),
  };
  for (const { pair, likeness } of weighed)
    for (const [one, other] of bothWays(pair)) {
      const key = towards(one, other);
      addToList(one, told.lists);
      if (pair.comparison.kind === 'conflicts') {
        const known = told.differing.get(key);
        if (known) known.push(likeness);
        else told.differing.set(key, [likeness]);
        continue;
      }
      told.agreeing.set(key, Math.max(told.agreeing.get(key) ?? 0, likeness));
      told.sentences.add(`${keyOf(one)} ${other.sentence}`);
      if (pair.comparison.kind === 'same') told.exact.add(key);
    }
  return told;
}

function bothWays({ left, right }: SlotPair): [ValueSlot, ValueSlot][] {
  return [
    [left, right],
    [right, left],
  ];
}

function keyOf({ sentence, part }: ValueSlot): string {
  return `${sentence}:${part.span.start}`;
}

function towards(one: ValueSlot, other: ValueSlot): string {
  return `${keyOf(one)}>${other.article}`;
}

function addToList(slot: ValueSlot, lists: Map<string, Set<number>>): void {
  const key = listOf(slot);
  const known = lists.get(key);
  if (known) known.add(slot.part.span.start);
  else lists.set(key, new Set([slot.part.span.start]));
}

/** Figures of one sentence that count the same thing. */
function listOf({ sentence, part: { value } }: ValueSlot): string {
  return value.kind === 'quantity' ? `${sentence} ${value.unit ?? ''} ${value.counts}` : `${sentence}`;
}

function settingOf({ pair, alike, likeness }: Weighed, told: Told): ClashSetting {
  const { left, right, comparison, lined } = pair;
  const keys = [towards(left, right), towards(right, left)] as const;
  const [a, b] = keys.map((key) => told.agreeing.get(key) ?? 0) as [number, number];
  const rivals = keys.map((key) => rivalOf(told.differing.get(key) ?? [], likeness));
  return {
    alike,
    lined: lined?.score ?? 0,
    code: comparison.code,
    elsewhere: [Math.max(a, b), Math.min(a, b)],
    inOtherSentence: bothWays(pair).some(
      ([one, other]) => told.sentences.has(`${keyOf(one)} ${other.sentence}`) || givesDigits(one, other),
    ),
    givenExactly: keys.filter((key) => told.exact.has(key)).length as 0 | 1 | 2,
    nearest: rivals.every((rival) => rival <= likeness),
    rival: Math.max(...rivals),
    listed: Math.max(...[left, right].map((slot) => told.lists.get(listOf(slot))?.size ?? 1)),
    periodWithin: isPeriodWithin(left, right),
  };
}

/** The greatest likeness among others: the next best where this one is the best. */
function rivalOf(likenesses: readonly number[], own: number): number {
  const others = [...likenesses].sort((a, b) => b - a);
  others.splice(others.indexOf(own), 1);
  return others[0] ?? 0;
}

/** Whether the figure of one stands in the sentence of the other as part of something else: 58 in "58-3". */
function givesDigits({ own, part }: ValueSlot, { inSentence }: ValueSlot): boolean {
  return (
    part.value.kind === 'quantity' &&
    !isEverydayCount(part.value) &&
    [...own].some((key) => key.startsWith('#') && inSentence.has(key))
  );
}

function isPeriodWithin(left: ValueSlot, right: ValueSlot): boolean {
  const kinds = left.clause.values.times.flatMap((a) => right.clause.values.times.map((b) => compareTimes(a, b).kind));
  return kinds.includes('vaguer') && !kinds.includes('same');
}
