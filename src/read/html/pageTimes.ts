import type { ArticleTime } from '../../model/index.ts';
import type { TimeContext } from '../times/civilTime.ts';
import { readTime } from '../times/readTime.ts';
import { findVisibleTimes, type PageTimes } from '../times/visibleTimes.ts';
import type { LinkedData } from './jsonLd.ts';
import type { PageClaims } from './pageParts.ts';

const PUBLISHED = [
  'article:published_time',
  'og:published_time',
  'article:published',
  'datepublished',
  'parsely-pub-date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'article.published',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'dc.date.created',
  'datecreated',
  'originalpublicationdate',
  'date',
];
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'article:modified',
  'datemodified',
  'article.updated',
  'lastmod',
  'last-modified',
  'dcterms.modified',
  'dc.date.modified',
];
const HALF_DAY = 14 * 3_600_000;

/** Publication and update time of a page: JSON-LD, meta tags, time elements, visible lines, address, in this order. */
export function findPageTimes(
  claims: PageClaims,
  data: LinkedData,
  lines: readonly string[],
  url: string | null,
  context: TimeContext,
): PageTimes {
  const visible = findVisibleTimes(lines, context);
  const read = (value: string | null | undefined, foundBy: string) =>
    value ? readTime(value, context, foundBy) : null;
  const meta = (names: readonly string[]) => names.map((name) => read(claims.meta.get(name)?.[0], `meta ${name}`));
  const elements = (wanted: RegExp, unwanted: RegExp) =>
    claims.times
      .filter(({ marks }) => wanted.test(marks) && !unwanted.test(marks))
      .map(({ value }) => read(value, 'time element'));
  const published = chooseTime([
    read(data.published, 'json-ld'),
    ...meta(PUBLISHED),
    ...elements(/publish|created|pubdate|posted/i, /modif|update/i).slice(0, 1),
    visible.publishedAt,
    ...elements(/./s, /modif|update/i).slice(0, 1),
    ...claims.times.slice(0, 1).map(({ value }) => read(value, 'time element')),
    urlTime(url, context),
  ]);
  const updated = chooseTime([
    read(data.modified, 'json-ld'),
    ...meta(MODIFIED),
    ...elements(/modif|update/i, /^$/).slice(0, 1),
    visible.updatedAt,
  ]);
  const later = updated !== null && (published === null || updated.from > published.from);
  return { publishedAt: published, updatedAt: later ? updated : null };
}

/** The first time given; one that says its zone, or is finer, takes its place where both mean the same moment. */
function chooseTime(given: readonly (ArticleTime | null)[]): ArticleTime | null {
  const times = given.filter((time) => time !== null);
  const first = times[0];
  if (first === undefined) return null;
  const near = times.filter((time) => Math.abs(Date.parse(time.from) - Date.parse(first.from)) <= HALF_DAY);
  if (first.precision === 'day') {
    return times.find((time) => time.precision !== 'day' && time.from >= first.from && time.from < first.to) ?? first;
  }
  return first.zoneFrom === 'stated'
    ? first
    : (near.find((time) => time.zoneFrom === 'stated' && time.precision !== 'day') ?? first);
}

function urlTime(url: string | null, context: TimeContext): ArticleTime | null {
  const match = /[/-]((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/-])|\/((?:19|20)\d{2})(\d{2})(\d{2})\//.exec(
    url ?? '',
  );
  if (match === null) return null;
  const [year, month, day] = [match[1] ?? match[4], match[2] ?? match[5], match[3] ?? match[6]];
  return readTime(`${year ?? ''}-${month ?? ''}-${day ?? ''}`, context, 'url');
}
