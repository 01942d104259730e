import type { Comparison } from '../compare/comparison.ts';
import type { Question } from '../model/index.ts';
import type { Frame } from './pairs/frames.ts';
import { kindAsked } from './questions.ts';
import { compareSlot } from './pairs/slots.ts';
import { compareParts, partsOf } from './values.ts';

/** How two frames of a point stand to each other on the question it asks; `same` where neither gives a value of its own. */
export function relateFrames(left: Frame, right: Frame, asks: Question): Comparison {
  const kind = kindAsked(asks);
  if (kind === null) return relateActions(left, right);
  const comparison = kind === 'quantity' ? compareSlot(left, right) : compareParts(left, right, kind)?.comparison;
  if (comparison) return comparison;
  const [onLeft, onRight] = [partsOf(left, kind).length > 0, partsOf(right, kind).length > 0];
  if (onLeft === onRight) return LINED_UP;
  return {
    kind: 'vaguer',
    vaguer: onLeft ? 'right' : 'left',
    code: 'point-without-value',
    says: 'One says it without the figure, time, place or name that the other gives.',
  };
}

const LINED_UP: Comparison = {
  kind: 'same',
  vaguer: null,
  code: 'point-lined-up',
  says: 'Both say it in words that were lined up.',
};

function relateActions(left: Frame, right: Frame): Comparison {
  const compared = compareParts(left, right, 'action');
  return compared?.comparison.kind === 'conflicts' ? compared.comparison : LINED_UP;
}
