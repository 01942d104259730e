import { isAddress } from '../../plain/lineFeatures.ts';
import { removeWhere, type Looked, type RemovalStep } from './step.ts';

const LINKED = 0.8;
const LONGEST = 200;
/** A block with this many links is a list of them, however long. */
const MANY = 3;

/** Links to other articles that stand alone or in lists, and headings above such a list. */
export const removeLinks: RemovalStep = {
  name: 'links',
  find: (blocks) => {
    const total = blocks.reduce((sum, block) => sum + block.text.length, 0);
    const links = blocks.filter(isLink).reduce((sum, block) => sum + block.text.length, 0);
    // A page that is mostly links is a list by intent.
    if (links > total * 0.4) return new Map();
    const closing = closingList(blocks);
    return removeWhere(blocks, (block, i) => {
      if (isLink(block)) return 'link to another page';
      if (i >= closing) return 'list of links at the end';
      return block.kind === 'subhead' && opensLinks(blocks, i) ? 'heading of links' : null;
    });
  },
};

function isLink(block: Looked): boolean {
  if (block.linked < LINKED || block.kind === 'caption' || isReference(block)) return false;
  return !block.look.ends && (block.text.length < LONGEST || block.links >= MANY);
}

// "[The Courier]" below a quotation says where it is from; an address written out is an item of the text.
function isReference(block: Looked): boolean {
  return /^[[(][^[\]()]{2,60}[\])]$/.test(block.text) || isAddress(block.text);
}

function opensLinks(blocks: readonly Looked[], heading: number): boolean {
  let links = 0;
  for (let i = heading + 1; i < blocks.length && isLink(blocks[i]!); i++) links++;
  return links >= 2;
}

/** Index of a heading below which nothing but list items with links in them follow to the end; the length where there is none. */
function closingList(blocks: readonly Looked[]): number {
  let at = blocks.length;
  while (at > 0 && isLinkItem(blocks[at - 1]!)) at--;
  const heading = blocks[at - 1];
  if (blocks.length - at < MANY || heading === undefined) return blocks.length;
  return heading.look.shape === 'title' && heading.look.wordCount <= 8 ? at - 1 : blocks.length;
}

function isLinkItem(block: Looked): boolean {
  return block.inList && block.linked >= 0.25 && block.text.length < LONGEST && !/[.!]$/.test(block.text);
}
