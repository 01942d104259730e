import { makeId, type Article, type Part, type Question, type Variant } from '../model/index.ts';
import type { Frame } from './pairs/frames.ts';
import { kindAsked } from './questions.ts';
import { relateFrames } from './relateFrames.ts';
import { partsOf } from './values.ts';

/** A variant with the frames that give it. */
export interface FoundVariant {
  readonly variant: Variant;
  readonly frames: readonly Frame[];
}

/** Answers to one point: frames whose values are the same in every comparison stand in one variant, or those that `areOne` holds for. */
export function findVariants(
  pointId: string,
  frames: readonly Frame[],
  asks: Question,
  articles: readonly Article[],
  areOne = (left: Frame, right: Frame): boolean => relateFrames(left, right, asks).kind === 'same',
): FoundVariant[] {
  const sets: Frame[][] = [];
  for (const frame of frames) {
    const fitting = sets.find((set) => set.every((other) => areOne(other, frame)));
    if (fitting) fitting.push(frame);
    else sets.push([frame]);
  }
  return sets.map((set) => ({ variant: variantOf(pointId, set, asks, articles), frames: set }));
}

function variantOf(pointId: string, frames: readonly Frame[], asks: Question, articles: readonly Article[]): Variant {
  const first = frames[0]!;
  const answer = answerOf(first, asks);
  const { start, end } = answer?.span ?? first.statement.span;
  return {
    id: makeId('var', pointId, ...frames.map((frame) => frame.key)),
    label: articles[first.article]!.text.slice(start, end).replace(/\s+/gu, ' '),
    value: answer?.value ?? null,
    statementIds: frames.map((frame) => frame.statement.id),
  };
}

/** The part that answers the question, the first of its kind; null where the statement as a whole is the answer. */
function answerOf(frame: Frame, asks: Question): Part | null {
  const kind = kindAsked(asks);
  return kind === null ? null : (partsOf(frame, kind)[0] ?? null);
}
