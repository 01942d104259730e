import { sameWords } from '../../plain/chooseBody.ts';
import type { PageHolder } from '../pageBlocks.ts';
import { isProse, removeWhere, type Looked, type RemovalStep } from './step.ts';

const FEWEST_LETTERS = 140;

/** Articles put after the one that the headline belongs to, each in an <article> of its own. Entries inside the main one stay. */
export const removeAppended: RemovalStep = {
  name: 'appended articles',
  find: (blocks, page) => {
    const title = blocks.find((block) => page.headline !== null && sameWords(block.text, page.headline));
    const main = title?.holders.findLast((holder) => holder.tag === 'ARTICLE');
    if (main === undefined || lettersIn(main, blocks) < FEWEST_LETTERS) return new Map();
    const around = new Set(title?.holders);
    return removeWhere(blocks, (block) => {
      const outer = block.holders.find((holder) => holder.tag === 'ARTICLE' && !around.has(holder));
      return outer !== undefined && !block.holders.includes(main) ? 'part of another article' : null;
    });
  },
};

function lettersIn(holder: PageHolder, blocks: readonly Looked[]): number {
  return blocks
    .filter((block) => isProse(block) && block.holders.includes(holder))
    .reduce((sum, block) => sum + block.text.length, 0);
}
