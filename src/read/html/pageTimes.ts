import type { TimeContext } from '../times/civilTime.ts';
import { claimOf, type TimeClaim } from '../times/timeClaim.ts';
import { findVisibleTimes } from '../times/visibleTimes.ts';
import { weighTimes, type PageTimes } from '../times/weighTimes.ts';
import type { FurnitureLines } from './furnitureLines.ts';
import type { LinkedData } from './jsonLd.ts';
import type { PageClaims } from './pageParts.ts';
import { PUBLISHED_NAMES, UNSURE_NAMES, UPDATED_NAMES } from './timeNames.ts';
import { findTimeElements } from './timeElements.ts';
import { findUrlTime } from './urlTime.ts';

/** All that a page gives its times by. */
export interface TimeSources {
  readonly claims: PageClaims;
  readonly data: LinkedData;
  readonly lines: FurnitureLines;
  readonly headline: string | null;
  readonly url: string | null;
  readonly capturedAt: string | null;
}

/**
 * Publication and update time of a page. The order of trust: JSON-LD of the article, meta tags, JSON-LD of the page, time elements and visible lines that say what
 * they are of, bare times beside the headline, meta tags of unsure meaning, lines below the text, the address.
 */
export function findPageTimes(sources: TimeSources, context: TimeContext): PageTimes {
  const { claims, data, lines, url, capturedAt } = sources;
  const head = findVisibleTimes(
    lines.head.map((block) => block.text),
    context,
  );
  const foot = findVisibleTimes(
    lines.foot.map((block) => block.text),
    context,
  );
  const elements = findTimeElements(claims, sources.headline, context);
  const labelled = (claim: TimeClaim) => claim.labelled;
  const bare = (claim: TimeClaim) => !claim.labelled && claim.meanings.length > 0;
  const given = [
    ...linked(data, 'json-ld', context),
    ...metaClaims(claims, PUBLISHED_NAMES, 'published', context),
    ...metaClaims(claims, UPDATED_NAMES, 'updated', context),
    ...linked(data.page, 'json-ld page', context),
    ...elements.filter(labelled),
    ...head.filter(labelled),
    ...elements.filter(bare),
    ...head.filter((claim) => bare(claim) && hasClock(claim)),
    ...head.filter((claim) => bare(claim) && !hasClock(claim)),
    ...metaClaims(claims, UNSURE_NAMES, 'published', context),
    ...foot.filter(labelled),
    ...findUrlTime(url, context),
  ];
  return weighTimes(given, capturedAt);
}

function hasClock({ meanings }: TimeClaim): boolean {
  return meanings[0]?.precision !== 'day';
}

function linked(
  { published, modified }: Pick<LinkedData, 'published' | 'modified'>,
  foundBy: string,
  context: TimeContext,
): TimeClaim[] {
  return [
    ...(published === null ? [] : [claimOf(published, 'published', foundBy, context)]),
    ...(modified === null ? [] : [claimOf(modified, 'updated', foundBy, context)]),
  ];
}

function metaClaims(
  claims: PageClaims,
  names: readonly string[],
  of: TimeClaim['of'],
  context: TimeContext,
): TimeClaim[] {
  return names.flatMap((name) => {
    const value = claims.meta.get(name)?.[0];
    if (value === undefined || !/\d/.test(value)) return [];
    return [claimOf(value, of, `meta ${name}`, context)];
  });
}
