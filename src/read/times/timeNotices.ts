import type { ArticleTime } from '../../model/index.ts';
import type { Notice } from '../draft.ts';
import { daysApart } from './sameMoment.ts';
import type { SettledClaim } from './timeClaim.ts';

/** What the reader must know of a page's times: that they disagree on the day, or that an order of day and month is open or rests on habit. */
export function timeNotices(
  claims: readonly SettledClaim[],
  publishedAt: ArticleTime | null,
  updatedAt: ArticleTime | null,
): Notice[] {
  return [...disagreement(claims, publishedAt, updatedAt), ...openOrder(claims, publishedAt)];
}

function disagreement(
  claims: readonly SettledClaim[],
  publishedAt: ArticleTime | null,
  updatedAt: ArticleTime | null,
): Notice[] {
  if (publishedAt === null) return [];
  const other = claims.find((claim) => {
    const time = claim.meanings[0];
    if (claim.of !== 'published' || claim.refused !== null || time === undefined) return false;
    if (!claim.labelled && claim.foundBy !== 'url') return false;
    // A page that shows the day of its update as its date says nothing else than its metadata do.
    return daysApart(publishedAt, time) > 1 && (updatedAt === null || daysApart(updatedAt, time) > 1);
  });
  if (other === undefined) return [];
  const says = `It gives two days of publication: “${publishedAt.words}” (${publishedAt.foundBy}), which was taken, and “${other.words}” (${other.foundBy}).`;
  return [{ code: 'article-times-disagree', says }];
}

function openOrder(claims: readonly SettledClaim[], publishedAt: ArticleTime | null): Notice[] {
  if (publishedAt === null) {
    const open = claims.find(({ meanings }) => meanings.length > 1);
    if (open === undefined) return [];
    const days = open.meanings.map(({ from }) => from.slice(0, 10)).join(' or ');
    return [
      { code: 'article-date-order', says: `“${open.words}” can be ${days}, and nothing tells which; it was not used.` },
    ];
  }
  const taken = claims.find(({ words, foundBy }) => words === publishedAt.words && foundBy === publishedAt.foundBy);
  if (taken?.byHabit !== true) return [];
  const settled = claims.some(
    ({ byHabit, meanings, refused }) =>
      !byHabit && refused === null && meanings[0] !== undefined && daysApart(meanings[0], publishedAt) === 0,
  );
  const day = publishedAt.from.slice(0, 10);
  return settled
    ? []
    : [
        {
          code: 'article-date-order',
          says: `“${taken.words}” was read as ${day}, by the order that is usual in the outlet’s country.`,
        },
      ];
}
