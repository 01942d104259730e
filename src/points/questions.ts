import type { Comparison } from '../compare/comparison.ts';
import type { Question, Value } from '../model/index.ts';
import type { Frame } from './pairs/frames.ts';
import { compareParts, VALUE_KINDS } from './values.ts';

/** Kinds whose difference is what the articles part on, the more exact first. */
const TELLING = ['quantity', 'time', 'place'] as const;

/**
 * What question a group of statements answers: how many, where each stands for a figure; what was said, where most quote; when,
 * where or how many, where their values of that kind are comparable and differ; who, where names clash; else what happened, and
 * without a verb whatever kind of value they have.
 */
export function askOf(frames: readonly Frame[]): Question {
  if (frames.every((frame) => frame.focus !== null)) return questionFor('quantity', frames);
  const pairs = pairsOf(frames);
  const found = (kind: Value['kind']): Comparison['kind'][] =>
    pairs.flatMap(([left, right]) => compareParts(left, right, kind)?.comparison.kind ?? []);
  const most = (kinds: readonly Comparison['kind'][]): boolean =>
    pairs.length > 0 && kinds.filter((kind) => kind !== 'unclear').length * 2 >= pairs.length;
  if (most(found('quote'))) return questionFor('quote', frames);
  for (const kind of TELLING) {
    const kinds = found(kind);
    if (most(kinds) && kinds.some((one) => one === 'vaguer' || one === 'conflicts')) return questionFor(kind, frames);
  }
  if (found('party').includes('conflicts')) return questionFor('party', frames);
  if (frames.some((frame) => frame.values.actions.length > 0)) return questionFor('action', frames);
  const shared = VALUE_KINDS.find((kind) => (pairs.length > 0 ? most(found(kind)) : hasKind(frames[0]!, kind)));
  return questionFor(shared ?? 'action', frames);
}

/** Pairs of frames of different articles; a frame alone is paired with none. */
export function pairsOf(frames: readonly Frame[]): [Frame, Frame][] {
  return frames.flatMap((left, i) =>
    frames.slice(i + 1).flatMap((right): [Frame, Frame][] => (left.article === right.article ? [] : [[left, right]])),
  );
}

/** The kind of value that answers a question; null for what is told and not given as a value. */
export function kindAsked(asks: Question): Value['kind'] | null {
  const kinds: Partial<Record<Question, Value['kind']>> = {
    'how-many': 'quantity',
    'how-much': 'quantity',
    when: 'time',
    where: 'place',
    who: 'party',
    'what-was-said': 'quote',
  };
  return kinds[asks] ?? null;
}

function hasKind(frame: Frame, kind: Value['kind']): boolean {
  return frame.statement.parts.some((part) => part.value.kind === kind);
}

/** The question that values of a kind answer. */
export function questionFor(kind: Value['kind'], frames: readonly Frame[]): Question {
  switch (kind) {
    case 'quantity':
      return frames.some((frame) => frame.values.quantities.some((one) => one.unit !== null)) ? 'how-much' : 'how-many';
    case 'time':
      return 'when';
    case 'place':
      return 'where';
    case 'party':
      return 'who';
    case 'quote':
      return 'what-was-said';
    case 'action':
      return frames.filter((frame) => frame.values.hasState).length * 2 > frames.length
        ? 'how-it-stands'
        : 'what-happened';
  }
}
