import { isProse, mainHolder, removeWhere, type Looked, type RemovalStep } from './step.ts';

/** More short lines than this at one edge, or a tenth of the text, are matter of their own: a table, a programme, results. */
const MOST_LINES = 8;
const MOST_SHARE = 0.1;
const MOST_LETTERS = 120;

/** Short lines before the first and after the last running text, and headings with nothing below them. */
export const removeEdges: RemovalStep = {
  name: 'edges',
  find: (blocks) => {
    const first = blocks.findIndex(isProse);
    const last = blocks.findLastIndex(isProse);
    if (first < 0) return new Map();
    const main = mainHolder(blocks);
    const inMain = (block: Looked) => main !== null && block.holders.includes(main);
    const above = isFurniture(blocks, 0, first);
    const below = isFurniture(blocks, last + 1, blocks.length);
    const end = blocks.findLastIndex((block) => block.kind !== 'subhead');
    return removeWhere(blocks, (block, i) => {
      if (block.kind === 'caption') return null;
      if (i > end) return 'heading with nothing below it';
      if (i < first && above && isShortLine(block) && (!inMain(block) || hasDateAndClock(block)))
        return 'line above the text';
      if (i <= last || !below) return null;
      return isShortLine(block) && (!inMain(block) || hasAddress(block)) ? 'line below the text' : null;
    });
  },
};

// Month names of any language: the year and the time of day tell.
function hasDateAndClock(block: Looked): boolean {
  return /\b(?:19|20)\d{2}\b/.test(block.text) && /\b\d{1,2}[:h]\d{2}\b/.test(block.text);
}

function hasAddress(block: Looked): boolean {
  return /https?:\/\/|\b(?:www|twitter|facebook|instagram)\.\w/i.test(block.text);
}

function isFurniture(blocks: readonly Looked[], from: number, to: number): boolean {
  const total = blocks.reduce((sum, block) => sum + block.text.length, 0);
  const edge = blocks.slice(from, to).filter((block) => block.kind !== 'caption');
  const letters = edge.reduce((sum, block) => sum + block.text.length, 0);
  return edge.length <= MOST_LINES && letters <= Math.max(total * MOST_SHARE, MOST_LETTERS);
}

function isShortLine(block: Looked): boolean {
  const { shape, wordCount } = block.look;
  return (shape === 'title' || shape === 'contact') && wordCount <= 14 && !block.inList;
}
