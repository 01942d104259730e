import type { Span } from '../../src/model/index.ts';

/** A stretch of text under the same marks; runs in text order put the text together again. */
export interface Run<Mark> {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Mark[];
}

/**
 * Cuts a stretch of text wherever a mark begins or ends, so that marks which overlap can be drawn without nesting.
 * Marks of a run are shortest first: the most exact one is the one a reader points at.
 */
export function cutRuns<Mark extends { readonly span: Span }>(within: Span, marks: readonly Mark[]): Run<Mark>[] {
  const inside = marks
    .filter(({ span }) => span.start < within.end && span.end > within.start)
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  const edges = new Set([within.start, within.end]);
  for (const { span } of inside) {
    edges.add(Math.max(span.start, within.start));
    edges.add(Math.min(span.end, within.end));
  }
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1] ?? within.end;
    return { start, end, marks: inside.filter(({ span }) => span.start < end && span.end > start) };
  });
}
