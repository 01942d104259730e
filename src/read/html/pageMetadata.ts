import { agencyAt, agencyNamed } from '../agency.ts';
import { countryOf, domainOf, type OutletFacts } from '../outlet.ts';
import type { LinkedData } from './jsonLd.ts';
import type { PageClaims } from './pageParts.ts';

/** The first meta value under one of the names, in the order of the names; null where there is none. */
export function metaValue(claims: PageClaims, names: readonly string[]): string | null {
  for (const name of names) {
    const value = claims.meta.get(name)?.[0];
    if (value !== undefined) return value;
  }
  return null;
}

/** Address of the page as it gives it itself, or null. */
export function pageUrl(claims: PageClaims, data: LinkedData): string | null {
  const given = [claims.canonical, metaValue(claims, ['og:url', 'twitter:url']), data.url];
  return given.find((url) => url !== null && /^https?:\/\//i.test(url)) ?? null;
}

/** Who publishes the page, by JSON-LD, meta tags, the title's ending or the address; `stem` is the name of last resort. */
export function pageOutlet(claims: PageClaims, data: LinkedData, url: string | null, stem: string): OutletFacts {
  const domain = url === null ? null : domainOf(url);
  const site = metaValue(claims, [
    'og:site_name',
    'application-name',
    'twitter:site:name',
    'dc.publisher',
    'publisher',
    'copyright-holder',
  ]);
  const publisher = suppliesOnly(data.publisher, domain) ? null : data.publisher;
  const named = publisher ?? site ?? titleEnding(claims);
  return { name: named ?? domain ?? stem, domain, owner: data.owner, named: named !== null };
}

// A paper's page may name as publisher the agency that the text comes from.
function suppliesOnly(publisher: string | null, domain: string | null): boolean {
  return publisher !== null && agencyNamed(publisher) !== null && domain !== null && agencyAt(domain) === null;
}

// "Headline - The Outlet": what follows the last dash or bar, where the headline itself stands before it.
function titleEnding(claims: PageClaims): string | null {
  const title = claims.title ?? '';
  const at = Math.max(
    title.lastIndexOf(' - '),
    title.lastIndexOf(' | '),
    title.lastIndexOf(' – '),
    title.lastIndexOf(' — '),
  );
  const ending = at < 0 ? '' : title.slice(at + 3).trim();
  return ending !== '' && ending.split(' ').length <= 5 && at > 15 ? ending : null;
}

/** The headline: the h1 that the title or the metadata repeats, else what they say; null where the page has none. */
export function pageHeadline(claims: PageClaims, data: LinkedData): string | null {
  const given = [metaValue(claims, ['og:title', 'twitter:title']), data.headline, claims.title].filter(
    (each) => each !== null,
  );
  const shown = claims.headings.find((heading) => given.some((each) => shareWords(heading, each) >= 0.6));
  if (shown !== undefined) return shown;
  if (given.length === 0) return claims.headings[0] ?? null;
  return data.headline ?? cutEnding(given[0] ?? '', claims);
}

function cutEnding(title: string, claims: PageClaims): string {
  const ending = titleEnding(claims);
  return ending !== null && title.endsWith(ending)
    ? title
        .slice(0, -ending.length)
        .replace(/\s[-|–—]\s*$/, '')
        .trim()
    : title;
}

function shareWords(left: string, right: string): number {
  const words = wordsOf(left);
  const other = new Set(wordsOf(right));
  return words.length === 0 ? 0 : words.filter((word) => other.has(word)).length / words.length;
}

function wordsOf(text: string): string[] {
  return (
    text
      .slice(0, 400)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Country that decides how numeric dates and doubtful zones are read: by domain, else by the page's language region; null where neither tells. */
export function pageCountry(claims: PageClaims, domain: string | null): string | null {
  const region =
    /^[a-z]{2}[-_]([a-z]{2})\b/i.exec(claims.language ?? metaValue(claims, ['og:locale']) ?? '')?.[1]?.toLowerCase() ??
    null;
  return countryOf(domain) ?? (region === 'gb' ? 'uk' : region);
}
