import { compareValues } from '../../compare/compareValues.ts';
import { countsRelation, isRunningCount } from '../../compare/counts.ts';
import { oppositeMeaning, sameMeaning } from '../../compare/words.ts';
import type { RelationKind, Value } from '../../model/index.ts';
import { likenessOf, type SentencePair } from '../pairs/candidates.ts';
import { weightOf, type StoryWords } from '../pairs/frames.ts';
import type { ValueSlot } from './valueSlots.ts';
import type { Rarity } from '../pairs/weights.ts';

/** Names of the signals, in the order of the vector that `slotSignalsOf` gives. None of them tells whether the two values are equal. */
export const SLOT_SIGNALS = [
  ...['beside', 'in the clauses', 'in the sentences'].flatMap((where) => [
    `words in common ${where}, of all`,
    `words in common ${where}, of the fewer`,
    `number of words in common ${where}`,
    `rarest word in common ${where}`,
  ]),
  'neighbours alike',
  'same content word before',
  'same content word after',
  'same word before',
  'same word after',
  'same two words before',
  'same two words after',
  'same verb',
  'verb of the same meaning',
  'opposite verb',
  'other verb',
  'negation differs',
  'same role',
  'figure',
  'counts the same',
  'counts a part of it',
  'counts unsaid',
  'counted in the same words',
  'measured',
  'a running count',
  'as exact a time',
  'same other time',
  'all other times differ',
  'same place',
  'all places differ',
  'name in common',
  'other names',
  'name on one side',
  'rarest name in common',
  'same source',
  'other source',
  'source on one side',
  'near sentences',
  'rank',
  'nearest both ways',
  'distance in the article',
  'both at the top',
  'length ratio',
  'length of the longer',
] as const;

/** Likeness of what stands around two values of one kind, each about 0 to 1, in the order of SLOT_SIGNALS; `pair` is null for sentences that are not near. */
export function slotSignalsOf(
  left: ValueSlot,
  right: ValueSlot,
  pair: SentencePair | null,
  story: StoryWords,
  neighbours: (sentence: number) => ReadonlySet<string>,
): number[] {
  return [
    ...wordSignals(left.beside, right.beside, left, right, story.rarity),
    ...wordSignals(left.inClause, right.inClause, left, right, story.rarity),
    ...wordSignals(left.inSentence, right.inSentence, left, right, story.rarity),
    likenessOf(neighbours(left.sentence), neighbours(right.sentence), story.rarity),
    ...besideSignals(left, right),
    ...verbSignals(left, right),
    flag(left.part.role === right.part.role),
    ...valueSignals(left.part.value, right.part.value),
    ...scopeSignals(left, right),
    ...nameSignals(left, right, story.rarity),
    ...sourceSignals(left, right),
    ...placeSignals(left, right, pair, story),
  ];
}

function flag(is: boolean): number {
  return is ? 1 : 0;
}

function without(words: ReadonlySet<string>, left: ReadonlySet<string>): Set<string> {
  return new Set([...words].filter((word) => !left.has(word)));
}

function inCommon(
  left: ReadonlySet<string>,
  right: ReadonlySet<string>,
  rarity: Rarity,
): { weight: number; count: number; rarest: number } {
  const shared = [...left].filter((key) => right.has(key)).map(rarity);
  return { weight: shared.reduce((sum, one) => sum + one, 0), count: shared.length, rarest: Math.max(0, ...shared) };
}

/** What a value's words are on one side says nothing of the slot on the other. */
function wordSignals(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  left: ValueSlot,
  right: ValueSlot,
  rarity: Rarity,
): number[] {
  const [own, other] = [without(a, right.own), without(b, left.own)];
  const { weight, count, rarest } = inCommon(own, other, rarity);
  const [weightA, weightB] = [weightOf(own, rarity), weightOf(other, rarity)];
  const all = weightA + weightB - weight;
  const fewer = Math.min(weightA, weightB);
  return [all > 0 ? weight / all : 0, fewer > 0 ? weight / fewer : 0, Math.min(1, count / 4), rarest / 6];
}

function besideSignals(left: ValueSlot, right: ValueSlot): number[] {
  const lead = left.lead[0] !== '' && left.lead[0] === right.lead[0];
  const tail = left.tail[0] !== '' && left.tail[0] === right.tail[0];
  return [
    flag(left.before !== null && left.before === right.before),
    flag(left.after !== null && left.after === right.after),
    flag(lead),
    flag(tail),
    flag(lead && left.lead[1] === right.lead[1]),
    flag(tail && left.tail[1] === right.tail[1]),
  ];
}

function verbSignals(left: ValueSlot, right: ValueSlot): number[] {
  const [a, b] = [left.clause.values.actions, right.clause.values.actions];
  const any = (fits: (x: string, y: string) => boolean): boolean => a.some((x) => b.some((y) => fits(x.verb, y.verb)));
  const same = any((x, y) => x === y);
  const meaning = same || any(sameMeaning);
  return [
    flag(same),
    flag(meaning && !same),
    flag(any(oppositeMeaning)),
    flag(a.length > 0 && b.length > 0 && !meaning),
    flag(a.some(({ negated }) => negated) !== b.some(({ negated }) => negated)),
  ];
}

function valueSignals(a: Value, b: Value): number[] {
  if (a.kind === 'time' && b.kind === 'time') return [0, 0, 0, 0, 0, 0, 0, flag(a.precision === b.precision)];
  if (a.kind !== 'quantity' || b.kind !== 'quantity') return [0, 0, 0, 0, 0, 0, 0, 0];
  const counts = countsRelation(a.counts, b.counts);
  return [
    1,
    flag(counts === 'same'),
    flag(counts === 'overlap'),
    flag(counts === 'open'),
    flag(a.counts !== '' && a.counts === b.counts),
    flag(a.unit !== null),
    flag(isRunningCount(a.counts)),
    0,
  ];
}

/** Other times and places of the two clauses: an answer holds for its day and its town. */
function scopeSignals(left: ValueSlot, right: ValueSlot): number[] {
  const [a, b] = [left.clause.values, right.clause.values];
  const times = kindsBetween(
    a.times.filter((one) => one !== left.part.value),
    b.times.filter((one) => one !== right.part.value),
  );
  const places = kindsBetween(a.places, b.places);
  const agree = (kind: RelationKind): boolean => kind === 'same' || kind === 'vaguer';
  return [
    flag(times.some(agree)),
    flag(times.length > 0 && times.every((kind) => kind === 'conflicts')),
    flag(places.some(agree)),
    flag(places.length > 0 && !places.some(agree)),
  ];
}

function kindsBetween(left: readonly Value[], right: readonly Value[]): RelationKind[] {
  return left.flatMap((a) => right.flatMap((b) => compareValues(a, b)?.kind ?? []));
}

function nameSignals(left: ValueSlot, right: ValueSlot, rarity: Rarity): number[] {
  const [a, b] = [without(left.clause.names, left.own), without(right.clause.names, right.own)];
  const { count, rarest } = inCommon(a, b, rarity);
  return [flag(count > 0), flag(a.size > 0 && b.size > 0 && count === 0), flag(a.size > 0 !== b.size > 0), rarest / 6];
}

function sourceSignals(left: ValueSlot, right: ValueSlot): number[] {
  const [a, b] = [left, right].map(({ clause }) => clause.statement.attribution?.sourceId ?? null);
  return [flag(a !== null && a === b), flag(a !== null && b !== null && a !== b), flag((a === null) !== (b === null))];
}

/** Sentences up to here are the top of an article. */
const TOP = 1;

function placeSignals(left: ValueSlot, right: ValueSlot, pair: SentencePair | null, story: StoryWords): number[] {
  const [a, b] = [story.sentences[left.sentence]!, story.sentences[right.sentence]!];
  const [longer, shorter] = [
    Math.max(left.clause.length, right.clause.length),
    Math.min(left.clause.length, right.clause.length),
  ];
  return [
    flag(pair !== null),
    pair ? (pair.rankLeft + pair.rankRight) / 10 : 1,
    flag(pair !== null && pair.rankLeft === 0 && pair.rankRight === 0),
    Math.abs(a.position - b.position),
    flag(a.index <= TOP && b.index <= TOP),
    shorter / longer,
    Math.min(1, longer / 120),
  ];
}
