import { sameWords } from '../../plain/chooseBody.ts';
import type { PageHolder } from '../pageBlocks.ts';
import { isProse, removeWhere, type Looked, type RemovalStep } from './step.ts';

const FEWEST_LETTERS = 140;

/**
 * Articles put after the one that the headline belongs to, each in an <article> of its own; entries inside the main one stay. Where
 * the headline is not among the blocks, the first article counts as the main one. Articles of the same name on the page are parts of one.
 */
export const removeAppended: RemovalStep = {
  name: 'appended articles',
  find: (blocks, page) => {
    const title = blocks.find((block) => page.headline !== null && sameWords(block.text, page.headline));
    const start = title ?? blocks.find(isProse);
    const main = start?.holders.find(isArticle);
    if (start === undefined || main === undefined || lettersIn(main, blocks) < FEWEST_LETTERS) return new Map();
    const around = new Set(start.holders);
    const others = blocks.map((block) => {
      const outer = block.holders.find((holder) => isArticle(holder) && !around.has(holder));
      return outer === undefined || block.holders.includes(main) ? null : outer;
    });
    // Entries of a live page and sections of a long one are all alike.
    if (others.some((other) => other !== null && kindOf(other) === kindOf(main))) return new Map();
    return removeWhere(blocks, (_, i) => (others[i] === null ? null : 'part of another article'));
  },
};

function isArticle(holder: PageHolder): boolean {
  return holder.tag === 'ARTICLE';
}

function kindOf({ names }: PageHolder): string {
  return names.replace(/\d+/g, '').split(' ').slice(0, 2).join(' ');
}

function lettersIn(holder: PageHolder, blocks: readonly Looked[]): number {
  return blocks
    .filter((block) => isProse(block) && block.holders.includes(holder))
    .reduce((sum, block) => sum + block.text.length, 0);
}
