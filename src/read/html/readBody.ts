import { Readability } from '@mozilla/readability';
import { openPage, type PageDocument, type PageElement } from './dom.ts';
import { readBlocks, type PageBlock } from './pageBlocks.ts';
import type { PagePiece, PageParts } from './pageParts.ts';
import { readSimply } from './readSimply.ts';

/** Pages with more elements are read by paragraphs alone, since the full reading takes more than linear time. */
const MOST_ELEMENTS = 5_000;

/** Each of these characters becomes a text node of its own when the body finder parses its copy of the page again. */
const MOST_MARKS = 5_000;

/** Blocks of the whole page and of its article, before any step has looked at them. */
export interface Body {
  readonly page: readonly PageBlock[];
  readonly article: readonly PageBlock[];
  readonly simplified: boolean;
}

/** Finds the article on a cleaned page; the base is Mozilla's Readability, on a DOM that is let go at once. */
export function readBody(parts: PageParts): Body {
  if (parts.elements > MOST_ELEMENTS || countMarks(parts.pieces) > MOST_MARKS) return simple(parts);
  try {
    const document = openPage(parts.pieces);
    const page = readBlocks(document.body);
    const article = readArticle(document);
    return article.length === 0
      ? { ...simple(parts), page, simplified: parts.cut }
      : { page, article, simplified: parts.cut };
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

function countMarks(pieces: readonly PagePiece[]): number {
  return pieces.reduce(
    (sum, piece) => (piece.is === 'text' ? sum + (piece.text.match(/[<>&\u00a0]/g)?.length ?? 0) : sum),
    0,
  );
}
