import { lookAt } from '../plain/lineFeatures.ts';
import type { LinkedData } from './jsonLd.ts';
import type { PageBlock } from './pageBlocks.ts';
import { metaValue } from './pageMetadata.ts';
import type { PageClaims } from './pageParts.ts';

const MARKS = /(?:^|[\s_-])(?:by-?line|author(?:s|-?names?)?|writer|contributors?)(?:$|[\s_-])/i;
const NAMES = [
  'author',
  'byl',
  'parsely-author',
  'article:author_name',
  'article:author',
  'dc.creator',
  'sailthru.author',
  'dcterms.creator',
  'cxenseparse:author',
];

/** Who wrote it, as the page says, without "By"; several names are joined by ", ". Null where it does not say. */
export function findByline(claims: PageClaims, data: LinkedData, blocks: readonly PageBlock[]): string | null {
  if (data.authors.length > 0) return data.authors.map(withoutBy).join(', ');
  const given = metaValue(claims, NAMES);
  if (given !== null && !/^https?:|^@|\.com\b/.test(given)) return withoutBy(given);
  const marked = blocks.find((block) => MARKS.test(block.marks.slice(-200)) && isShort(block.text));
  const shown = marked ?? blocks.find((block) => lookAt({ start: 0, end: 0, words: block.text }).shape === 'byline');
  return shown === undefined ? null : withoutBy(shown.text);
}

function isShort(text: string): boolean {
  return text.length >= 3 && text.length <= 120 && /\p{Lu}\p{L}/u.test(text) && !/\d{4}|[*()]|[.!?]$/.test(text);
}

const DATED =
  /[,|·•–—-]?\s*(?:(?:\p{L}{3,9}\s)?\d{1,2}(?:st|nd|rd|th)?\s\p{L}{3,9},?\s\d{4}|\p{L}{3,9}\.?\s\d{1,2},?\s\d{4}|\d{4}-\d{2}-\d{2}).*$/u;

function withoutBy(name: string): string {
  const plain = name.slice(0, 300).replace(/^(?:written |reported |words |story )?by\s?:?\s/i, '');
  return plain.replace(DATED, '').trim();
}
