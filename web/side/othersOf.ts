import { markOf, type ReportIndex } from '../../src/report/view.ts';
import { passageGroups, type PassageGroup } from '../words/passageGroups.ts';
import { relationBetween, type Pair } from './pairsOf.ts';

/** One sentence that others set against a passage, with its colour class. */
export interface Other extends PassageGroup {
  readonly tone: string;
}

/** What all the others say to the point of a pair; the same sentence stands once. */
export function othersOf(index: ReportIndex, { finding, left, right }: Pair): readonly Other[] {
  const passages = right.map(({ statement, span }) => ({ articleId: statement.articleId, span }));
  const against = new Set(
    right
      .filter(({ variant }) => relationBetween(finding, left.variant.id, variant.id) === 'conflicts')
      .map(({ statement }) => statement.articleId),
  );
  return passageGroups(index, passages).map((group) => {
    const clashes = against.has(group.passage.articleId) || finding.status !== 'conflicting';
    return { ...group, tone: clashes ? markOf(finding).key : 'agreeing' };
  });
}
