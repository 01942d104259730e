import type { Article, Relation } from '../../model/index.ts';
import type { AlignedPoint } from '../buildPoint.ts';
import type { Frame } from '../pairs/frames.ts';
import { reasonOn } from './proposalReason.ts';
import { fittingSlot } from '../pairs/slots.ts';
import { findVariants } from '../variants.ts';

/** Sets of frames that hang together by content words in common, directly or through others. */
export function linkFrames(frames: readonly Frame[]): (readonly Frame[])[] {
  const sets: Frame[][] = [];
  for (const frame of frames) {
    const joined = sets.filter((set) => set.some(({ keys }) => [...keys].some((key) => frame.keys.has(key))));
    const merged = [...joined.flat(), frame];
    sets.splice(0, sets.length, ...sets.filter((set) => !joined.includes(set)), merged);
  }
  return sets;
}

/**
 * The point with its answers parted where no word links them, each beside the others and none standing behind another: that they say
 * the same was proposed, and nothing in their words shows it, so that it makes no corroboration.
 */
export function partUnlinked(
  sets: readonly (readonly Frame[])[],
  aligned: AlignedPoint,
  articles: readonly Article[],
): AlignedPoint {
  const { point } = aligned;
  const ordered = sets.flat().sort((a, b) => a.article - b.article || a.statement.span.start - b.statement.span.start);
  const linked = (a: Frame, b: Frame): boolean =>
    sets.some((set) => set.includes(a) && set.includes(b)) && giveOneFigure(a, b);
  const found = findVariants(point.id, ordered, point.asks, articles, linked);
  const relations = found.flatMap((left, i) =>
    found.slice(i + 1).map((right): Relation => ({
      left: left.variant.id,
      right: right.variant.id,
      kind: 'unclear',
      reason: reasonOn('proposal-agreement-unchecked', NOT_SHOWN, [left.frames[0]!, right.frames[0]!]),
    })),
  );
  return {
    ...aligned,
    certainty: 'possible',
    point: { ...point, variants: found.map((one) => one.variant) },
    relations,
  };
}

const NOT_SHOWN = 'Proposed as answers that fit each other; nothing in their words shows it.';

/** Whether the figures of two frames, where both give some, can be told as one: of 214 and of more than 200 each has its own answer. */
function giveOneFigure(a: Frame, b: Frame): boolean {
  const slot = fittingSlot(a.values.quantities, b.values.quantities);
  return slot === null || slot.ifSame.kind === 'same';
}
