import { sameWords } from '../plain/chooseBody.ts';
import type { PageBlock } from './pageBlocks.ts';

const MARKS =
  /(?:^|[\s_-])(?:stand-?first|dek|deck|sub-?(?:title|head(?:line|ing)?)|lead|lede|intro|summary|teaser|kicker-text|article-?description|headline-?sub)(?:$|[\s_-])/i;
const LONGEST = 400;

/** The standfirst: a block marked as one, or one that repeats the page's description outside the body; its exact text, or null. */
export function findStandfirst(
  kept: readonly PageBlock[],
  page: readonly PageBlock[],
  description: string | null,
  headline: string | null,
): string | null {
  const fits = (block: PageBlock) =>
    block.kind !== 'caption' &&
    block.text.length >= 25 &&
    block.text.length <= LONGEST &&
    block.linked < 0.5 &&
    block.text !== headline;
  const first = kept[0];
  if (first !== undefined && kept.length > 2 && fits(first) && MARKS.test(lastMark(first))) return first.text;
  const bodyTexts = new Set(kept.map((block) => block.text));
  const outside = page.filter((block) => fits(block) && !bodyTexts.has(block.text));
  const repeated = outside.find((block) => description !== null && sameWords(block.text, description));
  return (repeated ?? outside.find((block) => MARKS.test(lastMark(block))))?.text ?? null;
}

function lastMark(block: PageBlock): string {
  return block.marks.slice(-80);
}
