import type { Pair } from './pairsOf.ts';

export interface Curve {
  readonly id: string;
  readonly tone: string;
  readonly now: boolean;
  /** SVG path in pixels of the stage. */
  readonly path: string;
}

interface End {
  readonly y: number;
  readonly seen: boolean;
}

function endIn(pane: Element, id: string, last: boolean): End | null {
  const marks = pane.querySelectorAll(`[data-pair~="${id}"]`);
  const mark = marks[last ? marks.length - 1 : 0];
  const rects = mark?.getClientRects();
  const rect = rects?.[last ? rects.length - 1 : 0];
  if (!rect) return null;
  const frame = pane.getBoundingClientRect();
  const y = rect.top + rect.height / 2;
  return { y: Math.min(Math.max(y, frame.top + 2), frame.bottom - 2), seen: y >= frame.top && y <= frame.bottom };
}

/** One curve over the gutter for each pair that can be seen on both sides; the current pair always, cut at the edge. */
export function curvesOf(stage: HTMLElement, pairs: readonly Pair[], now: Pair | null): readonly Curve[] {
  const [left, right] = stage.querySelectorAll('[data-side]');
  if (!left || !right) return [];
  const origin = stage.getBoundingClientRect();
  const from = left.getBoundingClientRect().right - origin.left;
  const to = right.getBoundingClientRect().left - origin.left;
  const bend = (to - from) / 2;
  return pairs.flatMap((pair) => {
    const [start, end] = [endIn(left, pair.id, true), endIn(right, pair.id, false)];
    const current = pair.id === now?.id;
    if (!start || !end || (!current && !(start.seen && end.seen))) return [];
    const [a, b] = [start.y - origin.top, end.y - origin.top];
    const path = `M${from} ${a}C${from + bend} ${a} ${to - bend} ${b} ${to} ${b}`;
    return [{ id: pair.id, tone: pair.tone, now: current, path }];
  });
}
