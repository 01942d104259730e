import { sameWords } from '../plain/chooseBody.ts';
import type { PageBlock } from './pageBlocks.ts';

/** Short lines of a page that are not of its text and may be about the article, in page order. */
export interface FurnitureLines {
  /** Around the headline and down to the first lines of the text. */
  readonly head: readonly PageBlock[];
  /** Below the end of the text. */
  readonly foot: readonly PageBlock[];
}

const LONGEST_LINE = 300;
const ABOVE_HEADLINE = 4;
const BELOW_HEADLINE = 24;
const ABOVE_TEXT = 12;
const INTO_TEXT = 4;
const BELOW_TEXT = 8;

/** The lines above and below the text. Lines elsewhere on the page are about other articles and are left out. */
export function findFurnitureLines(
  page: readonly PageBlock[],
  text: readonly PageBlock[],
  headline: string | null,
): FurnitureLines {
  const inText = new Set(text.map((block) => block.text));
  const long = text.filter((block) => block.text.length >= 40).map((block) => block.text);
  const first = page.findIndex((block) => block.text === long[0]);
  const last = page.findLastIndex((block) => block.text === long.at(-1));
  const title = findTitle(page, headline, first);
  const isLine = (block: PageBlock) => block.text.length < LONGEST_LINE && !inText.has(block.text);
  const near = (i: number) =>
    (title >= 0 && i >= title - ABOVE_HEADLINE && i <= title + BELOW_HEADLINE && (first < title || i <= first)) ||
    (first >= 0 && i >= first - ABOVE_TEXT && i < first + INTO_TEXT);
  return {
    head: page.filter((block, i) => near(i) && isLine(block)),
    foot: last < 0 ? [] : page.slice(last + 1, last + 1 + BELOW_TEXT).filter(isLine),
  };
}

// The last heading above the text that gives the headline: menus and lists of the newest give it too.
function findTitle(page: readonly PageBlock[], headline: string | null, first: number): number {
  if (headline === null) return -1;
  const above = first < 0 ? page : page.slice(0, first);
  const heading = above.findLastIndex((block) => block.tag === 'H1' && sameWords(block.text, headline));
  return heading >= 0 ? heading : above.findLastIndex((block) => sameWords(block.text, headline));
}
