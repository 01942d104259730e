import { sameWords } from '../plain/chooseBody.ts';
import { findHeadBlocks } from './furnitureLines.ts';
import type { PageBlock } from './pageBlocks.ts';
import { lookAtBlock, bodyHolder } from './steps/step.ts';

const MARKS =
  /(?:^|[\s_-])(?:stand-?first|dek|deck|sub-?(?:title|head(?:line|ing)?|hed)|lead|lede|intro|summary|synopsis|excerpt|article-?description|headline-?sub|alternativeHeadline)(?:$|[\s_-])/i;
const OTHER = /author|by-?line|date|time|credit|caption/i;
const LONGEST = 450;
/** A longer block that no mark calls a standfirst is a first paragraph. */
const LONGEST_UNMARKED = 300;

/**
 * The standfirst: a block above the body that is marked as one or repeats the page's description; its exact text, or null. A
 * first paragraph that stands among the others is the body's own, whatever it repeats.
 */
export function findStandfirst(
  kept: readonly PageBlock[],
  page: readonly PageBlock[],
  description: string | null,
  headline: string | null,
): string | null {
  const looked = kept.map(lookAtBlock);
  const main = bodyHolder(looked);
  const apart = looked.slice(0, 3).filter((block) => main !== null && !block.holders.includes(main));
  const above = apart.find(
    (block) => fits(block, headline) && (repeats(block, description) || MARKS.test(lastMark(block))),
  );
  if (above !== undefined && looked.length > 2) return above.text;
  const outside = findHeadBlocks(page, kept, headline).filter((block) => fits(block, headline));
  return (
    (outside.find((block) => repeats(block, description)) ?? outside.find((block) => MARKS.test(lastMark(block))))
      ?.text ?? null
  );
}

function fits(block: PageBlock, headline: string | null): boolean {
  const sized = block.text.length >= 25 && block.text.length <= LONGEST;
  if (!sized || block.kind === 'caption' || block.linked >= 0.5 || block.text === headline) return false;
  if (isOther(lastMark(block))) return false;
  const { shape, furniture } = lookAtBlock(block).look;
  return furniture === null && (shape === 'prose' || shape === 'sentence' || shape === 'title');
}

// The innermost name counts: a standfirst may stand in a frame that is named after the byline.
function isOther(marks: string): boolean {
  const other = lastPlace(OTHER, marks);
  return other >= 0 && other > lastPlace(MARKS, marks);
}

function lastPlace(names: RegExp, marks: string): number {
  let place = -1;
  for (const match of marks.matchAll(new RegExp(names, 'gi'))) place = match.index;
  return place;
}

function repeats(block: PageBlock, description: string | null): boolean {
  return description !== null && block.text.length <= LONGEST_UNMARKED && sameWords(block.text, description);
}

function lastMark(block: PageBlock): string {
  return block.marks.slice(-80);
}
