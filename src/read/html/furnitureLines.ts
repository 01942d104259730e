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
/** Punctuation and spaces may differ by so many characters between two forms of a headline. */
const MOST_APART = 12;
const SHORTEST_TEXT = 40;

/** The lines above and below the text. Lines elsewhere on the page are about other articles and are left out. */
export function findFurnitureLines(
  page: readonly PageBlock[],
  text: readonly PageBlock[],
  headline: string | null,
): FurnitureLines {
  const { last } = textEnds(page, text);
  const inText = new Set(text.map((block) => block.text));
  const foot = last < 0 ? [] : page.slice(last + 1, last + 1 + BELOW_TEXT);
  return {
    // A short line that was left in the text may be its date line.
    head: findHeadBlocks(
      page,
      text.filter((block) => block.text.length >= SHORTEST_TEXT),
      headline,
    ).filter((block) => block.text.length < LONGEST_LINE),
    foot: foot.filter((block) => block.text.length < LONGEST_LINE && !inText.has(block.text)),
  };
}

/** Blocks of any length around the headline and down to the first lines of the text that are not of the text. */
export function findHeadBlocks(
  page: readonly PageBlock[],
  text: readonly PageBlock[],
  headline: string | null,
): readonly PageBlock[] {
  const { first } = textEnds(page, text);
  const title = findTitle(page, headline, first);
  const inText = new Set(text.map((block) => block.text));
  const near = (i: number) =>
    (title >= 0 && i >= title - ABOVE_HEADLINE && i <= title + BELOW_HEADLINE && (first < title || i <= first)) ||
    (first >= 0 && i >= first - ABOVE_TEXT && i < first + INTO_TEXT);
  return page.filter((block, i) => near(i) && !inText.has(block.text));
}

/** Where on the page the first and the last longer block of the text stand; -1 where they are not found. */
function textEnds(
  page: readonly PageBlock[],
  text: readonly PageBlock[],
): { readonly first: number; readonly last: number } {
  const long = text.filter((block) => block.text.length >= SHORTEST_TEXT).map((block) => block.text);
  return {
    first: page.findIndex((block) => block.text === long[0]),
    last: page.findLastIndex((block) => block.text === long.at(-1)),
  };
}

// The last heading above the text that gives the headline: menus and lists of the newest give it too.
function findTitle(page: readonly PageBlock[], headline: string | null, first: number): number {
  if (headline === null) return -1;
  const above = first < 0 ? page : page.slice(0, first);
  const close = ({ text }: PageBlock) =>
    Math.abs(text.length - headline.length) <= MOST_APART && sameWords(text, headline);
  const heading = above.findLastIndex((block) => block.tag === 'H1' && close(block));
  return heading >= 0 ? heading : above.findLastIndex(close);
}
