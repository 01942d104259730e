import { sameWords } from '../plain/chooseBody.ts';
import type { PageClaims } from './pageParts.ts';

/** Where the heading that gives the headline ends, in characters of shown text; null where no heading gives it. First-level headings go first. */
export function headlinePlace(claims: PageClaims, headline: string | null): number | null {
  if (headline === null) return null;
  const same = claims.headingPlaces.filter(
    ({ text }) => text === headline || (Math.abs(text.length - headline.length) <= 12 && sameWords(text, headline)),
  );
  return (same.find(({ level }) => level === 1) ?? same[0])?.at ?? null;
}
