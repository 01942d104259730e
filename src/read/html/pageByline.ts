import { lookAt } from '../plain/lineFeatures.ts';
import type { LinkedData } from './jsonLd.ts';
import type { PageBlock } from './pageBlocks.ts';
import { metaValue } from './pageMetadata.ts';
import type { PageParts } from './pageParts.ts';

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
export function findByline(parts: PageParts, data: LinkedData, blocks: readonly PageBlock[]): string | null {
  if (data.authors.length > 0) return data.authors.map(withoutBy).join(', ');
  const given = metaValue(parts, NAMES);
  if (given !== null && !/^https?:|^@|\.com\b/.test(given)) return withoutBy(given);
  const marked = blocks.find((block) => MARKS.test(block.marks.slice(-200)) && isShort(block.text));
  const shown = marked ?? blocks.find((block) => lookAt({ start: 0, end: 0, words: block.text }).shape === 'byline');
  return shown === undefined ? null : withoutBy(shown.text);
}

function isShort(text: string): boolean {
  return text.length >= 3 && text.length <= 120 && /\p{Lu}\p{L}/u.test(text) && !/\d{4}|[.!?]$/.test(text);
}

function withoutBy(name: string): string {
  return name.replace(/^(?:written |reported |words |story )?by\s?:?\s/i, '').trim();
}
