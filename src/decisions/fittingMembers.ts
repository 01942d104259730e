import type { Member, Passage, Span, Statement } from '../model/index.ts';
import type { Place } from './locateDecisions.ts';

/** A member of a point (by its index) that a place may mean, with how well it fits it (0 to 2). */
export interface Fitting {
  readonly point: number;
  readonly member: Member;
  readonly fit: number;
}

/** A fit from here on means the words themselves and not words around or within them. */
export const GOOD_FIT = 1;
/** Two spans that share this much of what they cover together are the same words, all in all. */
const SAME_WORDS = 0.5;

/** How well a statement fits quoted words: 1 to 2 where it is or holds them, less where the two share half of the shorter; 0 not at all. */
export function fitOf(quoted: Span, statement: Span): number {
  const shared = Math.min(quoted.end, statement.end) - Math.max(quoted.start, statement.start);
  if (shared <= 0) return 0;
  const alike = shared / (Math.max(quoted.end, statement.end) - Math.min(quoted.start, statement.start));
  if (alike >= SAME_WORDS) return 1 + alike;
  if (shared === quoted.end - quoted.start) return 1 + alike / 2;
  return shared * 2 >= Math.min(quoted.end - quoted.start, statement.end - statement.start) ? alike : 0;
}

/** Members of points that a place may mean, best first; one that stands for a figure outside the quoted words does not fit. */
export function fittingMembers(
  place: Place,
  points: readonly { readonly members: readonly Member[] }[],
  statements: ReadonlyMap<string, Statement>,
): Fitting[] {
  if (place === null) return [];
  const found = points.flatMap(({ members }, point) =>
    members.flatMap((member): Fitting[] => {
      const statement = statements.get(member.statementId);
      const fit = statement ? fitOfMember(place, member, statement) : 0;
      return fit > 0 ? [{ point, member, fit }] : [];
    }),
  );
  return found.sort((a, b) => b.fit - a.fit || (a.member.statementId < b.member.statementId ? -1 : 1));
}

function fitOfMember(place: { readonly id: string } | Passage, member: Member, statement: Statement): number {
  if ('id' in place) return statement.id === place.id ? 2 : 0;
  if (statement.articleId !== place.articleId) return 0;
  const fit = fitOf(place.span, statement.span);
  return fit > 0 && meansOtherFigure(place.span, member, statement) ? 0 : fit;
}

function meansOtherFigure(quoted: Span, { figureAt }: Member, { parts }: Statement): boolean {
  if (figureAt === null || (figureAt >= quoted.start && figureAt < quoted.end)) return false;
  return parts.some(
    ({ value, span }) => value.kind === 'quantity' && span.start >= quoted.start && span.end <= quoted.end,
  );
}
