import type { TimeContext } from '../times/civilTime.ts';
import { claimOf, type TimeClaim } from '../times/timeClaim.ts';
import { labelOf } from '../times/visibleTimes.ts';
import { headlinePlace } from './headlinePlace.ts';
import type { ClaimedTime, PageClaims } from './pageParts.ts';

const COMMENT = /comment|reply|response/i;
const TODAY = /(?:^|[\s_-])(?:current|today|now|clock|masthead)(?:$|[\s_-])/i;
const PUBLISHED = /publish|pubdate|posted|post-date|entry-date|date-?created/i;
const UPDATED = /modif|update-|updated-|last-?updat|dateupdat/i;
const LONGEST_LABEL = 25;
/** How far from the end of the headline, in characters of shown text, the article's own times stand. */
const ABOVE = 250;
const BELOW = 1200;
const MOST = 4;

/** Times in elements, as claims: those that their element names, and bare ones near the headline. Times of comments and of the day of reading are left out. */
export function findTimeElements(claims: PageClaims, headline: string | null, context: TimeContext): TimeClaim[] {
  const own = claims.times.filter(({ marks, value }) => /\d/.test(value) && !COMMENT.test(marks) && !TODAY.test(marks));
  const place = headlinePlace(claims, headline);
  const near = place === null ? own.slice(0, MOST) : own.filter(({ at }) => at >= place - ABOVE && at <= place + BELOW);
  const named = own.filter((time) => kindOf(time) !== null);
  // A page that lists other articles names their times too; those beside the headline are its own.
  const chosen = near.some((time) => kindOf(time) !== null) ? near : [...named.slice(0, MOST), ...near];
  return [...firstOf(chosen, 'published'), ...firstOf(chosen, 'updated'), ...bareOf(near)].map((time) => {
    const kind = kindOf(time);
    return { ...claimOf(time.value, kind ?? 'published', 'time element', context), labelled: kind !== null };
  });
}

function firstOf(times: readonly ClaimedTime[], kind: TimeClaim['of']): ClaimedTime[] {
  return times.filter((time) => kindOf(time) === kind).slice(0, 1);
}

function bareOf(times: readonly ClaimedTime[]): ClaimedTime[] {
  return times.filter((time) => kindOf(time) === null).slice(0, 2);
}

/**
 * What the words before an element or its names say it is. Readers see the words, so they go first; a theme's names often say
 * both, and then mean the publication. The name "updated" alone says nothing: microformats ask for it on every time.
 */
function kindOf({ marks, before }: ClaimedTime): TimeClaim['of'] | null {
  const label = labelOf(before.slice(Math.max(before.search(/\d[^\d]*$/) + 1, before.length - LONGEST_LABEL)));
  if (label !== null) return label;
  const property = /\bdate(?:Published|Created|Modified|Updated)\b/i.exec(marks)?.[0].toLowerCase();
  if (property !== undefined) return /modified|updated/.test(property) ? 'updated' : 'published';
  if (PUBLISHED.test(marks)) return 'published';
  return UPDATED.test(marks) ? 'updated' : null;
}
