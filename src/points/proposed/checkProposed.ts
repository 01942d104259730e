import { countsRelation } from '../../compare/counts.ts';
import type { Article, Quantity, Reason, Statement } from '../../model/index.ts';
import type { Frame } from '../pairs/frames.ts';
import { focusOnFigures, type ProposedGroup } from './proposedGroups.ts';
import { reasonOn } from './proposalReason.ts';
import { leaveOutUnanswering } from './unanswering.ts';

/** A proposed group with the frames of it that hold. */
export interface CheckedGroup {
  readonly group: ProposedGroup;
  readonly frames: readonly Frame[];
  /** True where it is about what one article alone says. */
  readonly isAlone: boolean;
  /** What was left out, and why. */
  readonly notes: readonly Reason[];
  /** Why nothing of it holds, or null. */
  readonly refused: Reason | null;
}

/** Looks at whether the statements of a proposal say something and can answer one question. */
export function checkProposed(
  group: ProposedGroup,
  frameOf: (statement: Statement) => Frame | null,
  articles: readonly Article[],
): CheckedGroup {
  const frames = group.statements.flatMap((one) => frameOf(one) ?? []);
  const telling = frames.filter((frame) => frame.keys.size > 0);
  const silent = frames.filter((frame) => frame.keys.size === 0).map(saysNothing);
  const { kept, notes } = leaveOutUnanswering(telling, articles);
  const refused = objection(group, kept, silent);
  const isAlone = new Set(kept.map((frame) => frame.article)).size < 2;
  return { group, frames: focusOnFigures(kept), isAlone, notes: [...silent, ...notes], refused };
}

function saysNothing(frame: Frame): Reason {
  return reasonOn('proposal-says-nothing', 'The words quoted say nothing by themselves; they were left out.', [frame]);
}

function objection({ relation }: ProposedGroup, frames: readonly Frame[], silent: readonly Reason[]): Reason | null {
  if (frames.length === 0) return silent[0] ?? reasonOn('proposal-quote-unread', 'None of its quotes holds.', []);
  const articles = new Set(frames.map((frame) => frame.article));
  if (articles.size < 2 && relation !== 'single-source') {
    const says = 'The quotes that hold are of one article only, so that there is nothing to compare.';
    return reasonOn('proposal-one-article', says, frames);
  }
  const isConflict = relation === 'conflict' || relation === 'update';
  if (isConflict && countDifferentThings(frames))
    return reasonOn('proposal-counts-differ', 'The figures count different things.', frames);
  return null;
}

/** Whether every statement gives figures of things counted, and none of them can count what a figure of another article counts. */
function countDifferentThings(frames: readonly Frame[]): boolean {
  const counted = frames.map(({ article, values }) => ({
    article,
    figures: values.quantities.filter(countsSomething),
  }));
  if (counted.some(({ figures }) => figures.length === 0)) return false;
  return counted.every((left) =>
    counted.every((right) => left.article === right.article || allDiffer(left.figures, right.figures)),
  );
}

function countsSomething({ unit, counts }: Quantity): boolean {
  return unit === null && counts !== '';
}

/** One figure given for two things may be one happening told in two ways. */
function allDiffer(left: readonly Quantity[], right: readonly Quantity[]): boolean {
  return left.every((a) =>
    right.every((b) => edgeOf(a) !== edgeOf(b) && countsRelation(a.counts, b.counts) === 'differ'),
  );
}

function edgeOf({ low, high }: Quantity): number | null {
  return low ?? high;
}
