import { countryOf } from '../outlet.ts';
import type { LinkedData } from './jsonLd.ts';
import type { PageClaims } from './pageParts.ts';
import { withoutEnding } from './titleParts.ts';

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

/** The headline: the h1 that the title or the metadata repeats, else what they say; null where the page has none. */
export function pageHeadline(claims: PageClaims, data: LinkedData): string | null {
  const given = [metaValue(claims, ['og:title', 'twitter:title']), data.headline, claims.title].filter(
    (each) => each !== null,
  );
  const shown = claims.headings.find((heading) => given.some((each) => shareWords(heading, each) >= 0.6));
  if (shown !== undefined) return shown;
  if (given.length === 0) return claims.headings[0] ?? null;
  return data.headline ?? withoutEnding(given[0] ?? '');
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
