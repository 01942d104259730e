import { Readability } from '@mozilla/readability';
import { findDenserPart } from './denserPart.ts';
import { openPage, type PageDocument, type PageElement } from './dom.ts';
import { readBlocks, type PageBlock } from './pageBlocks.ts';
import type { PagePiece, PageParts } from './pageParts.ts';
import { readSimply } from './readSimply.ts';

/** Pages with more elements are read by paragraphs alone, since the full reading takes more than linear time. */
const MOST_ELEMENTS = 5_000;

/** The body finder asks each element for its text: the limit is on the sum over all elements, 14 times that of the largest news page measured. */
const MOST_TEXT_ASKED_FOR = 10_000_000;

/** Blocks of the whole page and of its article, before any step has looked at them. */
export interface Body {
  readonly page: readonly PageBlock[];
  readonly article: readonly PageBlock[];
  readonly simplified: boolean;
}

/** Finds the article on a cleaned page; the base is Mozilla's Readability, on a DOM that is let go at once. */
export function readBody(parts: PageParts): Body {
  if (parts.elements > MOST_ELEMENTS || countText(parts.pieces) > MOST_TEXT_ASKED_FOR) return simple(parts);
  try {
    const document = openPage(parts.pieces);
    const page = readBlocks(document.body);
    const article = readArticle(document);
    if (article.length === 0) return { ...simple(parts), page, simplified: parts.cut };
    return { page, article: findDenserPart(page, article) ?? article, simplified: parts.cut };
  } catch {
    // The DOM and the body finder are not ours; a page that breaks them still gets the simpler reading.
    return simple(parts);
  }
}

function simple(parts: PageParts): Body {
  const { page, article } = readSimply(parts.pieces);
  return { page, article, simplified: true };
}

function readArticle(document: PageDocument): PageBlock[] {
  const options = { serializer: (node: unknown) => node as PageElement, keepClasses: true, disableJSONLD: true };
  const finder = new Readability<PageElement>(document, options);
  const content = finder.parse()?.content;
  return content ? readBlocks(content) : [];
}

/** Characters of the texts of all elements together: what lies ten levels deep counts ten times. */
function countText(pieces: readonly PagePiece[]): number {
  let depth = 1;
  let count = 0;
  for (const piece of pieces) {
    if (piece.is === 'text') count += depth * piece.text.length;
    else depth += piece.is === 'open' ? 1 : -1;
  }
  return count;
}
