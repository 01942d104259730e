import { isProse, removeWhere, type Looked, type RemovalStep } from './step.ts';

/** A JSON-LD text that is shorter than this share of the body was cut, and says nothing about its end. */
const COVERS = 0.7;
/** Pages often give less than their whole text, so only what is also full of links goes. */
const LINKED = 0.3;
/** Blocks looked at from each end, and the most that they may hold. */
const MOST_BLOCKS = 12;
const MOST_SHARE = 0.15;
const MOST_LETTERS = 200;

/** Blocks of links at either end that the text in the page's JSON-LD does not hold, where that text covers most of the body. */
export const removeBeyondLinkedBody: RemovalStep = {
  name: 'linked data',
  find: (blocks, page) => {
    const linked = page.linkedBody === null ? '' : wordsOf(page.linkedBody.slice(0, 200_000));
    const total = blocks.reduce((sum, block) => sum + wordsOf(block.text).length, 0);
    if (linked.length < total * COVERS) return new Map();
    const known = (block: Looked) => isProse(block) && linked.includes(wordsOf(block.text));
    const first = blocks.slice(0, MOST_BLOCKS).findIndex(known);
    const last = blocks.length - 1 - blocks.slice(-MOST_BLOCKS).reverse().findIndex(known);
    if (first < 0 || last >= blocks.length) return new Map();
    const beyond = [...blocks.slice(0, first), ...blocks.slice(last + 1)];
    const letters = beyond.reduce((sum, block) => sum + block.text.length, 0);
    if (letters > Math.max(total * MOST_SHARE, MOST_LETTERS)) return new Map();
    return removeWhere(blocks, (block, i) => {
      if ((i >= first && i <= last) || block.linked < LINKED || linked.includes(wordsOf(block.text))) return null;
      return i < first ? 'before the text that the page gives' : 'after the text that the page gives';
    });
  },
};

/** Letters and digits in lower case, single spaces between; marks of HTML left out. */
function wordsOf(text: string): string {
  const words = text.replace(/<[^<>]{0,500}>/g, ' ').toLowerCase();
  return words
    .replace(/&[a-z#0-9]{2,8};/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
