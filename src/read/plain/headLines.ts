import type { Role } from './chooseBody.ts';
import { lookAt } from './lineFeatures.ts';
import type { Line } from './lines.ts';

/** The headline above the text: the first title-like line of five words or more before the first prose, or null. */
export function chooseHeadline(lines: readonly Line[]): string | null {
  const looks = lines.slice(0, 60).map(lookAt);
  const first = looks.findIndex((look) => look.shape === 'prose' && look.furniture === null);
  const above = looks.slice(0, Math.max(0, first)).filter((look) => look.shape === 'title' && look.furniture === null);
  const asked = looks[0];
  if (asked !== undefined && asked.wordCount <= 16 && first >= 0 && asked.line.words.endsWith('?'))
    return asked.line.words;
  const long = above.find((look) => look.wordCount >= 5 && look.wordCount <= 30);
  return (long ?? above.find((look) => look.wordCount >= 3))?.line.words ?? null;
}

/** The byline, without "By": the first line that reads like one. */
export function readByline(lines: readonly Line[], roles: readonly Role[]): string | null {
  const at = roles.findIndex((role) => role.reason === 'byline');
  return at < 0 ? null : (lines[at]?.words.replace(/^\p{L}+(?:\sby)?\s?:?\s/u, '') ?? null);
}

/** The standfirst: a paragraph between the headline and the byline or date line; it stays in the text. */
export function readStandfirst(lines: readonly Line[], roles: readonly Role[], headline: string | null): string | null {
  const title = lines.findIndex((line) => line.words === headline);
  if (title < 0) return null;
  const below = roles.slice(title + 1, title + 6);
  const furniture = below.findIndex((role) => role.reason === 'byline' || role.reason === 'date line');
  const paragraph = below.findIndex((role) => role.block === 'paragraph');
  if (paragraph < 0 || furniture < 0 || paragraph > furniture) return null;
  return lines[title + 1 + paragraph]?.words ?? null;
}
